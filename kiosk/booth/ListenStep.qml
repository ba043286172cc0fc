pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The child hears itself; the line being read stands large, the next one below it.
Item {
    id: root

    required property ListenPart part

    Timer {
        interval: 0
        running: true
        onTriggered: root.part.expectNewsreader(root.width, studio.heightOn(root.height))
    }
    StudioShape {
        id: studio
    }
    StepFrame {
        id: frame
        guide: root.part.hasFailed ? "jiangjiang_comforting" : root.part.isPlaying ? "jiangjiang_cheering" : "jiangjiang_headphones"
        line: root.part.hint
    }
    Slab {
        id: sheet
        x: frame.room.x
        y: frame.room.y
        width: frame.room.width
        height: ways.y - y - Theme.gap
        depth: Theme.mm * 2

        Rectangle {
            id: label
            x: Theme.mm * 7
            y: Theme.mm * 5
            width: number.width + Theme.mm * 10
            height: number.height + Theme.mm * 2
            radius: height / 2
            color: Theme.orange
            Ruby {
                id: number
                anchors.centerIn: parent
                line: root.part.title
                size: Theme.mm * 7.4
            }
        }
        TimeBar {
            objectName: "listen_bar"
            x: label.x + label.width + Theme.mm * 6
            y: label.y + (label.height - height) / 2
            width: sheet.width - x - Theme.mm * 8
            share: root.part.isReady ? root.part.share : root.part.progress
            fill: root.part.isReady ? Theme.glow : Theme.sky
        }
        FittedRuby {
            id: current
            objectName: "line_read"
            x: Theme.mm * 9
            y: label.y + label.height + Theme.mm * 3
            width: sheet.width - Theme.mm * 18
            height: (sheet.height - sheet.depth - y - Theme.mm * 4) * (following.visible ? 0.64 : 1)
            centred: true
            most: Theme.body * 2.8
            least: Theme.mm * 6
            color: root.part.isPlaying ? Theme.brick : Theme.night
            line: root.part.current
        }
        FittedRuby {
            id: following
            visible: root.part.following.words !== ""
            x: current.x
            y: current.y + current.height + Theme.mm * 2
            width: current.width
            height: sheet.height - sheet.depth - y - Theme.mm * 3
            centred: true
            most: Theme.body * 1.7
            least: Theme.mm * 5
            color: Theme.quiet
            line: root.part.following
        }
    }
    Ruby {
        id: longest
        visible: false
        line: root.part.words.hear_it
        size: Theme.mm * 8.6
    }
    Grid {
        id: ways
        columns: Theme.tall ? 2 : 4
        readonly property real below: Theme.tall ? use.height + Theme.gap : 0
        spacing: Theme.gap
        horizontalItemAlignment: Grid.AlignHCenter
        x: (root.width - width - (Theme.tall ? 0 : use.width + Theme.gap)) / 2
        y: frame.room.y + frame.room.height - height - below

        BoothButton {
            objectName: "listen_again"
            visible: !root.part.hasFailed
            enabled: root.part.isReady
            width: longest.width + size * 1.5 + Theme.mm * 17 // does not move the others
            picture: root.part.isPlaying ? "icon_stop" : "icon_play"
            line: root.part.isPlaying ? root.part.words.stop_it : root.part.words.hear_it
            onTapped: root.part.isPlaying ? root.part.stop() : root.part.play()
        }
        BoothButton {
            objectName: "listen_retry"
            visible: root.part.hasFailed
            isBig: true
            picture: "icon_retry"
            line: root.part.words.try_once_more
            onTapped: root.part.tryAgain()
        }
        BoothButton {
            objectName: "record_again"
            visible: root.part.canRecord
            picture: "icon_retry"
            line: root.part.words.record_again
            onTapped: root.part.recordAgain()
        }
        BoothButton {
            objectName: "compare_takes"
            visible: root.part.canCompare
            picture: "icon_compare"
            line: root.part.words.compare
            onTapped: root.part.compare()
        }
        BoothButton {
            objectName: "listen_only_read"
            picture: "booth_book"
            line: root.part.words.just_practise
            onTapped: root.part.onlyRead()
        }
    }
    BoothButton {
        id: use
        objectName: "use_take"
        x: Theme.tall ? (root.width - width) / 2 : ways.x + ways.width + Theme.gap
        y: frame.room.y + frame.room.height - height
        enabled: root.part.isReady
        isBig: true
        picture: "icon_next"
        line: root.part.words.use_it
        onTapped: root.part.useIt()
    }
}
