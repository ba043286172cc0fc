pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: list

    required property ClassesPage page
    required property var words

    Flow {
        id: power
        width: parent.width
        spacing: Theme.gap
        DeskText {
            objectName: "seats_switch"
            width: Math.min(implicitWidth, parent.width - toggle.width - Theme.gap * 2)
            height: Math.max(Theme.target, implicitHeight)
            verticalAlignment: Text.AlignVCenter
            font.bold: true
            text: list.page.switchLine
        }
        DeskButton {
            id: toggle
            objectName: list.page.isOn ? "seats_turn_off" : "seats_turn_on"
            fill: list.page.isOn ? Theme.quiet : Theme.leaf
            label: list.page.isOn ? list.words.turn_off.words : list.words.turn_on.words
            onTapped: list.page.isOn ? list.page.turnOff() : list.page.askToTurnOn()
        }
    }
    DeskText {
        visible: list.page.classes.length === 0
        y: power.height + Theme.gap * 2
        width: parent.width
        text: list.words.no_classes.words
    }
    Pages {
        id: rows
        y: power.height + Theme.gap * 2
        width: parent.width
        height: parent.height - y
        mostColumns: 1
        prefix: "classes"
        inkColour: Theme.night
        tileWidth: width
        tileHeight: Theme.target + Theme.mm * 2
        entries: list.page.classes
        tile: Component {
            DeskButton {
                required property var modelData
                objectName: "desk_class_" + modelData.index
                width: rows.tileWidth
                height: rows.tileHeight
                label: modelData.says
                size: Theme.desk * 1.1
                onTapped: list.page.openClass(modelData.index)
            }
        }
    }
}
