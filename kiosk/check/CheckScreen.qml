pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property CheckScreen model
    readonly property bool asks: model.step === "message"
    readonly property var answers: [
        { name: "stop", fill: Theme.brick, line: model.words.stop },
        { name: "ask", fill: Theme.ochre, line: model.words.ask },
        { name: "go", fill: Theme.leaf, line: model.words.go }
    ]

    Backdrop {}
    Figure {
        id: guide
        name: "jiangjiang_thinking"
        x: Theme.mm * (Theme.tall ? 18 : 24)
        y: Theme.mm * (Theme.tall ? 26 : 10)
        width: Theme.mm * (root.asks ? 44 : 66)
        height: width
    }
    Bubble {
        objectName: "check_says"
        x: guide.x + guide.width + Theme.mm * 4
        y: guide.y + Theme.mm * 6
        line: root.model.bubble
        size: Theme.body * 1.2
        wrapWidth: root.width - x - Theme.mm * 70
    }
    Rectangle {
        id: card
        visible: root.asks
        x: (root.width - width) / 2
        y: guide.y + guide.height + Theme.mm * 2
        width: Math.min(root.width - Theme.mm * 40, Theme.mm * 300)
        height: answers.y - y - Theme.gap * 1.5
        radius: Theme.mm * 8
        color: Theme.paper
        Rectangle {
            id: from
            x: Theme.mm * 8
            y: Theme.mm * 5
            width: sender.width + Theme.mm * 10
            height: sender.height + Theme.mm * 4
            radius: Theme.mm * 4
            color: Theme.river
            Ruby {
                id: sender
                anchors.centerIn: parent
                line: root.model.sender
                size: Theme.small
                wrapWidth: card.width - progress.width - Theme.mm * 40
            }
        }
        Ruby {
            id: progress
            objectName: "check_progress"
            x: parent.width - width - Theme.mm * 10
            y: from.y + (from.height - height) / 2
            line: ({ words: root.model.progress, pinyin: "" })
            color: Theme.quiet
            size: Theme.small
        }
        FittedRuby {
            objectName: "check_message"
            x: Theme.mm * 10
            y: from.y + from.height + Theme.mm * 3
            width: parent.width - Theme.mm * 20
            height: parent.height - y - Theme.mm * 5
            line: root.model.message
            most: Theme.body * 1.25
        }
    }
    Row {
        id: answers
        visible: root.asks
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height - height - Theme.target - Theme.mm * 16
        spacing: Theme.gap
        Repeater {
            model: root.answers
            TouchSlab {
                id: answer
                required property var modelData
                objectName: "check_" + modelData.name
                enabled: root.model.canAnswer
                width: (Math.min(root.width - Theme.mm * 24, Theme.mm * 330) - Theme.gap * 2) / 3
                height: Theme.mm * (Theme.tall ? 70 : 52)
                fill: modelData.fill
                onTapped: root.model.choose(modelData.name)
                Figure {
                    id: figure
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: Theme.mm * 3
                    width: Theme.mm * 20
                    height: width
                    name: "answer_" + answer.modelData.name
                }
                FittedRuby {
                    x: Theme.mm * 4
                    y: figure.y + figure.height + Theme.mm * 1
                    width: parent.width - Theme.mm * 8
                    height: parent.height - y - Theme.mm * 4
                    line: answer.modelData.line
                    color: Theme.ink(answer.fill)
                    centred: true
                    most: Theme.body
                }
            }
        }
    }
    TouchSlab {
        objectName: root.model.step === "begin" ? "check_begin" : "check_done"
        visible: !root.asks
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height * 0.55
        width: Theme.mm * 110
        height: Theme.mm * 40
        fill: Theme.glow
        lip: Theme.glowLip
        onTapped: root.model.step === "begin" ? root.model.begin() : root.model.goAway()
        Ruby {
            anchors.centerIn: parent
            line: root.model.step === "begin" ? root.model.words.begin : root.model.words.done
            color: Theme.night
            size: Theme.body * 1.4
        }
    }
}
