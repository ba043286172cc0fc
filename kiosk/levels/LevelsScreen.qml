pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property LevelsScreen model
    readonly property int columns: Theme.tall ? 1 : 3
    readonly property real tileWidth: Theme.tall ? width - Theme.mm * 48 : (width - Theme.mm * 48 - Theme.gap * 2 * (columns - 1)) / columns

    Backdrop {}
    Plate {
        x: Theme.mm * 24
        y: Theme.tall ? root.height * 0.4 - height - Theme.mm * 8 : (Theme.mm * 84 - height) / 2
        width: heading.width + Theme.mm * 20
        height: heading.height + Theme.mm * 6
        Column {
            id: heading
            x: Theme.mm * 10
            y: Theme.mm * 3
            Ruby {
                line: root.model.title
                size: Theme.mm * 16
                wrapWidth: root.width - (Theme.tall ? Theme.mm * 68 : Theme.mm * 200)
            }
            Ruby {
                line: root.model.words.question
                size: Theme.title * 0.85
                color: Theme.glow
                wrapWidth: root.width - (Theme.tall ? Theme.mm * 68 : Theme.mm * 200)
            }
        }
    }
    Grid {
        x: Theme.mm * 24
        y: Theme.tall ? root.height * 0.4 : Theme.mm * 84
        columns: root.columns
        spacing: Theme.gap * (Theme.tall ? 1 : 2)
        Repeater {
            model: root.model.levels
            TouchSlab {
                id: tile
                required property var modelData
                required property int index
                objectName: "level_" + modelData.id
                fill: Theme.fill(root.model.colour)
                width: root.tileWidth
                height: Theme.tall ? Theme.mm * 68 : Theme.mm * 140
                onTapped: root.model.choose(modelData.id)
                Rectangle {
                    id: frame
                    x: Theme.mm * 5
                    y: Theme.mm * 5
                    width: Theme.tall ? Theme.mm * 74 : parent.width - Theme.mm * 10
                    height: Theme.tall ? parent.height - Theme.mm * 10 : Theme.mm * 76
                    radius: Theme.mm * 6
                    color: Theme.paper
                    Image {
                        anchors.centerIn: parent
                        height: Math.min(parent.height * 0.94, parent.width * 0.92 * 220 / 300)
                        width: height * 300 / 220
                        source: tile.modelData.picture
                        sourceSize: Qt.size(Math.round(width), Math.round(height))
                    }
                }
                Rectangle {
                    visible: tile.modelData.isDone
                    x: frame.x + frame.width - width - Theme.mm * 3
                    y: frame.y + Theme.mm * 3
                    width: Theme.mm * 15
                    height: width
                    radius: width / 2
                    color: Theme.leaf
                    Figure {
                        anchors.centerIn: parent
                        width: parent.width * 0.7
                        height: width
                        name: "icon_check"
                    }
                }
                Column {
                    x: Theme.tall ? frame.x + frame.width + Theme.mm * 6 : Theme.mm * 8
                    y: Theme.tall ? (parent.height - height) / 2 : frame.y + frame.height + Theme.mm * 4
                    spacing: Theme.mm
                    Ruby {
                        line: tile.modelData.title
                        size: Theme.mm * 12
                        color: Theme.ink(tile.fill)
                        wrapWidth: tile.width - parent.x - Theme.mm * 6
                    }
                    Ruby {
                        line: tile.modelData.subtitle
                        size: Theme.mm * 8
                        color: Theme.ink(tile.fill)
                        wrapWidth: tile.width - parent.x - Theme.mm * 6
                    }
                }
            }
        }
    }
}
