pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property LevelsScreen model
    readonly property var map: Theme.tall ? model.tallMap : model.wideMap
    readonly property real postsHeight: posts.count ? Theme.mm * 30 : 0
    readonly property real headWidth: Theme.tall ? width - Theme.mm * 44 : width - Theme.mm * 220

    Backdrop {
        name: "map_land"
    }
    Item {
        id: land

        x: Theme.mm * 6
        y: (Theme.tall ? root.height * 0.4 : Theme.mm * 62) + root.postsHeight
        width: root.width - Theme.mm * 12
        height: (Theme.tall ? root.height - Theme.mm * 58 : root.height - Theme.mm * 22) - y

        Repeater {
            model: root.map.river
            Stretch {
                required property var modelData
                stretch: modelData
                land: land
                thick: Theme.mm * 30
                color: "#5F93C4"
            }
        }
        Repeater {
            model: root.map.river
            Stretch {
                required property var modelData
                stretch: modelData
                land: land
                thick: Theme.mm * 24
                color: Theme.sky
            }
        }
        Repeater {
            model: root.model.levels
            Island {
                required property var modelData
                required property int index
                readonly property var place: root.map.places[index] ?? ({ x: 0.5, y: 0.5 }) // while another river comes
                level: modelData
                width: land.width / (Theme.tall ? 2 : 5) - Theme.gap
                height: land.height / Math.max(2, root.map.rows) * 0.9 - Theme.gap * 0.5
                x: place.x * land.width - width / 2
                y: place.y * land.height - height / 2
                onTapped: root.model.choose(modelData.id)
            }
        }
    }
    Plate {
        x: Theme.mm * 10
        y: Theme.tall ? land.y - root.postsHeight - height - Theme.mm * 10 : Theme.mm * 5
        width: heading.width + Theme.mm * 16
        height: heading.height + Theme.mm * 4
        Column {
            id: heading
            x: Theme.mm * 8
            y: Theme.mm * 2
            Ruby {
                line: root.model.question
                size: Theme.mm * 11.5
                wrapWidth: root.headWidth
            }
            Ruby {
                line: root.model.go
                size: Theme.mm * 8.6
                color: Theme.glow
                wrapWidth: root.headWidth
            }
        }
    }
    Row {
        x: Theme.mm * 10
        y: land.y - root.postsHeight + Theme.mm
        spacing: Theme.gap
        Repeater {
            id: posts
            model: root.model.signposts
            Signpost {
                required property var modelData
                post: modelData
                width: (root.width - Theme.mm * 20 - Theme.gap * (posts.count - 1)) / posts.count
                onTapped: root.model.showGroup(modelData.index)
            }
        }
    }
    Plate {
        x: Theme.tall ? Theme.mm * 6 : root.width - width - Theme.mm * 10
        y: Theme.tall ? root.height - Theme.mm * 56 : root.height - height - Theme.mm * 3
        width: legend.width + Theme.mm * 10
        height: legend.height + Theme.mm * 2
        Row {
            id: legend
            x: Theme.mm * 5
            y: Theme.mm
            spacing: Theme.mm * 7
            Repeater {
                model: [
                    {
                        line: root.model.words.legend_done,
                        lit: true,
                        figure: "lantern"
                    },
                    {
                        line: root.model.words.legend_new,
                        lit: false,
                        figure: "lantern"
                    },
                    {
                        line: root.model.words.legend_next,
                        lit: false,
                        figure: "jiangjiang_pointing"
                    }
                ]
                Row {
                    id: entry
                    required property var modelData
                    spacing: Theme.mm * 2
                    Lantern {
                        visible: entry.modelData.figure === "lantern"
                        anchors.verticalCenter: parent.verticalCenter
                        height: Theme.mm * 12
                        isLit: entry.modelData.lit
                    }
                    Figure {
                        visible: entry.modelData.figure !== "lantern"
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.mm * 13
                        height: width
                        name: entry.modelData.figure
                    }
                    Ruby {
                        anchors.verticalCenter: parent.verticalCenter
                        line: entry.modelData.line
                        size: Theme.mm * 7.2
                    }
                }
            }
        }
    }
}
