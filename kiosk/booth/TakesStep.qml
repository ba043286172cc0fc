pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Two takes side by side; the numbers below them bring others.
Item {
    id: root

    required property TakesPart part
    readonly property real below: back.height + Theme.gap

    StepFrame {
        id: frame
        guide: "jiangjiang_thinking"
        line: root.part.hint
    }
    Ruby {
        id: longest
        visible: false
        line: root.part.words.try_once_more
        size: Theme.mm * 8.6
    }
    Row {
        id: pair
        x: frame.room.x
        y: frame.room.y
        spacing: Theme.gap * 1.5

        Repeater {
            model: root.part.places
            Slab {
                id: card
                required property int index
                required property var modelData
                readonly property var how: root.part.states[index] ?? ({})
                objectName: "take_card_" + modelData
                width: (frame.room.width - pair.spacing) / 2
                height: frame.room.height - root.below
                depth: Theme.mm * 2

                Row {
                    id: told
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: Theme.mm * 4
                    spacing: Theme.mm * 7
                    Ruby {
                        anchors.verticalCenter: parent.verticalCenter
                        line: card.how.title ?? ({})
                        color: Theme.night
                        bold: true
                        size: Theme.mm * 11
                    }
                    Ruby {
                        anchors.verticalCenter: parent.verticalCenter
                        line: card.how.length ?? ({})
                        color: Theme.quiet
                        size: Theme.body
                    }
                }
                TakeOutline {
                    id: bar
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: told.y + told.height + Theme.mm * 4
                    width: parent.width - Theme.mm * 16
                    height: card.height - card.depth - y - choices.height - Theme.mm * 11
                    bars: root.part.outlines[card.index] ?? []
                    share: card.how.isPlaying ? root.part.share : 0
                    opacity: card.how.isReady ? 1 : 0.45
                }
                TimeBar {
                    visible: !(card.how.isReady ?? false)
                    x: bar.x
                    y: bar.y + (bar.height - height) / 2
                    width: bar.width
                    share: card.how.progress ?? 0
                    fill: Theme.sky
                }
                Grid {
                    id: choices
                    columns: Theme.tall ? 1 : 2
                    spacing: Theme.gap
                    horizontalItemAlignment: Grid.AlignHCenter
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: card.height - card.depth - height - Theme.mm * 5
                    BoothButton {
                        objectName: "hear_" + card.modelData
                        width: longest.width + size * 1.5 + Theme.mm * 17 // does not move the other
                        enabled: card.how.isReady || card.how.hasFailed
                        fill: "#FFE9B8"
                        picture: card.how.isPlaying ? "icon_stop" : card.how.hasFailed ? "icon_retry" : "icon_play"
                        line: card.how.isPlaying ? root.part.words.stop_it : card.how.hasFailed ? root.part.words.try_once_more : root.part.words.play_it
                        onTapped: root.part.play(card.index)
                    }
                    BoothButton {
                        objectName: "choose_" + card.modelData
                        enabled: card.how.isReady ?? false
                        fill: Theme.glow
                        picture: "icon_next"
                        line: root.part.words.choose_it
                        onTapped: root.part.choose(card.index)
                    }
                }
            }
        }
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        y: frame.room.y + frame.room.height - height
        spacing: Theme.gap
        BoothButton {
            id: back
            objectName: "takes_back"
            picture: "icon_back"
            line: root.part.words.go_back
            onTapped: root.part.goBack()
        }
        Repeater {
            model: root.part.numbers.length > 2 ? root.part.numbers : []
            TouchSlab {
                id: chip
                required property int modelData
                readonly property bool isShown: root.part.places.indexOf(modelData) >= 0
                objectName: "take_" + modelData
                height: back.height
                width: Math.max(minimum, Theme.mm * 17)
                radius: Theme.mm * 6
                depth: Theme.mm * 2
                fill: isShown ? Theme.orange : Theme.paper
                onTapped: root.part.put(modelData)
                Ruby {
                    anchors.centerIn: parent
                    line: ({ words: String(chip.modelData), pinyin: "" })
                    color: Theme.ink(chip.fill)
                    size: Theme.mm * 10
                }
            }
        }
    }
}
