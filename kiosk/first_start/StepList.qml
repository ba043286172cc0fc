pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// All steps as cards to touch.
Item {
    id: view

    required property FirstStartScreen model
    readonly property var words: model.words
    readonly property int columns: Theme.tall ? 2 : 3

    Row {
        id: greeting
        width: parent.width
        spacing: Theme.gap * 2
        Figure {
            id: guide
            width: Theme.mm * 34
            height: width
            name: view.model.isAllDone ? "jiangjiang_cheering" : "jiangjiang_hello"
        }
        DeskText {
            objectName: "first_start_greeting"
            anchors.verticalCenter: parent.verticalCenter
            width: view.width - guide.width - Theme.gap * 2
            font.pixelSize: Theme.desk * 1.2
            text: view.model.isAllDone ? view.words.all_done.words : view.model.hasBegun ? view.words.welcome_back.words : view.words.welcome.words
        }
    }
    Grid {
        id: grid
        y: greeting.height + Theme.gap * 2
        width: parent.width
        columns: view.columns
        spacing: Theme.gap
        Repeater {
            model: view.model.rows
            TouchSlab {
                id: card
                required property var modelData
                objectName: "step_" + modelData.id
                width: (grid.width - Theme.gap * (view.columns - 1)) / view.columns
                height: Math.max(minimum, Theme.mm * (Theme.tall ? 26 : 22)) + depth
                minimum: Theme.pxPerMm * 15
                radius: Theme.mm * 5
                depth: Theme.mm * 1.6
                fill: "#FFFFFF"
                lip: "#D9CDB8"
                onTapped: view.model.openStep(modelData.id)
                StepMark {
                    id: ring
                    x: Theme.mm * 5
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.mm * 10
                    mark: card.modelData.state
                }
                Column {
                    x: Theme.mm * 20
                    width: parent.width - x - Theme.mm * 4
                    anchors.verticalCenter: parent.verticalCenter
                    DeskText {
                        width: parent.width
                        lineHeight: 1.1
                        font.bold: true
                        text: card.modelData.label
                    }
                    DeskText {
                        visible: card.modelData.state !== ""
                        width: parent.width
                        lineHeight: 1.1
                        font.pixelSize: Theme.desk * 0.85
                        color: Theme.quiet
                        text: card.modelData.state === "done" ? view.words.state_done.words : view.words.state_later.words
                    }
                }
            }
        }
    }
}
