pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Each text in its characters with their pinyin; below, what has to be typed otherwise.
Item {
    id: view

    required property ConventionEntryScreen model
    readonly property var words: model.words

    DeskText {
        id: help
        width: parent.width
        text: view.model.faults.length ? view.model.faults.join("\n") : view.words.read_help.words + "\n" + view.model.signed
    }
    Pages {
        id: pages
        y: help.height + Theme.gap
        width: parent.width
        height: parent.height - y
        mostColumns: 1
        prefix: "readings"
        inkColour: Theme.night
        tileWidth: width
        tileHeight: cell * rowsNeeded + Theme.mm * 2 * (rowsNeeded - 1)
        readonly property real cell: Theme.pxPerMm * 15 + Theme.mm
        readonly property int perRow: Math.max(1, Math.floor(width / (cell + Theme.mm)))
        readonly property int rowsNeeded: Math.max(1, ...view.model.readings.map(one => Math.ceil(one.length / perRow)))
        entries: view.model.readings.map((letters, n) => ({ letters: letters, number: n }))
        tile: Component {
            Flow {
                id: line
                required property var modelData
                width: pages.tileWidth
                height: pages.tileHeight
                spacing: Theme.mm
                Repeater {
                    model: line.modelData.letters
                    TouchSlab {
                        id: letter
                        required property var modelData
                        objectName: "reading_" + line.modelData.number + "_" + modelData.han
                        enabled: modelData.isDoubtful
                        opacity: 1
                        minimum: pages.cell - depth
                        depth: modelData.isDoubtful ? Theme.mm : 0
                        width: pages.cell
                        height: pages.cell
                        radius: Theme.mm * 3
                        fill: modelData.isDoubtful ? Theme.glow : Theme.paper
                        onTapped: view.model.nextReading(line.modelData.number, modelData.han)
                        DeskText {
                            anchors.horizontalCenter: parent.horizontalCenter
                            y: Theme.mm * 0.4
                            lineHeight: 1
                            font.pixelSize: Theme.desk * 0.72
                            text: letter.modelData.pinyin
                        }
                        DeskText {
                            anchors.horizontalCenter: parent.horizontalCenter
                            y: pages.cell - height - Theme.mm * 0.6
                            lineHeight: 1
                            font.pixelSize: Theme.desk * 1.1
                            text: letter.modelData.character
                        }
                    }
                }
            }
        }
    }
}
