pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// One line, large; hear it, read it, turn to the next. Beside it the way to the microphone.
Item {
    id: root

    required property PractisePart part
    readonly property real sideWidth: Theme.tall || !root.part.canRecord ? 0 : Theme.mm * 112 + Theme.gap
    readonly property real foot: Theme.tall && root.part.canRecord ? record.height + Theme.gap : 0

    StepFrame {
        id: frame
        guide: root.part.isDone ? "jiangjiang_cheering" : "jiangjiang_headphones"
        line: root.part.hint
    }
    Slab {
        id: sheet
        x: frame.room.x
        y: frame.room.y
        width: frame.room.width - root.sideWidth
        height: frame.room.height - turning.height - Theme.gap - root.foot
        depth: Theme.mm * 2
        LineDots {
            id: dots
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.mm * 5
            width: parent.width - Theme.mm * 16
            at: root.part.at
            count: root.part.count
        }
        FittedLine {
            objectName: "practise_line"
            x: Theme.mm * 10
            y: dots.y + dots.height + Theme.mm * 4
            width: parent.width - Theme.mm * 20
            height: touch.y - y - Theme.mm * 2
            line: root.part.nowLine
            most: Theme.body * 2.3
            isTouchable: true
            touchedFirst: root.part.wordFirst
            touchedEnd: root.part.wordEnd
            onTappedWord: at => root.part.tapWord(at)
        }
        Rectangle {
            id: touch
            x: (parent.width - width) / 2
            y: sheet.height - sheet.depth - height - Theme.mm * 4
            width: told.width + Theme.mm * 14
            height: told.height + Theme.mm * 3
            radius: Theme.mm * 8
            color: Theme.river
            Row {
                id: told
                anchors.centerIn: parent
                spacing: Theme.mm * 3
                Figure {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.mm * 14
                    height: width
                    name: "icon_hand_touch"
                }
                Ruby {
                    anchors.verticalCenter: parent.verticalCenter
                    line: root.part.words.practise_tap
                    size: Theme.body
                }
            }
        }
    }
    Row {
        id: turning
        x: sheet.x + (sheet.width - width) / 2
        y: sheet.y + sheet.height + Theme.gap
        spacing: Theme.gap
        BoothButton {
            objectName: "practise_back"
            picture: "icon_back"
            line: root.part.isDone ? root.part.words.read_again : root.part.at ? root.part.words.line_before : root.part.words.another
            onTapped: root.part.goBack()
        }
        BoothButton {
            objectName: "practise_hear"
            visible: !root.part.isDone
            picture: "icon_ear"
            line: root.part.words.listen
            onTapped: root.part.hear()
        }
        BoothButton {
            objectName: "practise_next"
            visible: !root.part.isDone && (!root.part.isLast || !root.part.canRecord)
            isBig: true
            picture: root.part.isLast ? "icon_glow" : "icon_next"
            line: root.part.isLast ? root.part.words.all_read : root.part.words.line_next
            onTapped: root.part.goOn()
        }
        BoothButton {
            objectName: "practise_another"
            visible: root.part.isDone
            isBig: true
            picture: "icon_next"
            line: root.part.words.another
            onTapped: root.part.another()
        }
        BoothButton {
            objectName: "practise_home"
            visible: root.part.isDone
            picture: "icon_home"
            line: root.part.words.to_town
            onTapped: root.part.goHome()
        }
    }
    WayCard {
        id: record
        objectName: "practise_record"
        visible: root.part.canRecord
        x: Theme.tall ? frame.room.x : sheet.x + sheet.width + Theme.gap
        y: Theme.tall ? turning.y + turning.height + Theme.gap : frame.room.y
        width: Theme.tall ? (frame.room.width - Theme.gap) / 2 : root.sideWidth - Theme.gap
        height: Theme.tall ? Theme.mm * 46 : (frame.room.height - Theme.gap) / 2
        fill: Theme.orange
        picture: "booth_microphone"
        line: root.part.words.go_record
        size: Theme.body * (Theme.tall ? 1 : 1.15)
        onTapped: root.part.record()
    }
    WayCard {
        objectName: "practise_only_read"
        visible: root.part.canRecord
        x: Theme.tall ? record.x + record.width + Theme.gap : record.x
        y: Theme.tall ? record.y : record.y + record.height + Theme.gap
        width: record.width
        height: record.height
        fill: Theme.sky
        picture: "booth_book"
        line: root.part.words.only_read
        size: Theme.body * (Theme.tall ? 1 : 1.15)
        onTapped: root.part.onlyRead()
    }
}
