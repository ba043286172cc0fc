import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property TroubleScreen model

    Backdrop {}
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.mm * 30, Theme.mm * 300)
        height: words.height + Theme.mm * 24
        radius: Theme.mm * 9
        color: Theme.paper
        Column {
            id: words
            x: Theme.mm * 12
            y: Theme.mm * 12
            width: parent.width - Theme.mm * 24
            spacing: Theme.mm * 6
            DeskText {
                width: parent.width
                isTitle: true
                text: root.model.words.title.words
            }
            DeskText {
                width: parent.width
                font.pixelSize: Theme.desk * 1.3
                text: root.model.chinese
            }
            DeskText {
                width: parent.width
                text: root.model.english
            }
            DeskButton {
                objectName: "try_again"
                label: root.model.words.again.words
                onTapped: root.model.tryAgain()
            }
        }
    }
}
