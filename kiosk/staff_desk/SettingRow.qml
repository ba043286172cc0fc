pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// One setting: its name and what it does, the control of its kind, and back to the first value.
Item {
    id: line

    required property var row
    required property SettingsPage page
    readonly property real half: Theme.tall ? width : width * 0.42

    Column {
        id: told
        y: Theme.tall ? 0 : (line.height - height) / 2
        width: line.half - Theme.gap
        DeskText {
            width: parent.width
            font.bold: true
            text: line.row.title
        }
        DeskText {
            width: parent.width
            font.pixelSize: Theme.desk * 0.82
            color: Theme.quiet
            text: line.row.says
        }
    }
    Row {
        x: Theme.tall ? 0 : line.half
        y: Theme.tall ? line.height - height - Theme.mm * 2 : (line.height - height) / 2
        spacing: Theme.gap
        DeskButton {
            objectName: "set_" + line.row.name
            visible: line.row.control === "switch"
            width: Theme.mm * 30
            fill: line.row.isOn ? Theme.leaf : Theme.quiet
            label: (line.row.isOn ? "● " : "○ ") + line.row.value
            onTapped: line.page.turn(line.row.name)
        }
        Repeater {
            model: line.row.choices
            DeskButton {
                required property var modelData
                objectName: "set_" + line.row.name + "_" + modelData.id
                width: Math.max(Theme.target, implicitLabel + Theme.mm * 9)
                fill: modelData.isChosen ? Theme.leaf : Theme.quiet
                enabled: modelData.canChoose
                label: modelData.label
                onTapped: line.page.choose(line.row.name, modelData.id)
            }
        }
        DeskButton {
            objectName: "test_tone"
            visible: line.row.name === "volume"
            label: line.page.words.test_tone
            onTapped: line.page.playTone()
        }
        DeskButton {
            objectName: "set_" + line.row.name + "_less"
            visible: line.row.control === "number"
            enabled: line.row.canLess ?? false
            size: Theme.desk * 1.6
            label: "−"
            onTapped: line.page.add(line.row.name, -1)
        }
        Column {
            visible: line.row.control === "number"
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm * 42
            DeskText {
                objectName: "value_" + line.row.name
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                font.bold: true
                text: line.row.value
            }
            DeskText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Theme.desk * 0.82
                color: Theme.quiet
                text: line.row.range
            }
        }
        DeskButton {
            objectName: "set_" + line.row.name + "_more"
            visible: line.row.control === "number"
            enabled: line.row.canMore ?? false
            size: Theme.desk * 1.6
            label: "+"
            onTapped: line.page.add(line.row.name, 1)
        }
        DeskButton {
            objectName: "set_" + line.row.name + "_change"
            visible: line.row.control === "change"
            label: line.page.words.change
            onTapped: line.page.change(line.row.name)
        }
        DeskText {
            objectName: "value_" + line.row.name
            visible: line.row.control === "change"
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, line.width - (Theme.tall ? 0 : line.half) - Theme.mm * 34 - (again.visible ? again.width + Theme.gap : 0))
            font.bold: true
            font.pixelSize: Theme.desk * (implicitWidth > Theme.mm * 150 ? 0.8 : 1)
            maximumLineCount: 3
            text: line.row.value
        }
    }
    DeskButton {
        id: again
        objectName: "reset_" + line.row.name
        visible: line.row.canReset
        x: line.width - width
        y: Theme.tall ? line.height - height - Theme.mm * 2 : (line.height - height) / 2
        fill: Theme.dusk
        size: Theme.desk * 0.82
        label: line.page.words.reset + line.row.first
        onTapped: line.page.reset(line.row.name)
    }
    Rectangle {
        y: line.height + Theme.gap / 2
        width: line.width
        height: Math.max(1, Theme.mm * 0.3)
        color: "#334A5A75"
    }
}
