pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Column {
    id: view

    required property ConventionEntryScreen model

    spacing: Theme.gap

    DeskText {
        width: parent.width
        text: view.model.words.alone_help.words
    }
    Repeater {
        model: view.model.checklist
        TouchSlab {
            id: sentence
            required property var modelData
            objectName: "alone_" + modelData.id
            width: view.width
            height: Math.max(minimum, says.height + Theme.mm * 6) + depth
            minimum: Theme.pxPerMm * 15
            radius: Theme.mm * 5
            depth: Theme.mm * 1.6
            fill: modelData.isTicked ? Theme.leaf : Theme.quiet
            onTapped: view.model.tick(modelData.id)
            Rectangle {
                x: Theme.mm * 5
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm * 9
                height: width
                radius: Theme.mm * 1.5
                color: sentence.modelData.isTicked ? Theme.night : Theme.paper
                Figure {
                    visible: sentence.modelData.isTicked
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
}
