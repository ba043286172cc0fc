pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The teleprompter: the line, the one after it, the meter; one large button to turn.
Item {
    id: root

    required property RecordPart part
    readonly property bool isLive: part.state === "recording" || part.state === "paused"
    readonly property bool isOnAir: part.state === "recording" && !part.hasTrouble
    // The same in all states, so that the words stay where they are while a child reads.
    readonly property real buttonsHeight: (Theme.mm * 2 + Math.max(Theme.bigTarget, Theme.mm * 27)) * (Theme.tall ? 2 : 1) + (Theme.tall ? Theme.gap : 0)
    readonly property string guide: part.hasTrouble ? "jiangjiang_comforting" : part.state === "ready" ? "jiangjiang_pointing" : part.state === "count" ? "jiangjiang_hello" : part.state === "ending" ? "jiangjiang_cheering" : "jiangjiang_headphones"

    StepFrame {
        id: frame
        guide: root.isLive && !root.part.hasTrouble ? "" : root.guide
        line: root.part.hint
    }
    Loader {
        active: root.isLive // in trouble too: the voice draws on what stands here
        visible: !root.part.hasTrouble
        x: frame.guideBox.x + Theme.mm * 3
        y: frame.guideBox.y + Theme.mm * 2
        width: frame.guideBox.width - Theme.mm * 6
        height: frame.guideBox.height - Theme.mm * 6
        sourceComponent: LiveNewsreader {
            voice: root.part.voice
        }
    }
    Slab {
        id: prompter
        readonly property real below: pace.visible ? pace.y : panel.y
        x: frame.room.x
        y: frame.room.y
        width: frame.room.width
        height: frame.room.height - root.buttonsHeight - Theme.gap
        depth: Theme.mm * 2
        fill: Theme.river
        LineDots {
            id: dots
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.mm * 4
            width: parent.width - Theme.mm * 16
            at: root.part.at
            count: root.part.count
        }
        FittedLine {
            id: now
            objectName: "record_line"
            visible: root.part.state !== "count"
            x: Theme.mm * 10
            y: dots.y + dots.height + Theme.mm * 3
            width: parent.width - Theme.mm * 20
            height: following.y - y - Theme.mm * 2
            most: Theme.body * 2.3
            line: root.part.nowLine
            color: Theme.paper
            markColour: Theme.glow
            stressColour: Theme.glow
            touchedFirst: root.part.isPaced && root.isLive ? 0 : -1
            touchedEnd: root.part.light
        }
        FittedLine {
            id: following
            visible: root.part.state !== "count"
            x: Theme.mm * 10
            y: prompter.below - height - Theme.mm * 3
            width: parent.width - Theme.mm * 20
            height: root.part.isLast ? 0 : Math.min(Theme.mm * 34, (prompter.below - dots.y - dots.height) * 0.32)
            most: Theme.body
            least: Theme.mm * 5
            line: root.part.nextLine
            color: "#C6D2EC"
            markColour: Theme.dusk
            stressColour: Theme.dusk
        }
        Ruby {
            objectName: "record_count"
            visible: root.part.state === "count"
            anchors.horizontalCenter: parent.horizontalCenter
            y: (panel.y - height) / 2
            line: ({
                    words: String(root.part.counted),
                    pinyin: ""
                })
            color: Theme.glow
            bold: true
            size: Theme.mm * 76
        }
        PaceChoice {
            id: pace
            visible: root.part.state === "ready"
            anchors.horizontalCenter: parent.horizontalCenter
            y: panel.y + panel.height - height
            part: root.part
        }
        MeterPanel {
            id: panel
            visible: root.part.state !== "ready"
            x: Theme.mm * 6
            y: prompter.height - prompter.depth - height - Theme.mm * 6
            width: parent.width - Theme.mm * 12
            voice: root.part.voice
            isOpen: root.isOnAir
            clock: root.part.clock
        }
    }
    ButtonRows {
        id: buttons
        x: (root.width - width) / 2
        y: frame.room.y + frame.room.height - height
        BoothButton {
            objectName: "record_start"
            visible: root.part.state === "ready"
            isBig: true
            wide: Theme.mm * 110
            fill: Theme.brick
            picture: "booth_record"
            line: root.part.words.record_start
            onTapped: root.part.start()
        }
        BoothButton {
            objectName: "record_pause"
            visible: root.part.state === "recording"
            picture: "booth_pause"
            line: root.part.words.pause
            onTapped: root.part.pause()
        }
        BoothButton {
            objectName: "record_next"
            visible: root.part.state === "recording" && !root.part.isLast && !root.part.isPaced
            isBig: true
            wide: Theme.mm * 110
            picture: "icon_next"
            line: root.part.words.line_next
            onTapped: root.part.turnLine()
        }
        BoothButton {
            objectName: "record_resume"
            visible: root.part.state === "paused"
            isBig: true
            picture: "booth_record"
            line: root.part.words.resume
            onTapped: root.part.resume()
        }
        BoothButton {
            objectName: "record_over"
            visible: root.part.state === "paused"
            picture: "icon_retry"
            line: root.part.words.start_over
            onTapped: root.part.startOver()
        }
        BoothButton {
            objectName: "record_finish"
            visible: root.part.state === "paused" || (root.part.state === "recording" && (root.part.isLast || root.part.isPaced))
            isBig: root.part.state === "recording"
            wide: isBig ? Theme.mm * 110 : 0
            picture: isBig ? "icon_glow" : ""
            line: root.part.words.finish
            onTapped: root.part.finish()
        }
        beside: BoothButton {
            objectName: "record_only_read"
            visible: root.part.state !== "recording" || root.part.hasTrouble
            enabled: root.part.state !== "ending"
            isBig: root.part.state === "ready"
            wide: isBig ? Theme.mm * 110 : 0
            fill: Theme.sky
            picture: "booth_book"
            line: root.part.words.only_read
            onTapped: root.part.onlyRead()
        }
    }
}
