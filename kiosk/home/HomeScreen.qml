pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property HomeScreen model

    Backdrop {}
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
                    name: root.model.flowerPicture
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
        columns: Theme.tall ? 1 : 3
        spacing: Theme.gap * 2
        x: Theme.tall ? (root.width - width) / 2 : Theme.mm * 30
        y: Theme.tall ? root.height * 0.4 : Math.max(Theme.mm * 50, (root.height - height) / 2 + Theme.mm * 8)
        Repeater {
            model: root.model.places
            TouchSlab {
                id: card
                required property var modelData
                objectName: "place_" + modelData.id
                fill: Theme.fill(modelData.colour)
                width: Theme.mm * (Theme.tall ? 190 : 168)
                height: picture.height + words.height + Theme.mm * 22
                onTapped: root.model.choose(modelData.id)
                Rectangle {
                    id: picture
                    x: Theme.mm * 6
                    y: Theme.mm * 6
                    width: parent.width - Theme.mm * 12
                    height: Theme.mm * 84
                    radius: Theme.mm * 7
                    color: Theme.paper
                    Image {
                        anchors.centerIn: parent
                        height: parent.height * 0.94
                        width: height * 300 / 220
                        source: card.modelData.picture
                        sourceSize: Qt.size(Math.round(width), Math.round(height))
                        fillMode: Image.PreserveAspectFit
                    }
                }
                Column {
                    id: words
                    x: Theme.mm * 10
                    y: picture.y + picture.height + Theme.mm * 5
                    spacing: Theme.mm * 1
                    Ruby {
                        line: card.modelData.title
                        size: Theme.mm * 14.5
                        color: Theme.ink(card.fill)
                        wrapWidth: card.width - Theme.mm * 18
                    }
                    Ruby {
                        line: card.modelData.subtitle
                        size: Theme.mm * 8.6
                        color: Theme.ink(card.fill)
                        wrapWidth: card.width - Theme.mm * 18
                    }
                }
            }
        }
    }
    Figure {
        id: guide
        name: "jiangjiang_pointing"
        width: Theme.mm * (Theme.tall ? 66 : 96)
        height: width
        x: root.width - width - Theme.mm * 14
        y: Theme.tall ? root.height * 0.4 - height - Theme.mm * 4 : root.height - height - Theme.mm * 8
    }
    Bubble {
        line: root.model.bubble
        size: Theme.title * 0.9
        wrapWidth: Theme.tall ? guide.x - Theme.mm * 40 : root.width - places.x - Theme.mm * 168 - Theme.mm * 50
        x: Theme.tall ? guide.x - width - Theme.mm * 4 : Math.min(guide.x + guide.width / 2 - width / 2, root.width - width - Theme.mm * 12)
        y: Theme.tall ? guide.y + Theme.mm * 8 : guide.y - height - Theme.mm * 4
    }
}
