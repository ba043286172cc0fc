pragma ComponentBehavior: Bound
import QtQuick
import Glow

// / for a short pause, // for a long one, as newsreaders write them.
Item {
    id: mark

    property bool isLong: false
    property real size: Theme.title
    property color color: Theme.orange

    width: size * (isLong ? 0.55 : 0.35)
    height: size
    Repeater {
        model: mark.isLong ? 2 : 1
        Rectangle {
            required property int index
            x: mark.size * (0.14 + index * 0.18)
            width: mark.size * 0.08
            height: mark.size
            radius: width / 2
            rotation: 14
            color: mark.color
        }
    }
}
