import QtQuick
import KioskTypes
import Glow

Column {
    id: view

    required property RetentionStep step
    required property var words

    spacing: Theme.gap * 2

    Row {
        spacing: Theme.gap * 2
        DeskButton {
            objectName: "days_less"
            label: view.words.shorter.words
            onTapped: view.step.add(-1)
        }
        DeskText {
            objectName: "days"
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm * 50
            horizontalAlignment: Text.AlignHCenter
            isTitle: true
            text: view.step.told
        }
        DeskButton {
            objectName: "days_more"
            label: view.words.longer.words
            onTapped: view.step.add(1)
        }
    }
    DeskText {
        width: parent.width
        text: view.words.retention_told.words
    }
    DeskText {
        width: parent.width
        text: view.words.retention_law.words
    }
}
