pragma ComponentBehavior: Bound
import QtQuick
import Glow

// Buttons of which some are on: a full dot and green, else a ring and blue.
Flow {
    id: choice

    required property var entries // id, label, isOn
    required property string prefix
    signal chosen(string id)

    spacing: Theme.gap
    Repeater {
        model: choice.entries
        DeskButton {
            required property var modelData
            objectName: choice.prefix + "_" + modelData.id
            fill: modelData.isOn ? Theme.leaf : Theme.river
            label: (modelData.isOn ? "● " : "○ ") + modelData.label
            onTapped: choice.chosen(modelData.id)
        }
    }
}
