pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Column {
    id: column

    required property ClassesPage page
    required property var words

    spacing: Theme.gap * 2

    DeskText {
        width: parent.width
        text: column.words.confirm_on.words
    }
    Repeater {
        model: [{ id: "rules", says: column.words.confirm_rules.words }, { id: "assessment", says: column.words.confirm_assessment.words }]
        TouchSlab {
            id: sentence
            required property var modelData
            readonly property bool isTicked: column.page.ticked.indexOf(modelData.id) >= 0
            objectName: "confirm_" + modelData.id
            width: column.width
            height: Math.max(Theme.target, says.height + Theme.mm * 8)
            radius: Theme.mm * 5
            depth: Theme.mm * 1.6
            fill: isTicked ? Theme.leaf : Theme.quiet
            onTapped: column.page.tick(modelData.id)
            Rectangle {
                x: Theme.mm * 5
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm * 9
                height: width
                radius: Theme.mm * 1.5
                color: sentence.isTicked ? Theme.night : Theme.paper
                Figure {
                    visible: sentence.isTicked
                    anchors.fill: parent
                    name: "icon_check"
                }
            }
            DeskText {
                id: says
                x: Theme.mm * 20
                width: parent.width - x - Theme.mm * 5
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.paper
                text: sentence.modelData.says
            }
        }
    }
    Row {
        spacing: Theme.gap
        DeskButton {
            objectName: "confirm_back"
            fill: Theme.quiet
            label: column.words.back.words
            onTapped: column.page.goBack()
        }
        DeskButton {
            objectName: "confirm_turn_on"
            fill: Theme.leaf
            enabled: column.page.canTurnOn
            label: column.words.turn_on.words
            onTapped: column.page.turnOn()
        }
    }
}
