pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Two ways in, equally large; where nothing can be recorded, one.
Item {
    id: root

    required property DoorPart part
    readonly property real cardWidth: Theme.tall ? frame.room.width : (frame.room.width - Theme.gap * 2) / 2
    readonly property real cardsTop: sentence.y + sentence.height + Theme.gap
    readonly property real cardHeight: Theme.tall ? (frame.room.y + frame.room.height - cardsTop - Theme.gap) / 2 : frame.room.y + frame.room.height - cardsTop

    StepFrame {
        id: frame
        line: root.part.words.door_hello
    }
    Plate {
        id: sentence
        x: frame.room.x
        y: frame.room.y
        width: frame.room.width
        height: promise.height + Theme.mm * 6
        Ruby {
            id: promise
            objectName: "booth_promise"
            anchors.centerIn: parent
            line: root.part.sentence
            wrapWidth: parent.width - Theme.mm * 16
            centred: true
        }
    }
    component Way: TouchSlab {
        id: way
        property string picture: ""
        property var line: ({ words: "", pinyin: "" })
        property var what: ({ words: "", pinyin: "" })
        readonly property real side: Math.min(height * (Theme.tall ? 0.8 : 0.5), width * 0.4)

        width: root.cardWidth
        height: root.cardHeight
        Rectangle {
            id: frame
            x: Theme.tall ? Theme.mm * 6 : (way.width - width) / 2
            y: Theme.tall ? (way.height - way.depth - height) / 2 : Theme.mm * 6
            width: way.side
            height: way.side
            radius: Theme.mm * 8
            color: Theme.paper
            Figure {
                anchors.centerIn: parent
                width: parent.width * 0.86
                height: width
                name: way.picture
            }
        }
        Column {
            x: Theme.tall ? frame.x + frame.width + Theme.mm * 6 : Theme.mm * 6
            y: Theme.tall ? (way.height - way.depth - height) / 2 : frame.y + frame.height + Math.max(0, (way.height - way.depth - frame.y - frame.height - height) / 2)
            width: way.width - x - Theme.mm * 6
            spacing: Theme.mm * 2
            Ruby {
                x: Theme.tall ? 0 : (parent.width - width) / 2
                line: way.line
                color: Theme.ink(way.fill)
                size: Theme.body * 1.15
                wrapWidth: parent.width
                centred: !Theme.tall
            }
            Ruby {
                x: Theme.tall ? 0 : (parent.width - width) / 2
                line: way.what
                color: Theme.ink(way.fill)
                size: Theme.small
                wrapWidth: parent.width
                centred: !Theme.tall
            }
        }
    }
    Grid {
        columns: Theme.tall ? 1 : 2
        spacing: Theme.tall ? Theme.gap : Theme.gap * 2
        x: (root.width - width) / 2
        y: root.cardsTop
        Way {
            objectName: "booth_with_adult"
            visible: root.part.canRecord
            fill: Theme.orange
            picture: "booth_microphone"
            line: root.part.words.with_adult
            what: root.part.words.with_adult_what
            onTapped: root.part.openMicrophone()
        }
        Way {
            objectName: "booth_only_read"
            fill: Theme.sky
            picture: "booth_book"
            line: root.part.words.only_read
            what: root.part.words.only_read_what
            onTapped: root.part.onlyRead()
        }
    }
}
