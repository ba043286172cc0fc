import QtQuick
import Glow

// 江江 and what it says at the head of a step; `room` is what is left, on tall glass the lower 60 %.
Item {
    id: frame

    property string guide: "jiangjiang_headphones"
    property var line: ({ words: "", pinyin: "" })
    readonly property real margin: Theme.mm * (Theme.tall ? 12 : 14)
    readonly property real foot: Theme.tall ? Theme.target + Theme.mm * 14 : Theme.mm * 8
    readonly property real above: Theme.tall ? height * 0.34 : Theme.mm * 60
    readonly property rect room: Qt.rect(margin, above, width - margin * 2, height - above - foot)
    readonly property real barWidth: Theme.target * 5 + Theme.gap * 4 + Theme.mm * 14

    readonly property rect guideBox: Qt.rect(figure.x, figure.y, figure.width, figure.height)

    anchors.fill: parent

    Figure {
        id: figure
        x: frame.margin
        y: Theme.tall ? frame.above - height - Theme.mm * 6 : Theme.mm * 5
        width: Theme.mm * (Theme.tall ? 66 : 50)
        height: width
        name: frame.guide
    }
    Ruby {
        id: whole
        visible: false
        line: frame.line
        size: Theme.body
    }
    Bubble {
        x: figure.x + figure.width + Theme.mm * 3
        y: Theme.tall ? figure.y + (figure.height - height) / 2 : Math.max(Theme.mm * 6, Theme.mm * 31 - height / 2)
        line: frame.line
        size: Theme.body * Math.max(1, Math.min(1.4, wrapWidth / (whole.implicitWidth + Theme.mm))) // larger where it is short
        wrapWidth: Theme.tall ? frame.width - x - Theme.mm * 26 : frame.width - x - frame.barWidth - Theme.mm * 20
    }
}
