import QtQuick
import Glow

// What became of a deed: saved, or what is wrong and what to do.
Rectangle {
    id: box

    property string text: ""

    visible: text !== ""
    width: said.width + Theme.mm * 10
    height: visible ? said.height + Theme.mm * 5 : 0
    radius: Theme.mm * 4
    color: Theme.dusk
    DeskText {
        id: said
        objectName: "desk_said"
        anchors.centerIn: parent
        width: Math.min(implicitWidth, box.parent ? box.parent.width - Theme.mm * 10 : implicitWidth)
        text: box.text
    }
}
