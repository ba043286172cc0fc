import QtQuick
import Glow

// A lantern: lit where a child has been.
Item {
    id: lantern

    property bool isLit: false

    width: height * 200 / 260

    Figure {
        visible: lantern.isLit
        anchors.centerIn: parent
        width: parent.height * 1.7
        height: width
        name: "glow"
    }
    Figure {
        anchors.fill: parent
        name: "lantern"
        visible: lantern.isLit
    }
    Figure {
        anchors.fill: parent
        name: "lantern_dark"
        visible: !lantern.isLit
    }
}
