import QtQuick
import KioskTypes
import Glow

// Two ways in, equally large; where nothing can be recorded, one.
Item {
    id: root

    required property DoorPart part
    readonly property real cardsTop: sentence.y + sentence.height + Theme.gap
    readonly property real free: frame.room.y + frame.room.height - cardsTop
    readonly property real cardWidth: Theme.tall ? frame.room.width : (frame.room.width - Theme.gap * 2) / 2
    readonly property real cardHeight: Theme.tall ? (free - Theme.gap) / 2 : free

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
    Grid {
        columns: Theme.tall ? 1 : 2
        spacing: Theme.tall ? Theme.gap : Theme.gap * 2
        x: (root.width - width) / 2
        y: root.cardsTop
        WayCard {
            objectName: "booth_with_adult"
            visible: root.part.canRecord
            width: root.cardWidth
            height: root.cardHeight
            fill: Theme.orange
            picture: "booth_microphone"
            line: root.part.words.with_adult
            what: root.part.words.with_adult_what
            size: Theme.body * 1.15
            onTapped: root.part.openMicrophone()
        }
        WayCard {
            objectName: "booth_only_read"
            width: root.cardWidth
            height: root.cardHeight
            fill: Theme.sky
            picture: "booth_book"
            line: root.part.words.only_read
            what: root.part.words.only_read_what
            size: Theme.body * 1.15
            onTapped: root.part.onlyRead()
        }
    }
}
