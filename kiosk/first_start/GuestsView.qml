pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Column {
    id: view

    required property GuestsStep step
    required property var words

    spacing: Theme.gap

    Choice {
        objectName: "guests_only"
        width: parent.width
        heading: view.words.guests_only.words
        says: view.words.guests_told.words
        isChosen: view.step.chosen === "guests"
        onTapped: view.step.choose("guests")
    }
    Choice {
        objectName: "classes_too"
        width: parent.width
        heading: view.words.classes_too.words
        says: view.words.classes_told.words
        isChosen: view.step.chosen === "classes"
        onTapped: view.step.choose("classes")
    }
    Repeater {
        model: view.step.chosen === "classes" ? view.step.sentences : []
        TouchSlab {
            id: sentence
            required property var modelData
            objectName: "tick_" + modelData.id
            width: view.width
            height: Math.max(minimum, says.height + Theme.mm * 6) + depth
            minimum: Theme.pxPerMm * 15
            radius: Theme.mm * 5
            depth: Theme.mm * 1.6
            fill: modelData.isTicked ? Theme.leaf : Theme.sky
            onTapped: view.step.tick(modelData.id)
            Rectangle {
                x: Theme.mm * 6.5
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
                x: Theme.mm * 22
                width: parent.width - x - Theme.mm * 5
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.paper
                text: sentence.modelData.says
            }
        }
    }
    DeskText {
        visible: view.step.chosen === "classes"
        width: parent.width
        font.pixelSize: Theme.desk * 0.85
        color: Theme.quiet
        text: view.words.guests_law.words
    }
}
