pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The sheet with its five lines: choose again, keep, print.
Item {
    id: step

    required property AgreementScreen model
    readonly property real margin: Theme.mm * 12

    Slab {
        id: sheet
        x: step.margin
        y: Theme.mm * (Theme.tall ? 14 : 7)
        width: Theme.tall ? step.width - step.margin * 2 : step.width * 0.62
        height: step.height - y - (Theme.tall ? Theme.mm * 150 : Theme.mm * 7)

        SheetHead {
            id: head
            model: step.model
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.mm * 6
            size: Theme.mm * 13
        }
        Ruby {
            id: day
            objectName: "agreement_day"
            anchors.horizontalCenter: parent.horizontalCenter
            y: head.y + head.height + Theme.mm * 2
            line: step.model.classDay
            color: Theme.quiet
            size: Theme.mm * 7.2
        }
        Column {
            id: lines
            readonly property real each: (sheet.height - sheet.depth - y - Theme.mm * 6) / Math.max(1, step.model.lines.length)
            x: Theme.mm * 10
            y: day.y + day.height + Theme.mm * 2
            width: sheet.width - Theme.mm * 20
            Repeater {
                model: step.model.lines
                Item {
                    id: row
                    required property var modelData
                    required property int index
                    width: lines.width
                    height: lines.each
                    Rectangle {
                        id: dot
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.mm * 15
                        height: width
                        radius: width / 2
                        color: Theme.glow
                        Ruby {
                            anchors.centerIn: parent
                            line: ({ words: String(row.index + 1), pinyin: "" })
                            color: Theme.night
                            size: Theme.mm * 8.5
                        }
                    }
                    FittedRuby {
                        objectName: "line_" + row.index
                        x: Theme.mm * 21
                        width: parent.width - x
                        height: parent.height
                        bold: true
                        most: Theme.mm * 11
                        line: row.modelData
                    }
                }
            }
        }
    }
    Figure {
        id: guide
        x: Theme.tall ? step.margin : sheet.x + sheet.width + (step.width - sheet.x - sheet.width - width) / 2
        y: Theme.tall ? sheet.y + sheet.height + Theme.mm * 4 : Theme.target + Theme.mm * 12
        width: Theme.mm * (Theme.tall ? 50 : 56)
        height: width
        name: step.model.isKept ? "jiangjiang_cheering" : "jiangjiang_hello"
    }
    Bubble {
        id: note
        objectName: "agreement_note"
        x: Theme.tall ? guide.x + guide.width + Theme.mm * 3 : sheet.x + sheet.width + Theme.gap * 1.5
        y: Theme.tall ? guide.y + Theme.mm * 3 : guide.y + guide.height
        line: step.model.note
        size: Theme.mm * 7.6
        wrapWidth: Theme.tall ? Theme.mm * 165 : step.width - x - step.margin - Theme.mm * 14
    }
    Plate {
        visible: step.model.noPrinter !== ""
        x: note.x
        y: note.y + note.height + Theme.mm * 3
        width: command.width + Theme.mm * 8
        height: command.height + Theme.mm * 5
        DeskText {
            id: command
            objectName: "agreement_command"
            anchors.centerIn: parent
            width: note.wrapWidth
            color: Theme.paper
            font.pixelSize: Theme.mm * 5.2
            font.features: ({ "liga": 0, "calt": 0 }) // two hyphens stay two
            text: step.model.noPrinter
        }
    }
    Grid {
        columns: Theme.tall ? 3 : 1
        spacing: Theme.gap
        horizontalItemAlignment: Grid.AlignHCenter
        x: Theme.tall ? (step.width - width) / 2 : sheet.x + sheet.width + (step.width - sheet.x - sheet.width - width) / 2
        y: step.height - height - (Theme.tall ? Theme.target + Theme.mm * 14 : Theme.mm * 7)
        SheetButton {
            objectName: "agreement_keep"
            visible: !step.model.isKept
            fill: Theme.glow
            line: step.model.words.keep
            onTapped: step.model.keep()
        }
        SheetButton {
            objectName: "agreement_done"
            visible: step.model.isKept
            fill: Theme.glow
            line: step.model.words.done
            onTapped: step.model.goAway()
        }
        SheetButton {
            objectName: "agreement_print"
            visible: step.model.canPrint
            fill: Theme.sky
            line: step.model.words.print
            onTapped: step.model.printSheet()
        }
        SheetButton {
            objectName: "agreement_again"
            fill: Theme.paper
            line: step.model.words.again
            onTapped: step.model.chooseAgain()
        }
    }
}
