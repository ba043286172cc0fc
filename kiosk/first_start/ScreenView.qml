pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The outline of a bank card in true pixels, and four buttons that change it.
Item {
    id: view

    required property ScreenStep step
    required property var words

    DeskText {
        id: help
        width: parent.width
        text: view.words.screen_help.words
    }
    Item {
        id: place
        y: help.height + Theme.gap
        width: parent.width
        height: parent.height - y - told.height - buttons.height - Theme.gap * 2
        Rectangle {
            objectName: "card_outline"
            anchors.centerIn: parent
            width: view.step.cardWidth
            height: view.step.cardHeight
            radius: view.step.cardCorner
            color: Theme.river
            border.color: Theme.glow
            border.width: 2
            DeskText {
                anchors.centerIn: parent
                width: parent.width * 0.8
                horizontalAlignment: Text.AlignHCenter
                color: Theme.paper
                text: view.words.card.words
            }
        }
    }
    Row {
        id: buttons
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height
        spacing: Theme.gap
        Repeater {
            model: [-16, -1, 1, 16]
            DeskButton {
                required property int modelData
                objectName: "card_" + modelData
                width: Theme.mm * 34
                size: Theme.desk * 1.4
                label: modelData === -16 ? "−−" : modelData === -1 ? "−" : modelData === 1 ? "+" : "++"
                onTapped: view.step.grow(modelData)
            }
        }
    }
    DeskText {
        id: told
        objectName: "screen_told"
        y: buttons.y - height - Theme.gap
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: view.step.told
    }
}
