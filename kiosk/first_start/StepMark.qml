import QtQuick
import Glow

// A tick for what is done, a dash for what waits, an empty ring for what nobody came to.
Rectangle {
    id: ring

    property string mark: ""

    height: width
    radius: width / 2
    color: mark === "done" ? Theme.glow : Theme.paper
    border.color: Theme.quiet
    border.width: mark === "done" ? 0 : Theme.mm * 0.6
    Figure {
        visible: ring.mark === "done"
        anchors.fill: parent
        anchors.margins: parent.width * 0.1
        name: "icon_check"
    }
    Rectangle {
        visible: ring.mark === "later"
        anchors.centerIn: parent
        width: parent.width * 0.5
        height: parent.width * 0.14
        radius: height / 2
        color: Theme.quiet
    }
}
