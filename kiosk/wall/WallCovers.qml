pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The covers, all of one size; within reach on tall glass.
Item {
    id: covers

    required property WallScreen model
    readonly property bool isOneRow: !Theme.tall && model.tiles.length <= 3
    readonly property real tileWidth: Theme.mm * (Theme.tall || isOneRow ? 108 : 96)
    readonly property real tileHeight: tileWidth * 9 / 16 + Theme.mm * 22

    Plate {
        id: head
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.tall ? covers.height * 0.3 : Theme.mm * 6
        width: words.width + Theme.mm * 16
        height: words.height + Theme.mm * 6
        Column {
            id: words
            anchors.centerIn: parent
            Ruby {
                anchors.horizontalCenter: parent.horizontalCenter
                line: covers.model.words.title
                size: Theme.title
                color: Theme.glow
            }
            Ruby {
                anchors.horizontalCenter: parent.horizontalCenter
                line: covers.model.words.choose
                size: Theme.body
            }
        }
    }
    Pages {
        id: tiles
        x: Theme.mm * 8
        y: Math.max(head.y + head.height + Theme.gap, covers.isOneRow ? (covers.height - covers.tileHeight) / 2 : 0)
        width: parent.width - x * 2
        height: parent.height - y - Theme.target - Theme.mm * 12
        prefix: "wall"
        mostColumns: Theme.tall ? 2 : 3
        tileWidth: covers.tileWidth
        tileHeight: covers.tileHeight
        entries: covers.model.tiles
        tile: Component {
            TouchSlab {
                id: tile
                required property var modelData
                objectName: "wall_" + modelData.index
                width: tiles.tileWidth
                height: tiles.tileHeight
                radius: Theme.mm * 6
                depth: Theme.mm * 2
                fill: Theme.paper
                onTapped: covers.model.play(modelData.index)
                PngItem {
                    id: picture
                    x: Theme.mm * 3
                    y: Theme.mm * 3
                    width: tile.width - x * 2
                    height: Math.round(width * 9 / 16)
                    corner: Theme.mm * 4
                    png: tile.modelData.cover
                }
                Figure {
                    visible: tile.modelData.cover.byteLength === 0
                    anchors.centerIn: picture
                    height: picture.height * 0.9
                    width: height
                    name: "jiangjiang_headphones"
                }
                FittedRuby {
                    x: Theme.mm * 4
                    y: picture.y + picture.height + Theme.mm
                    width: tile.width - x * 2
                    height: tile.height - tile.depth - y - Theme.mm
                    centred: true
                    most: Theme.mm * 8
                    least: Theme.mm * 4.5
                    line: tile.modelData.title
                    color: Theme.river
                }
                Plate {
                    visible: tile.modelData.label.words !== ""
                    x: picture.x + picture.width - width - Theme.mm * 2
                    y: picture.y + Theme.mm * 2
                    width: label.width + Theme.mm * 5
                    height: label.height + Theme.mm * 2
                    radius: height / 2
                    Ruby {
                        id: label
                        anchors.centerIn: parent
                        line: ({ words: tile.modelData.label.words, pinyin: "" })
                        size: Theme.mm * 5
                    }
                }
            }
        }
    }
}
