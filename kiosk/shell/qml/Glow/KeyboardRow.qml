pragma ComponentBehavior: Bound
import QtQuick
import Glow

// One row of equal keys, a character each.
Row {
    id: row

    property string keys: ""
    property bool isUpper: false
    property real side: Theme.target
    property real wide: side
    property real gap: Theme.gap
    signal touched(string label)

    spacing: gap

    Repeater {
        model: row.keys.length
        KeyboardKey {
            required property int index
            readonly property string character: row.keys[index] ?? ""
            objectName: "key_" + character
            label: row.isUpper ? character.toUpperCase() : character
            side: row.side
            width: row.wide
            onTouched: row.touched(character)
        }
    }
}
