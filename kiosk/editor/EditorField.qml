import QtQuick
import KioskTypes
import Glow

// A field of the editor: what is typed is kept at once, what is wrong with it stands below.
KeyboardField {
    id: field

    required property var page // a page of the editor with zh, notes and typed
    required property string place
    property bool isReady: false

    objectName: "field_" + place
    text: page.zh[place] ?? ""
    note: page.notes[place] ?? ""
    Component.onCompleted: isReady = true
    onEdited: if (isReady)
        page.typed(place, text)
}
