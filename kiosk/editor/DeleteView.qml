import QtQuick
import KioskTypes
import Glow

// Asks once.
Column {
    id: view

    required property EditorScreen model

    spacing: Theme.gap * 2

    DeskText {
        width: parent.width
        isTitle: true
        text: view.model.words.sure_delete.words
    }
    Row {
        spacing: Theme.gap
        DeskButton {
            objectName: "delete_no"
            fill: Theme.leaf
            label: view.model.words.keep.words
            onTapped: view.model.goBack()
        }
        DeskButton {
            objectName: "delete_yes"
            fill: Theme.brick
            label: view.model.words.delete.words
            onTapped: view.model.delete()
        }
    }
}
