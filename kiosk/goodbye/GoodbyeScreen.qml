import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property GoodbyeScreen model

    Backdrop {}
    TapHandler {
        objectName: "goodbye_touch"
        onTapped: if (Theme.takeTap())
            root.model.goOn()
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.height - height) / 2
        spacing: Theme.mm * 6
        Figure {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.model.isRest ? "jiangjiang_comforting" : "jiangjiang_hello"
            width: Theme.mm * 110
            height: width
        }
        Bubble {
            anchors.horizontalCenter: parent.horizontalCenter
            line: root.model.sentence
            size: Theme.title
            wrapWidth: Math.min(root.width - Theme.mm * 60, Theme.title * 14)
        }
    }
}
