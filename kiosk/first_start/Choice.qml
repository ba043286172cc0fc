import QtQuick
import Glow

// One of several ways: a ring, a heading, a sentence.
TouchSlab {
    id: choice

    property string heading: ""
    property string says: ""
    property bool isChosen: false

    height: Math.max(minimum, words.height + Theme.mm * 10) + depth
    minimum: Theme.pxPerMm * 20
    radius: Theme.mm * 5
    depth: Theme.mm * 1.6
    fill: isChosen ? Theme.leaf : Theme.quiet
    Rectangle {
        x: Theme.mm * 6
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm * 10
        height: width
        radius: width / 2
        color: "transparent"
        border.color: Theme.paper
        border.width: Theme.mm * 0.8
        Rectangle {
            visible: choice.isChosen
            anchors.centerIn: parent
            width: parent.width * 0.56
            height: width
            radius: width / 2
            color: Theme.paper
        }
    }
    Column {
        id: words
        x: Theme.mm * 22
        width: parent.width - x - Theme.mm * 5
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm * 1.5
        DeskText {
            width: parent.width
            font.bold: true
            font.pixelSize: Theme.desk * 1.15
            color: Theme.paper
            text: choice.heading
        }
        DeskText {
            visible: text !== ""
            width: parent.width
            color: Theme.paper
            text: choice.says
        }
    }
}
