import QtQuick
import Glow

// A sentence to confirm; a tick stands before it once it is.
TouchSlab {
    id: sentence

    property string says: ""
    property bool isTicked: false

    height: Math.max(Theme.target, words.height + Theme.mm * 8)
    radius: Theme.mm * 5
    depth: Theme.mm * 1.6
    fill: isTicked ? Theme.leaf : Theme.quiet
    Rectangle {
        x: Theme.mm * 5
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm * 9
        height: width
        radius: Theme.mm * 1.5
        color: sentence.isTicked ? Theme.night : Theme.paper
        Figure {
            visible: sentence.isTicked
            anchors.fill: parent
            name: "icon_check"
        }
    }
    DeskText {
        id: words
        x: Theme.mm * 20
        width: parent.width - x - Theme.mm * 5
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.paper
        text: sentence.says
    }
}
