pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Where the convention comes from: four fields, two beside each other where there is room.
Column {
    id: view

    required property ConventionEntryScreen model
    required property Keyboard keyboard
    readonly property var words: model.words

    spacing: Theme.gap

    DeskText {
        width: parent.width
        text: view.words.source_help.words
    }
    Grid {
        id: grid
        readonly property real wide: (view.width - spacing * (columns - 1)) / columns
        width: parent.width
        columns: Theme.tall ? 1 : 2
        spacing: Theme.gap * 1.5
        KeyboardField {
            objectName: "field_title"
            width: grid.wide
            keyboard: view.keyboard
            maximumLength: 24
            label: view.words.label_title.words
            Component.onCompleted: text = view.model.typed.title
            onEdited: view.model.write("title", text)
        }
        KeyboardField {
            objectName: "field_issuer"
            width: grid.wide
            keyboard: view.keyboard
            maximumLength: 60
            label: view.words.label_issuer.words
            Component.onCompleted: text = view.model.typed.issuer
            onEdited: view.model.write("issuer", text)
        }
        KeyboardField {
            objectName: "field_print"
            width: grid.wide
            keyboard: view.keyboard
            maximumLength: 120
            label: view.words.label_print.words
            Component.onCompleted: text = view.model.typed.print
            onEdited: view.model.write("print", text)
        }
        KeyboardField {
            objectName: "field_day"
            width: grid.wide
            keyboard: view.keyboard
            maximumLength: 8
            digitsOnly: true
            label: view.words.label_day.words
            note: view.model.dayNote
            Component.onCompleted: text = view.model.typed.day
            onEdited: view.model.write("day", text)
        }
    }
}
