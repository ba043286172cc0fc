import QtQuick
import KioskTypes
import Glow

Item {
    id: view

    required property NameStep step
    required property var words

    Column {
        id: top
        width: parent.width
        spacing: Theme.gap
        DeskText {
            width: parent.width
            text: view.words.name_help.words
        }
        Rectangle {
            width: parent.width
            height: Theme.target
            radius: Theme.mm * 4
            color: "#FFFFFF"
            border.color: Theme.quiet
            border.width: Theme.mm * 0.5
            TextInput {
                id: field
                objectName: "name_field"
                anchors.fill: parent
                anchors.leftMargin: Theme.mm * 5
                anchors.rightMargin: Theme.mm * 5
                verticalAlignment: TextInput.AlignVCenter
                clip: true
                color: Theme.night
                font.pixelSize: Theme.desk * 1.3
                maximumLength: 40
                text: view.step.name
                onTextEdited: view.step.write(text)
            }
        }
    }
}
