pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// It is in the game, or why it is not.
Column {
    id: view

    required property EditorScreen model
    readonly property bool isDone: model.view === "done"

    spacing: Theme.gap * 1.5

    DeskText {
        objectName: "editor_ended"
        width: parent.width
        isTitle: true
        text: view.isDone ? view.model.words.done.words : view.model.words.failed.words
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
