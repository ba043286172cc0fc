pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Quiet, then a sentence with the meter moving; then what to do.
Item {
    id: root

    required property CheckPart part
    readonly property bool isOpen: part.state === "quiet" || part.state === "speak" || part.state === "ending"
    readonly property var guides: ({
            ready: "jiangjiang_pointing",
            quiet: "jiangjiang_thinking",
            speak: "jiangjiang_headphones",
            ending: "jiangjiang_headphones",
            told: part.isGood ? "jiangjiang_cheering" : "jiangjiang_comforting"
        })

    StepFrame {
        id: frame
        guide: root.guides[root.part.state]
        line: root.part.hint
    }
    Slab {
        id: sheet
        x: frame.room.x
        y: frame.room.y
        width: frame.room.width
        height: frame.room.height - buttons.height - Theme.gap
        depth: Theme.mm * 2

        Figure {
            id: picture
            x: Theme.tall ? (parent.width - width) / 2 : Theme.mm * 10
            y: Theme.tall ? Theme.mm * 6 : (sheet.height - sheet.depth - height - panel.height) / 2
            width: Theme.mm * (Theme.tall ? 84 : 76)
            height: width
            visible: !root.isOpen
            opacity: 0.9
            name: "booth_microphone"
        }
        Loader {
            active: root.isOpen
            x: picture.x
            y: picture.y
            width: picture.width
            height: picture.height
            sourceComponent: LiveNewsreader {
                voice: root.part.voice
                frame: Theme.river
            }
        }
        Ruby {
            id: sentence
            objectName: "check_sentence"
            x: Theme.tall ? (parent.width - width) / 2 : picture.x + picture.width + (parent.width - picture.x - picture.width - width) / 2
            y: Theme.tall ? picture.y + picture.height + Theme.mm * 4 : (panel.y - height) / 2
            line: root.part.words.check_sentence
            color: root.part.state === "quiet" ? Theme.quiet : Theme.night
            size: Theme.title
            wrapWidth: Theme.tall ? parent.width - Theme.mm * 20 : parent.width - picture.x - picture.width - Theme.mm * 20
            centred: true
        }
        MeterPanel {
            id: panel
            x: Theme.mm * 8
            y: sheet.height - sheet.depth - height - Theme.mm * 8
            width: parent.width - Theme.mm * 16
            voice: root.part.voice
            isOpen: root.isOpen
            visible: root.part.state !== "ready"
        }
    }
    ButtonRows {
        id: buttons
        x: (root.width - width) / 2
        y: sheet.y + sheet.height + Theme.gap
        BoothButton {
            objectName: "check_start"
            visible: root.part.state === "ready"
            isBig: true
            wide: Theme.mm * 110
            picture: "icon_next"
            line: root.part.words.check_start
            onTapped: root.part.begin()
        }
        BoothButton {
            objectName: "check_said"
            visible: root.isOpen
            wide: Theme.mm * 110
            enabled: root.part.state === "speak"
            isBig: true
            picture: "icon_next"
            line: root.part.words.check_said
            onTapped: root.part.said()
        }
        BoothButton {
            objectName: "check_again"
            visible: root.part.state === "told"
            isBig: !root.part.isGood
            picture: "icon_retry"
            line: root.part.words.check_again
            onTapped: root.part.begin()
        }
        BoothButton {
            objectName: "check_record"
            visible: root.part.state === "told"
            isBig: root.part.isGood
            picture: "icon_next"
            line: root.part.isGood ? root.part.words.check_record : root.part.words.check_anyway
            onTapped: root.part.record()
        }
        beside: BoothButton {
            objectName: "check_only_read"
            isBig: root.part.state !== "told"
            wide: isBig ? Theme.mm * 110 : 0
            fill: Theme.sky
            picture: "booth_book"
            line: root.part.words.only_read
            onTapped: root.part.onlyRead()
        }
    }
}
