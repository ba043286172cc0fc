pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property WelcomeScreen model
    readonly property var fills: [Theme.leaf, Theme.sky, Theme.violet, Theme.orange]
    readonly property int columns: Theme.tall ? 2 : 4
    readonly property real below: (Theme.tall ? Theme.target + Theme.mm * 7 + Theme.gap : Theme.mm * 8) + (model.hasClasses || model.hasTurn ? Theme.mm * 32 + Theme.gap * 1.5 : 0)
    readonly property real tileHeight: Math.min(Theme.mm * 92, (height - tiles.y - below) / Math.ceil(model.bands.length / columns) - Theme.gap)
    readonly property real tileWidth: (width - Theme.mm * 2 * (Theme.tall ? 16 : 24) - Theme.gap * (columns - 1)) / columns

    Backdrop {}
    Figure {
        id: guide
        name: "jiangjiang_hello"
        x: Theme.mm * (Theme.tall ? 18 : 24)
        y: Theme.tall ? root.height * 0.17 : Theme.mm * 22
        width: Theme.mm * (Theme.tall ? 76 : 66)
        height: width
    }
    Bubble {
        x: guide.x + guide.width + Theme.mm * 4
        y: guide.y + Theme.mm * 10
        line: root.model.words.hello
        size: Theme.title
        wrapWidth: root.width - x - Theme.mm * 30
    }
    Grid {
        id: tiles
        columns: root.columns
        spacing: Theme.gap
        x: (root.width - width) / 2
        y: Theme.tall ? root.height * 0.4 : Theme.mm * 94
        Repeater {
            model: root.model.bands
            TouchSlab {
                id: tile
                required property var modelData
                objectName: "band_" + modelData.band
                fill: root.fills[modelData.place]
                width: root.tileWidth
                height: root.tileHeight
                onTapped: root.model.chooseBand(modelData.band)
                Rectangle {
                    x: Theme.mm * 5
                    y: Theme.mm * 5
                    width: parent.width - Theme.mm * 10
                    height: parent.height - Theme.mm * 42
                    radius: Theme.mm * 6
                    color: Theme.paper
                    Figure {
                        anchors.centerIn: parent
                        height: parent.height * 0.9
                        width: height * 300 / 220
                        name: tile.modelData.picture
                    }
                }
                Ruby {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: parent.height - Theme.mm * 37 + (Theme.mm * 34 - height) / 2
                    line: tile.modelData.line
                    color: Theme.ink(tile.fill)
                    size: Theme.mm * 10.5
                    wrapWidth: parent.width - Theme.mm * 8
                    centred: true
                }
            }
        }
    }
    TouchSlab {
        objectName: "my_class"
        visible: root.model.hasClasses && !root.model.hasTurn
        anchors.horizontalCenter: parent.horizontalCenter
        y: tiles.y + tiles.height + Theme.gap * 1.5
        width: Math.max(Theme.mm * 120, label.width + Theme.mm * 50)
        height: Theme.mm * 32
        fill: Theme.glow
        lip: Theme.glowLip
        onTapped: root.model.askForClass()
        Row {
            anchors.centerIn: parent
            spacing: Theme.mm * 5
            Figure {
                width: Theme.mm * 18
                height: width
                anchors.verticalCenter: parent.verticalCenter
                name: "icon_class"
            }
            Ruby {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                line: root.model.words.my_class
                color: Theme.night
                size: Theme.mm * 11
            }
        }
    }
    Row {
        visible: root.model.hasTurn
        anchors.horizontalCenter: parent.horizontalCenter
        y: tiles.y + tiles.height + Theme.gap * 1.5
        spacing: Theme.gap
        TouchSlab {
            objectName: "my_turn"
            width: turn.width + Theme.mm * (Theme.tall ? 34 : 46)
            height: Theme.mm * 32
            fill: Theme.glow
            lip: Theme.glowLip
            onTapped: root.model.takeTurn()
            Row {
                anchors.centerIn: parent
                spacing: Theme.mm * 5
                Figure {
                    width: Theme.mm * 18
                    height: width
                    anchors.verticalCenter: parent.verticalCenter
                    name: "icon_class"
                }
                Ruby {
                    id: turn
                    anchors.verticalCenter: parent.verticalCenter
                    line: root.model.turn
                    color: Theme.night
                    size: Theme.mm * (Theme.tall ? 8.5 : 11)
                }
            }
        }
        TouchSlab {
            objectName: "not_here"
            width: absent.width + Theme.mm * (Theme.tall ? 10 : 14)
            height: Theme.mm * 32
            fill: Theme.river
            onTapped: root.model.missTurn()
            Ruby {
                id: absent
                anchors.centerIn: parent
                line: root.model.words.absent
                size: Theme.mm * (Theme.tall ? 8 : 9)
            }
        }
        TouchSlab {
            objectName: "other_seat"
            visible: root.model.hasClasses
            width: height
            height: Theme.mm * 32
            fill: Theme.river
            onTapped: root.model.askForClass()
            Figure {
                anchors.centerIn: parent
                width: Theme.mm * 18
                height: width
                name: "icon_class"
            }
        }
    }
}
