pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Quiet, then a sentence with the meter moving; then what to do.
Item {
    id: root

    required property CheckPart part
    readonly property bool isOpen: part.state === "quiet" || part.state === "speak" || part.state === "ending"
    readonly property bool isFirst: part.state === "ready"
    readonly property bool isStacked: Theme.tall || isFirst
    readonly property string shown: isFirst || part.state === "quiet" ? "booth_quiet" : part.state === "told" ? part.picture : "booth_speak"
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

        readonly property real free: (panel.visible ? panel.y : sheet.height - sheet.depth) - Theme.mm * 6
        readonly property real side: root.isStacked ? Math.min(free * (Theme.tall ? 0.52 : 0.6), width * (root.isFirst ? 0.4 : 0.7)) : Math.min(free - Theme.mm * 8, width * 0.26)

        Row { // before it begins both things to do, in their order; then the one to do now
            id: pictures
            x: root.isStacked ? (parent.width - width) / 2 : Theme.mm * 12
            y: root.isStacked ? Theme.mm * 8 : (sheet.free - height) / 2 + Theme.mm * 3
            spacing: Theme.mm * 4
            Figure {
                visible: !live.visible
                width: sheet.side
                height: width
                name: root.shown
            }
            Figure {
                visible: root.isFirst
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm * 16
                height: width
                name: "icon_next"
            }
            Figure {
                visible: root.isFirst
                width: sheet.side
                height: width
                name: "booth_speak"
            }
            Loader {
                id: live
                active: root.isOpen // drawn while it is still quiet
                visible: root.isOpen && root.part.state !== "quiet"
                width: sheet.side
                height: width
                sourceComponent: LiveNewsreader {
                    voice: root.part.voice
                    frame: Theme.river
                }
            }
        }
        FittedRuby {
            objectName: "check_sentence"
            x: root.isStacked ? Theme.mm * 10 : pictures.x + pictures.width + Theme.mm * 10
            y: root.isStacked ? pictures.y + pictures.height + Theme.mm * 4 : Theme.mm * 6
            width: parent.width - x - Theme.mm * 10
            height: sheet.free - y
            most: Theme.body * (Theme.tall ? 1.6 : 2.3)
            least: Theme.body
            centred: true
            color: root.part.state === "quiet" ? Theme.quiet : Theme.night
            line: root.part.words.check_sentence
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
