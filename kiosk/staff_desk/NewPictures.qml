pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Column {
    id: column

    required property ClassesPage page
    required property var words

    spacing: Theme.gap * 2

    DeskText {
        width: parent.width
        isTitle: true
        text: column.page.title
    }
    DeskText {
        width: parent.width
        text: column.words.pictures_once.words
    }
    Row {
        spacing: Theme.gap * 2
        Repeater {
            model: column.page.pictures
            Column {
                id: picture
                required property var modelData
                spacing: Theme.mm * 2
                Figure {
                    width: Theme.mm * 50
                    height: width
                    name: "pictures/" + picture.modelData.name
                }
                DeskText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    font.bold: true
                    text: picture.modelData.word
                }
            }
        }
    }
    DeskButton {
        objectName: "noted"
        fill: Theme.leaf
        label: column.words.noted.words
        onTapped: column.page.goBack()
    }
}
