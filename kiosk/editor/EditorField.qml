import QtQuick
import KioskTypes
import Glow

// A field of the pair: what is typed is kept at once, what is wrong with it stands below.
KeyboardField {
    id: field

    required property EditorScreen screen
    required property string place
    property bool isReady: false

    objectName: "field_" + place
    text: screen.pair.zh[place] ?? ""
    note: screen.pair.notes[place] ?? ""
    Component.onCompleted: isReady = true
    onEdited: if (isReady)
        screen.pair.typed(place, text)
}
