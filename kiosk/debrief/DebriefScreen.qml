pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property DebriefScreen model
    readonly property real cardWidth: Theme.tall ? width - Theme.mm * 32 : Math.min(width * 0.6, width - Theme.mm * 164)

    Backdrop {}
    Plate {
        x: glows.x - Theme.mm * 6
        y: glows.y - Theme.mm * 3
        width: glows.width + Theme.mm * 16
        height: glows.height + Theme.mm * 5
    }
    Column {
        id: glows
        x: Theme.tall ? (root.width - width) / 2 : Theme.mm * 16
        y: Theme.tall ? root.height * 0.05 : Theme.mm * 12
        spacing: Theme.mm * 3
        Row {
            spacing: Theme.mm * 4
            Repeater {
                model: root.model.pairs
                Item {
                    id: lantern
                    required property int index
                    width: Theme.mm * 22
                    height: Theme.mm * 26
                    Figure {
                        visible: lantern.index < root.model.lit
                        anchors.centerIn: parent
                        width: Theme.mm * 30
                        height: width
                        name: "glow"
                    }
                    Figure {
                        anchors.fill: parent
                        name: "lantern"
                        opacity: lantern.index < root.model.lit ? 1 : 0.35
                    }
                }
            }
        }
        Ruby {
            line: root.model.glowLine
            size: Theme.mm * 11
            color: Theme.glow
        }
    }
    Column {
        id: cards
        x: Theme.mm * 16
        y: Theme.tall ? root.height * 0.36 : glows.y + glows.height + Theme.mm * 6
        spacing: Theme.mm * 4
        Repeater {
            model: root.model.rows
            Slab {
                id: row
                required property var modelData
                width: root.cardWidth
                height: Math.max(words.height, head.height) + Theme.mm * 9
                radius: Theme.mm * 6
                depth: Theme.mm * 1.6
                Rectangle {
                    x: Theme.mm * 4
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.mm * 40
                    height: head.height + Theme.mm * 3
                    radius: Theme.mm * 5
                    color: Theme.fill(row.modelData.colour)
                    Ruby {
                        id: head
                        anchors.centerIn: parent
                        line: row.modelData.head
                        size: Theme.mm * 7.5
                    }
                }
                Ruby {
                    id: words
                    x: Theme.mm * 49
                    anchors.verticalCenter: parent.verticalCenter
                    line: row.modelData.line
                    color: Theme.night
                    size: Theme.body * 0.92
                    wrapWidth: row.width - x - Theme.mm * 6
                }
            }
        }
    }
    Figure {
        name: "jiangjiang_cheering"
        width: Theme.mm * (Theme.tall ? 60 : 108)
        height: width
        x: root.width - width - Theme.mm * (Theme.tall ? 12 : 30)
        y: Theme.tall ? root.height * 0.36 - height * 0.95 : Theme.mm * 66
    }
    Grid {
        columns: Theme.tall ? 2 : 1
        spacing: Theme.gap
        x: Theme.tall ? (root.width - width) / 2 : root.width - width - Theme.mm * 24
        y: Theme.tall ? root.height - Theme.mm * 76 : root.height - height - Theme.mm * 12
        TouchSlab {
            objectName: "play_again"
            width: Theme.mm * 116
            height: Theme.mm * 34
            fill: Theme.glow
            lip: Theme.glowLip
            onTapped: root.model.playAgain()
            Ruby {
                anchors.centerIn: parent
                line: root.model.words.again
                color: Theme.night
                size: Theme.mm * 11
            }
        }
        TouchSlab {
            objectName: "debrief_home"
            width: Theme.mm * 116
            height: Theme.mm * 34
            fill: Theme.sky
            onTapped: root.model.goHome()
            Ruby {
                anchors.centerIn: parent
                line: root.model.words.home
                size: Theme.mm * 11
            }
        }
    }
}
