pragma ComponentBehavior: Bound
import QtQuick
import Glow

// A take as it sounds: a bar for each slice, as high as it is loud; what was heard is coloured.
Item {
    id: outline

    property var bars: []
    property real share: 0
    readonly property real pitch: width / Math.max(1, bars.length)

    Repeater {
        model: outline.bars
        Rectangle {
            required property int index
            required property real modelData
            x: index * outline.pitch
            y: (outline.height - height) / 2
            width: outline.pitch * 0.62
            height: Math.max(width, outline.height * modelData)
            radius: width / 2
            color: (index + 0.5) / outline.bars.length <= outline.share ? Theme.orange : Theme.river
        }
    }
}
