pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// On wide glass one line a skill under a head; on tall glass a card a skill that carries its labels.
Item {
    id: table

    required property TeacherDeskScreen model
    readonly property var keyFills: ({ R: Theme.brick, A: Theme.ochre, G: Theme.leaf })
    readonly property var keyWords: ({ R: model.words.key_R.words, A: model.words.key_A.words, G: model.words.key_G.words })
    readonly property real titleWidth: Theme.tall ? width : width * 0.17
    readonly property real keyWidth: Theme.tall ? width / 3 : width * 0.145
    readonly property real shareWidth: Theme.tall ? width * 0.41 : width * 0.165
    readonly property real seatsWidth: Theme.tall ? width * 0.18 : width * 0.065
    readonly property real line: Theme.desk * 1.7

    DeskText {
        id: note
        objectName: "table_note"
        visible: table.model.note !== ""
        width: parent.width
        text: table.model.note
    }
    Row {
        id: labels
        visible: !Theme.tall && table.model.rows.length > 0
        width: parent.width
        height: visible ? table.line * 2 : 0
        DeskText {
            width: table.titleWidth
            font.bold: true
            text: table.model.words.skill.words
        }
        Repeater {
            model: ["R", "A", "G"]
            DeskText {
                required property string modelData
                width: table.keyWidth
                rightPadding: Theme.mm * 2
                font.bold: true
                color: table.keyFills[modelData]
                text: table.keyWords[modelData]
            }
        }
        DeskText {
            width: table.shareWidth
            rightPadding: Theme.mm * 2
            font.bold: true
            text: table.model.words.hits.words
        }
        DeskText {
            width: table.shareWidth
            rightPadding: Theme.mm * 2
            font.bold: true
            text: table.model.words.false_alarms.words
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
        prefix: "table"
        inkColour: Theme.night
        tileWidth: width
        tileHeight: Theme.tall ? table.line * 5 + Theme.mm * 15 : table.line * 2 + Theme.mm * 1.5
        entries: table.model.rows
        tile: Component {
            Item {
                id: row
                required property var modelData
                objectName: "skill_" + modelData.skill
                width: rows.tileWidth
                height: rows.tileHeight
                Rectangle {
                    width: parent.width
                    height: Theme.mm * 0.4
                    color: Theme.quiet
                }
                Flow {
                    y: Theme.mm * 2
                    width: parent.width + 1
                    DeskText {
                        width: table.titleWidth
                        height: Theme.tall ? table.line : implicitHeight
                        rightPadding: Theme.mm * 3
                        font.bold: true
                        text: row.modelData.title
                    }
                    Repeater {
                        model: row.modelData.keys
                        Column {
                            id: cell
                            required property var modelData
                            width: table.keyWidth
                            height: Theme.tall ? table.line * 2 + Theme.mm * 8 : implicitHeight
                            DeskText {
                                visible: Theme.tall
                                color: table.keyFills[cell.modelData.key]
                                text: table.keyWords[cell.modelData.key]
                            }
                            DeskText {
                                objectName: "cell_" + row.modelData.skill + "_" + cell.modelData.key
                                width: table.keyWidth - Theme.mm * 4
                                wrapMode: Text.NoWrap
                                fontSizeMode: Text.HorizontalFit
                                minimumPixelSize: Math.round(Theme.desk * 0.7)
                                color: cell.modelData.isEnough ? Theme.night : Theme.quiet
                                text: cell.modelData.says
                            }
                            Bar3 {
                                visible: cell.modelData.isEnough
                                width: parent.width - Theme.mm * 4
                                counts: [cell.modelData.stop, cell.modelData.ask, cell.modelData.go]
                            }
                            DeskText {
                                visible: !cell.modelData.isEnough
                                color: Theme.quiet
                                font.italic: true
                                font.pixelSize: Theme.desk * 0.85
                                lineHeight: 1
                                text: cell.modelData.note
                            }
                        }
                    }
                    Column {
                        width: table.shareWidth
                        DeskText {
                            visible: Theme.tall
                            text: table.model.words.hits.words
                        }
                        DeskText {
                            objectName: "hits_" + row.modelData.skill
                            color: row.modelData.hasHits ? Theme.night : Theme.quiet
                            font.italic: !row.modelData.hasHits
                            text: row.modelData.hits
                        }
                    }
                    Column {
                        width: table.shareWidth
                        DeskText {
                            visible: Theme.tall
                            text: table.model.words.false_alarms.words
                        }
                        DeskText {
                            objectName: "false_" + row.modelData.skill
                            color: row.modelData.hasFalseAlarms ? Theme.night : Theme.quiet
                            font.italic: !row.modelData.hasFalseAlarms
                            text: row.modelData.falseAlarms
                        }
                    }
                    Column {
                        width: table.seatsWidth
                        DeskText {
                            visible: Theme.tall
                            text: table.model.words.seats.words
                        }
                        DeskText {
                            text: row.modelData.seats
                        }
                    }
                }
            }
        }
    }
    Column {
        id: legend
        y: parent.height - height
        width: parent.width
        spacing: Theme.mm * 1
        DeskText {
            width: parent.width
            text: table.model.words.answers.words
        }
        DeskText {
            objectName: "table_says"
            width: parent.width
            color: Theme.quiet
            text: table.model.words.says.words
        }
    }
}
