pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property HomeScreen model
    readonly property int count: model.places.length
    readonly property bool hasRoomBeside: Theme.tall || count < 3
    readonly property real free: Theme.tall ? passport.y - height * 0.4 - Theme.gap : width - Theme.mm * (count > 2 ? 24 : 132)
    readonly property int columns: Theme.tall ? 1 : count > 3 ? 2 : count // many: two by two
    readonly property bool isFlat: count > 3 || Theme.tall && count > 1
    readonly property real cardWidth: columns === 2 && count > 3 ? (free - Theme.gap * 2) / 2 : Theme.mm * 168 > free / Math.max(1, count) && !Theme.tall ? (free - Theme.gap * 2 * (count - 1)) / count : Theme.mm * (Theme.tall ? (count > 1 ? 230 : 190) : 168)
    readonly property real cardHeight: columns === 2 && count > 3 ? (height - Theme.mm * 62 - Theme.target - Theme.gap * 2) / 2 : Theme.tall ? Math.min(Theme.mm * 150, (free - Theme.gap * 2 * (count - 1)) / Math.max(1, count)) : Theme.mm * 158

    TownAround {
        anchors.fill: parent
        grid: places
        count: root.count
        cardWidth: root.cardWidth
        cardHeight: root.cardHeight
    }
    TouchSlab {
        id: passport
        objectName: "passport"
        x: Theme.tall ? (root.width - width) / 2 : Theme.mm * 8
        y: Theme.tall ? root.height - height - Theme.target - Theme.mm * 16 : Theme.mm * 6
        width: header.width + Theme.mm * 12
        height: header.height + Theme.mm * 6 + depth
        fill: Theme.river
        depth: Theme.mm * 2
        onTapped: root.model.openPassport()
        Row {
            id: header
            x: Theme.mm * 5
            y: Theme.mm * 3
            spacing: Theme.mm * 3
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm * 28
                height: width
                radius: width / 2
                color: Theme.paper
                border.color: Theme.glow
                border.width: Theme.mm * 1.5
                Figure {
                    anchors.centerIn: parent
                    width: parent.width * 0.8
                    height: width
                    name: "jiangjiang_hello"
                }
            }
            Figure {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm * 28
                height: width
                name: root.model.lampPicture
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                Ruby {
                    line: root.model.greeting
                    size: Theme.mm * 8
                }
                Row {
                    spacing: Theme.mm * 5
                    Ruby {
                        line: root.model.words.passport
                        size: Theme.mm * 7
                        color: Theme.glow
                    }
                    Ruby {
                        line: root.model.glows
                        size: Theme.mm * 7
                        color: Theme.glow
                    }
                }
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm * 15
                height: width
                radius: width / 2
                color: Theme.glow
                Figure {
                    anchors.centerIn: parent
                    width: parent.width * 0.6
                    height: width
                    name: "icon_next"
                }
            }
        }
    }
    Grid {
        id: places
        columns: root.columns
        spacing: Theme.gap * 2
        x: Theme.tall ? (root.width - width) / 2 : Theme.mm * (root.count > 1 ? 12 : 30)
        y: Theme.tall ? root.height * 0.4 : root.count > 3 ? Theme.mm * 54 : Math.max(Theme.mm * 54, (root.height - root.cardHeight) / 2 + Theme.mm * 8)
        Repeater {
            model: root.model.places
            PlaceCard {
                required property var modelData
                place: modelData
                isFlat: root.isFlat
                width: root.cardWidth
                height: root.cardHeight
                onTapped: root.model.choose(modelData.id)
            }
        }
    }
    Figure {
        id: guide
        name: "jiangjiang_pointing"
        width: Theme.mm * (Theme.tall ? 66 : root.hasRoomBeside ? (root.count > 1 ? 84 : 96) : 44)
        height: width
        x: root.hasRoomBeside ? root.width - width - Theme.mm * 14 : passport.x + passport.width + Theme.mm * 4
        y: Theme.tall ? root.height * 0.4 - height - Theme.mm * 4 : root.hasRoomBeside ? root.height - height - Theme.mm * 8 : Theme.mm * 6
    }
    Bubble {
        line: root.model.bubble
        size: Theme.title * (root.count > 1 ? 0.62 : 0.9)
        wrapWidth: Theme.tall ? guide.x - Theme.mm * 40 : root.hasRoomBeside ? root.width - places.x - places.width - Theme.mm * 30 : Theme.mm * 100
        x: Theme.tall ? guide.x - width - Theme.mm * 4 : root.hasRoomBeside ? Math.min(guide.x + guide.width / 2 - width / 2, root.width - width - Theme.mm * 12) : guide.x + guide.width + Theme.mm * 2
        y: Theme.tall || !root.hasRoomBeside ? guide.y + Theme.mm * 8 : guide.y - height - Theme.mm * 4
    }
}
