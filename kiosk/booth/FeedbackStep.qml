pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Two cards: what went well, and one thing to try. No number anywhere.
Item {
    id: root

    required property FeedbackPart part

    StepFrame {
        id: frame
        guide: root.part.isKnown ? "jiangjiang_cheering" : "jiangjiang_headphones"
        line: root.part.isKnown ? root.part.words.feedback_title : root.part.words.measuring
    }
    component Told: Slab {
        id: told
        property string picture: ""
        property color banner: Theme.leaf
        property var heading: ({ words: "", pinyin: "" })
        property string shows: ""
        property var line: ({ words: "", pinyin: "" })
        property var broken: null

        depth: Theme.mm * 2
        Rectangle {
            id: head
            x: Theme.mm * 5
            y: Theme.mm * 5
            width: parent.width - Theme.mm * 10
            height: Math.max(title.height, Theme.mm * 16) + Theme.mm * 2
            radius: Theme.mm * 6
            color: told.banner
            Row {
                anchors.centerIn: parent
                spacing: Theme.mm * 4
                Figure {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.mm * 15
                    height: width
                    name: told.picture
                }
                Ruby {
                    id: title
                    anchors.verticalCenter: parent.verticalCenter
                    line: told.heading
                    color: Theme.paper
                    bold: true
                    size: Theme.body * 1.2
                }
            }
        }
        Figure {
            id: shown
            readonly property real room: told.height - told.depth - head.y - head.height
            x: Theme.mm * 8
            y: head.y + head.height + (room - height) / 2
            width: Math.min(room - Theme.mm * 6, Theme.mm * 84)
            height: width
            name: told.shows
        }
        FittedRuby {
            x: shown.x + shown.width + Theme.mm * 6
            y: head.y + head.height + Theme.mm * 3
            width: parent.width - x - Theme.mm * 7
            height: told.height - told.depth - y - Theme.mm * 4
            centred: true
            most: Theme.body * 1.6
            least: Theme.mm * 6
            leastBroken: Theme.body
            line: told.line
            broken: told.broken
        }
    }
    Grid {
        id: cards
        readonly property real free: frame.room.height - ways.height - honest.height - Theme.gap * 2
        visible: root.part.isKnown
        columns: Theme.tall ? 1 : 2
        spacing: Theme.gap * 1.5
        x: frame.room.x
        y: frame.room.y
        Told {
            objectName: "went_well"
            width: Theme.tall ? frame.room.width : (frame.room.width - cards.spacing) / 2
            height: Theme.tall ? (cards.free - cards.spacing) / 2 : cards.free
            picture: "glow"
            heading: root.part.words.went_well
            shows: root.part.wellPicture
            line: root.part.well
            broken: root.part.wellBroken
        }
        Told {
            objectName: "to_try"
            width: Theme.tall ? frame.room.width : (frame.room.width - cards.spacing) / 2
            height: Theme.tall ? (cards.free - cards.spacing) / 2 : cards.free
            banner: Theme.sky
            picture: "icon_try"
            heading: root.part.words.to_try
            shows: root.part.toTryPicture
            line: root.part.toTry
            broken: root.part.toTryBroken
        }
    }
    Plate {
        id: honest
        visible: root.part.isKnown
        x: frame.room.x
        y: ways.y - height - Theme.gap
        width: frame.room.width
        height: said.height + Theme.mm * 3
        Ruby {
            id: said
            anchors.centerIn: parent
            line: root.part.words.feedback_honest
            size: Theme.small
            wrapWidth: parent.width - Theme.mm * 12
            centred: true
        }
    }
    Row {
        id: ways
        anchors.horizontalCenter: parent.horizontalCenter
        y: frame.room.y + frame.room.height - height
        spacing: Theme.gap
        BoothButton {
            objectName: "feedback_back"
            picture: "icon_back"
            line: root.part.words.go_back
            onTapped: root.part.goBack()
        }
        BoothButton {
            objectName: "feedback_record"
            visible: root.part.canRecord
            picture: "icon_retry"
            line: root.part.words.record_again
            onTapped: root.part.recordAgain()
        }
        BoothButton {
            objectName: "feedback_next"
            isBig: true
            picture: "icon_next"
            line: root.part.words.go_on
            onTapped: root.part.goOn()
        }
    }
}
