pragma ComponentBehavior: Bound
import QtQuick
import Glow

// Whose numbers have a PIN at one desk; a number that is touched is asked about.
Column {
    id: list

    property string heading: ""
    property string none: ""
    property string role: ""
    property var numbers: []
    property string setLabel: ""
    property color fill: Theme.sky
    signal chosen(int number)
    signal setAsked

    spacing: Theme.gap
    DeskText {
        objectName: "pins_" + list.role
        width: parent.width
        text: list.heading + (list.numbers.length ? "" : "　" + list.none)
    }
    Flow {
        width: parent.width
        spacing: Theme.gap
        Repeater {
            model: list.numbers
            DeskButton {
                required property var modelData
                objectName: "pin_of_" + list.role + "_" + modelData.number
                fill: Theme.quiet
                label: modelData.label
                onTapped: list.chosen(modelData.number)
            }
        }
        DeskButton {
            objectName: "set_" + list.role + "_pin"
            fill: list.fill
            label: list.setLabel
            onTapped: list.setAsked()
        }
    }
}
