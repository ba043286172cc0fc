import QtQuick
import KioskTypes
import Glow

// Two ways in, equally large; where nothing can be recorded, one.
Item {
    id: root

    required property DoorPart part
    readonly property real promiseWidth: frame.room.width - Theme.mm * 38
    readonly property real promiseSize: Theme.body * Math.max(Theme.tall ? 1 : 1.15, Math.min(1.5, promiseWidth / (whole.implicitWidth + Theme.mm)))
    readonly property real cardsTop: sentence.y + sentence.height + Theme.gap
    readonly property real free: frame.room.y + frame.room.height - cardsTop
    readonly property real cardWidth: Theme.tall ? frame.room.width : (frame.room.width - Theme.gap * 2) / 2
    readonly property real cardHeight: Theme.tall ? (free - Theme.gap) / 2 : free

    StepFrame {
        id: frame
        line: root.part.words.door_hello
    }
    Ruby {
        id: whole
        visible: false
        line: root.part.sentence
        bold: true
        size: Theme.body
    }
    Rectangle {
        id: sentence
        readonly property bool isPlate: true // captions keep clear of it
        x: frame.room.x
        y: frame.room.y
        width: frame.room.width
        height: Math.max(promise.height, lock.height) + Theme.mm * 5
        radius: Theme.mm * 7
        color: Theme.paper
        border.color: Theme.glow
        border.width: Theme.mm * 1.4
        Row {
            anchors.centerIn: parent
            spacing: Theme.mm * 4
            Figure {
                id: lock
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm * 18
                height: width
                name: "booth_erase"
            }
            Ruby {
                id: promise
                objectName: "booth_promise"
                anchors.verticalCenter: parent.verticalCenter
                line: root.part.sentence
                color: Theme.night
                bold: true
                size: root.promiseSize
                wrapWidth: root.promiseWidth
            }
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
            size: Theme.body * 1.5
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
            size: Theme.body * 1.5
            onTapped: root.part.onlyRead()
        }
    }
}
