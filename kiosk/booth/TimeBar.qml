import QtQuick
import Glow

// How far something has come: a bar that fills from the left.
Rectangle {
    id: bar

    property real share: 0
    property color fill: Theme.glow

    height: Theme.mm * 4
    radius: height / 2
    color: "#D9CDB4"

    Rectangle {
        width: Math.max(parent.height, parent.width * Math.min(1, bar.share))
        visible: bar.share > 0
        height: parent.height
        radius: parent.radius
        color: bar.fill
        border.color: Theme.glowLip
        border.width: Math.max(1, Theme.mm * 0.3)
    }
}
