import QtQuick
import Glow

// A button with a picture and its word; `isBig` for what most children want next.
TouchSlab {
    id: button

    property string picture: ""
    property var line: ({ words: "", pinyin: "" })
    property bool isBig: false
    property real wide: 0 // at least
    property real size: Theme.mm * (isBig ? 10.5 : 8.6)

    fill: isBig ? Theme.glow : Theme.paper
    lip: fill === Theme.glow ? Theme.glowLip : Theme.lip(fill)
    radius: Theme.mm * 7
    depth: Theme.mm * 2
    width: Math.max(minimum, wide, row.width + Theme.mm * 14)
    height: Math.max(minimum, Theme.bigTarget, row.height + Theme.mm * 6) + depth

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.mm * 3
        Figure {
            visible: button.picture !== ""
            anchors.verticalCenter: parent.verticalCenter
            width: button.size * 1.5
            height: width
            name: button.picture
        }
        Ruby {
            anchors.verticalCenter: parent.verticalCenter
            line: button.line
            color: Theme.ink(button.fill)
            size: button.size
        }
    }
}
