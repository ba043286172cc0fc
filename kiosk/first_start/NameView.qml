import QtQuick
import KioskTypes
import Glow

Column {
    id: view

    required property NameStep step
    required property var words
    required property Keyboard keyboard

    spacing: Theme.gap * 1.5

    KeyboardField {
        objectName: "name_field"
        width: parent.width
        keyboard: view.keyboard
        maximumLength: 40
        label: view.words.name_label.words
        Component.onCompleted: text = view.step.name
        onEdited: view.step.write(text)
    }
    DeskText {
        width: parent.width
        text: view.words.name_help.words
    }
}
