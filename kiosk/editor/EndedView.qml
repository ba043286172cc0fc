pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// It is in the game or out of it, or why it is not.
Column {
    id: view

    required property EditorScreen model

    spacing: Theme.gap * 1.5

    DeskText {
        objectName: "editor_ended"
        width: parent.width
        isTitle: true
        text: ({ done: view.model.words.done, out: view.model.words.out })[view.model.view]?.words ?? view.model.words.failed.words
    }
    Repeater {
        model: view.model.lines
        DeskText {
            required property string modelData
            width: view.width
            text: modelData
        }
    }
    DeskButton {
        objectName: "editor_to_list"
        fill: Theme.leaf
        label: view.model.words.to_list.words
        onTapped: view.model.goBack()
    }
}
