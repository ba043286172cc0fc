pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Twelve cards, and the sheet with five places that fills.
Item {
    id: step

    required property AgreementScreen model
    readonly property real margin: Theme.mm * 9
    readonly property int columns: 3
    readonly property int rows: 4
    readonly property real above: Theme.mm * (Theme.tall ? 62 : 52)
    readonly property real foot: Theme.tall ? Theme.target + Theme.mm * 12 : Theme.mm * 6

    Figure {
        id: guide
        x: step.margin
        y: Theme.mm * (Theme.tall ? 10 : 5)
        width: Theme.mm * (Theme.tall ? 50 : 42)
        height: width
        name: "jiangjiang_pointing"
    }
    Bubble {
        objectName: "agreement_hint"
        x: guide.x + guide.width + Theme.mm * 2
        y: guide.y + Theme.mm * 5
        line: step.model.hint
        size: Theme.mm * 8.6
        wrapWidth: Theme.mm * (Theme.tall ? 170 : 150)
    }
    Pages {
        id: cards
        x: step.margin
        y: Theme.tall ? sheet.y + sheet.height + Theme.gap : step.above
        width: Theme.tall ? step.width - step.margin * 2 : step.width * 0.585
        height: step.height - y - step.foot
        prefix: "cards"
        mostColumns: step.columns
        tileWidth: Math.floor((width - Theme.gap * (step.columns - 1)) / step.columns) - 1
        tileHeight: Math.floor((height - Theme.gap * (step.rows - 1)) / step.rows) - 1
        entries: step.model.cards
        tile: Component {
            TouchSlab {
                id: card
                required property var modelData
                readonly property bool isChosen: step.model.chosen.indexOf(modelData.id) >= 0
                objectName: "card_" + modelData.id
                width: cards.tileWidth
                height: cards.tileHeight
                radius: Theme.mm * 6
                depth: Theme.mm * 1.8
                fill: isChosen ? Theme.glow : Theme.paper
                lip: isChosen ? Theme.glowLip : Theme.lip(Theme.paper)
                onTapped: step.model.tapCard(modelData.id)
                FittedRuby {
                    x: Theme.mm * 4
                    y: Theme.mm * 2
                    width: parent.width - Theme.mm * 8
                    height: parent.height - Theme.mm * 4
                    centred: true
                    most: Theme.mm * 8.2
                    line: card.modelData.line
                    broken: card.modelData.broken
                }
            }
        }
    }
    Slab {
        id: sheet
        x: Theme.tall ? step.margin : cards.x + cards.width + Theme.gap * 1.5
        y: Theme.tall ? step.above : Theme.target + Theme.mm * 12
        width: step.width - x - step.margin
        height: Theme.tall ? Theme.mm * 192 : step.height - y - step.foot
        depth: Theme.mm * 2

        SheetHead {
            id: head
            model: step.model
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.mm * 4
            size: Theme.mm * 9
        }
        Column {
            id: places
            readonly property real each: (go.y - Theme.gap - y - spacing * (step.model.places - 1)) / Math.max(1, step.model.places)
            x: Theme.mm * 5
            y: head.y + head.height + Theme.mm * 3
            width: sheet.width - Theme.mm * 10
            spacing: Theme.mm * 2
            Repeater {
                model: step.model.places
                Rectangle {
                    id: place
                    required property int index
                    readonly property string card: step.model.chosen[index] ?? ""
                    property bool isTarget: true
                    property bool canTouch: card !== ""
                    objectName: "place_" + index
                    width: places.width
                    height: places.each
                    radius: Theme.mm * 4
                    color: canTouch ? "#FFE9B8" : "transparent"
                    border.color: "#C9B48C"
                    border.width: Math.max(1, Theme.mm * 0.5)
                    Ruby {
                        id: number
                        x: Theme.mm * 4
                        anchors.verticalCenter: parent.verticalCenter
                        line: ({ words: String(place.index + 1), pinyin: "" })
                        color: Theme.ochre
                        size: Theme.mm * 9
                    }
                    FittedRuby {
                        x: Theme.mm * 15
                        y: Theme.mm
                        width: parent.width - x - Theme.mm * 3
                        height: parent.height - Theme.mm * 2
                        most: Theme.mm * 8.2
                        line: step.model.cards.find(one => one.id === place.card)?.line ?? ({ words: "", pinyin: "" })
                    }
                    TapHandler {
                        enabled: place.canTouch
                        gesturePolicy: TapHandler.ReleaseWithinBounds
                        onTapped: if (Theme.takeTap())
                            step.model.tapCard(place.card)
                    }
                }
            }
        }
        SheetButton {
            id: go
            objectName: "agreement_these"
            x: (sheet.width - width) / 2
            y: sheet.height - sheet.depth - height - Theme.mm * 4
            fill: Theme.glow
            enabled: step.model.isFull
            line: step.model.words.these
            onTapped: step.model.showSheet()
        }
    }
}
