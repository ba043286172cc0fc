pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// A row for each rung of each convention, then one for each line that the applied cases call for.
Item {
    id: table

    required property TeacherDeskScreen model
    readonly property real line: Theme.desk * 1.7
    readonly property real seatsWidth: Theme.mm * (Theme.tall ? 26 : 34)
    readonly property real saysWidth: (width - seatsWidth) * (Theme.tall ? 0.42 : 0.4)
    readonly property real titleWidth: width - seatsWidth - saysWidth

    DeskText {
        objectName: "puzzle_note"
        visible: table.model.note !== ""
        width: parent.width
        text: table.model.note
    }
    Row {
        id: labels
        visible: table.model.puzzleRows.length > 0
        height: visible ? table.line * 1.2 : 0
        DeskText {
            width: table.titleWidth
            font.bold: true
            text: table.model.words.step.words
        }
        DeskText {
            width: table.saysWidth
            font.bold: true
            text: table.model.words.result.words
        }
        DeskText {
            width: table.seatsWidth
            font.bold: true
            text: table.model.words.seats.words
        }
    }
    Pages {
        id: rows
        y: labels.height
        width: parent.width
        height: legend.y - y - Theme.gap
        mostColumns: 1
        prefix: "puzzle"
        inkColour: Theme.night
        tileWidth: width
        tileHeight: Theme.tall ? table.line * 2 : table.line * 1.15
        entries: table.model.puzzleRows
        tile: Component {
            Item {
                id: row
                required property var modelData
                readonly property bool isHead: modelData.sort === "convention" || modelData.sort === "use"
                width: rows.tileWidth
                height: rows.tileHeight
                Rectangle {
                    width: parent.width
                    height: Theme.mm * (row.modelData.sort === "convention" ? 0.6 : 0.25)
                    color: row.modelData.sort === "convention" ? Theme.night : Theme.quiet
                }
                Row {
                    y: (parent.height + Theme.gap - height) / 2
                    DeskText {
                        width: row.isHead ? rows.tileWidth : table.titleWidth
                        leftPadding: Theme.mm * ({ convention: 0, step: 5, use: 5, line: 10 })[row.modelData.sort]
                        rightPadding: Theme.mm * 3
                        font.bold: row.isHead
                        color: row.modelData.sort === "use" ? Theme.leaf : row.isHead ? Theme.river : Theme.night
                        text: row.modelData.title
                    }
                    DeskText {
                        objectName: "says_" + row.modelData.name
                        visible: !row.isHead
                        width: table.saysWidth
                        rightPadding: Theme.mm * 3
                        color: row.modelData.isEnough ? Theme.night : Theme.quiet
                        font.italic: !row.modelData.isEnough
                        text: row.modelData.says
                    }
                    DeskText {
                        visible: !row.isHead
                        width: table.seatsWidth
                        text: row.modelData.seats
                    }
                }
            }
        }
    }
    DeskText {
        id: legend
        objectName: "puzzle_says"
        y: parent.height - height
        width: parent.width
        color: Theme.quiet
        text: table.model.words.puzzle_says.words
    }
}
