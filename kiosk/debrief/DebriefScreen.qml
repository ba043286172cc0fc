pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property DebriefScreen model
    readonly property var buttons: {
        const next = { name: "play_next", line: model.words.next, fill: Theme.glow, act: () => model.playNext() };
        const again = { name: "play_again", line: model.words.again, fill: model.hasNext ? Theme.leaf : Theme.glow, act: () => model.playAgain() };
        const home = { name: "debrief_home", line: model.words.home, fill: Theme.sky, act: () => model.goHome() };
        return model.hasNext ? [next, again, home] : [again, home];
    }
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
                        name: lantern.index < root.model.lit ? "lantern" : "lantern_dark"
                    }
                }
            }
            Repeater {
                model: root.model.stamps
                Rectangle {
                    id: stamp
                    required property string modelData
                    width: Theme.mm * 27
                    height: width
                    radius: width / 2
                    color: Theme.paper
                    Figure {
                        anchors.fill: parent
                        anchors.margins: Theme.mm
                        name: stamp.modelData
                    }
                }
            }
            Ruby {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.model.stamps.length > 0
                line: visible ? root.model.words.stamp : ({})
                size: Theme.mm * 7.6
                wrapWidth: Theme.mm * 70
            }
        }
        Ruby {
            line: root.model.glowLine
            size: Theme.mm * 11
            color: Theme.glow
        }
        Ruby {
            visible: root.model.hasDarkLanterns
            height: visible ? implicitHeight : 0
            line: root.model.how
            size: Theme.mm * 7.4
            wrapWidth: root.cardWidth - Theme.mm * 8
        }
    }
    Rectangle {
        x: cards.x
        property bool isPlate: true // captions keep clear of it
        y: cards.y - Theme.mm * 2
        width: cards.width
        height: cards.height + Theme.mm * 4
        radius: Theme.mm * 7
        color: Theme.paper
    }
    Column {
        id: cards
        x: Theme.mm * 16
        y: Theme.tall ? root.height * 0.36 : glows.y + glows.height + Theme.mm * 6
        // One sheet with lines between: separate plates looked like buttons.
        spacing: 0
        Repeater {
            model: root.model.rows
            Rectangle {
                id: row
                required property var modelData
                width: root.cardWidth
                required property int index
                height: Math.max(words.height, head.height) + Theme.mm * 8
                color: "transparent"
                Rectangle {
                    visible: row.index < root.model.rows.length - 1
                    x: Theme.mm * 4
                    y: row.height - height
                    width: row.width - 2 * x
                    height: Math.max(1, Math.round(Theme.mm * 0.4))
                    color: "#334A5A75"
                }
                Rectangle {
                    x: Theme.mm * 4
                    y: Theme.mm * 4
                    width: Theme.mm * 2.4
                    height: row.height - Theme.mm * 8
                    radius: width / 2
                    color: Theme.fill(row.modelData.colour)
                }
                Ruby {
                    id: head
                    x: Theme.mm * 10
                    anchors.verticalCenter: parent.verticalCenter
                    line: row.modelData.head
                    color: Theme.fill(row.modelData.colour)
                    size: Theme.mm * 7.5
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
        id: guide
        name: "jiangjiang_cheering"
        width: Theme.mm * (Theme.tall ? 60 : root.model.hasNext ? 84 : 108)
        height: width
        x: root.width - width - Theme.mm * (Theme.tall ? 12 : root.model.hasNext ? 42 : 30)
        y: Theme.tall ? root.height * 0.36 - height * 0.95 : Theme.mm * (root.model.hasNext ? 42 : 66)
    }
    Figure {
        visible: root.model.lampPicture !== ""
        name: root.model.lampPicture
        width: Theme.mm * (Theme.tall ? 34 : 44)
        height: width
        x: guide.x - width * 0.55
        y: guide.y + guide.height - height
    }
    Grid {
        columns: Theme.tall ? 2 : 1
        spacing: Theme.gap
        x: Theme.tall ? (root.width - width) / 2 : root.width - width - Theme.mm * 24
        y: root.height - height - Theme.mm * (Theme.tall ? 40 : 12)
        Repeater {
            model: root.buttons
            TouchSlab {
                id: button
                required property var modelData
                objectName: modelData.name
                width: Theme.mm * 116
                height: Theme.mm * 34
                fill: modelData.fill
                lip: fill === Theme.glow ? Theme.glowLip : Theme.lip(fill)
                onTapped: modelData.act()
                Ruby {
                    anchors.centerIn: parent
                    line: button.modelData.line
                    color: Theme.ink(button.fill)
                    size: Theme.mm * 11
                }
            }
        }
    }
}
