pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// A page: what became of a deed, sentences, tiles, deeds; or a pad for a number. Where there is
// nothing to choose from, the sentences and deeds stand on a card in the middle of the glass.
Rectangle {
    id: root

    required property ClassDeskScreen model
    readonly property real edge: Theme.mm * 8
    readonly property bool isCard: model.asked === "" && model.tiles.length === 0
    readonly property real padding: isCard ? Theme.mm * 14 : 0

    color: Theme.paper

    Rectangle {
        id: head
        width: root.width
        height: actions.height + Theme.mm * 10
        color: Theme.night
        Row {
            x: root.edge
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap
            DeskButton {
                objectName: "classes_back"
                fill: Theme.river
                label: root.model.words.back.words
                onTapped: root.model.goBack()
            }
            DeskText {
                objectName: "classes_heading"
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.width - actions.width - root.edge * 4 - Theme.mm * 34)
                isTitle: true
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.mm * 4
                color: Theme.paper
                text: root.model.heading
            }
        }
        Row {
            id: actions
            x: root.width - width - root.edge
            y: Theme.mm * 5
            spacing: Theme.gap
            DeskButton {
                objectName: "classes_language"
                fill: Theme.river
                label: root.model.words.other_language.words
                onTapped: root.model.toggleLanguage()
            }
            DeskButton {
                objectName: "classes_leave"
                fill: Theme.glow
                lip: Theme.glowLip
                label: root.model.words.leave.words
                onTapped: root.model.goAway()
            }
        }
    }
    Rectangle {
        objectName: "classes_card"
        visible: root.isCard
        x: said.x - root.padding
        y: said.y - root.padding
        width: said.width + root.padding * 2
        height: said.height + root.padding * 2
        radius: Theme.mm * 8
        color: "white"
        border.color: Theme.sky
        border.width: Theme.mm * 0.6
    }
    Column {
        id: said
        x: (root.width - width) / 2
        y: head.height + Theme.gap + (root.isCard ? Math.max(root.padding, (root.height - head.height - height) * 0.35) : 0)
        width: root.isCard ? Math.min(root.width - root.edge * 2 - root.padding * 2, Theme.mm * 280) : root.width - root.edge * 2
        spacing: root.isCard ? Theme.gap * 1.5 : Theme.gap
        Rectangle {
            visible: root.model.said !== ""
            width: parent.width
            height: visible ? saying.height + Theme.mm * 5 : 0
            radius: Theme.mm * 4
            color: Theme.dusk
            DeskText {
                id: saying
                objectName: "classes_said"
                anchors.centerIn: parent
                width: parent.width - Theme.mm * 10
                text: root.model.said
            }
        }
        Repeater {
            model: root.model.asked === "" ? root.model.lines : []
            DeskText {
                required property string modelData
                required property int index
                objectName: "line_" + index
                width: said.width
                font.pixelSize: Theme.desk * (root.isCard ? 1.4 : 1.2)
                text: modelData
            }
        }
        Row {
            visible: root.model.pictures.length > 0
            spacing: Theme.gap * 2
            Repeater {
                model: root.model.pictures
                Figure {
                    required property string modelData
                    width: Theme.mm * 44
                    height: width
                    name: "pictures/" + modelData
                }
            }
        }
        Flow {
            id: deeds
            visible: root.model.asked === "" && root.model.deeds.length > 0
            width: said.width
            spacing: Theme.gap
            Repeater {
                model: root.model.deeds
                DeskButton {
                    required property var modelData
                    objectName: modelData.name
                    fill: modelData.fill === "quiet" ? Theme.quiet : Theme.fill(modelData.fill)
                    lip: modelData.fill === "glow" ? Theme.glowLip : Theme.lip(fill)
                    label: modelData.label
                    size: Theme.desk * (root.isCard ? 1.4 : 1.1)
                    onTapped: root.model.touch(modelData.name)
                }
            }
        }
    }
    Pages {
        id: tiles

        readonly property bool isSmall: root.model.hasSmallTiles
        readonly property real most: Theme.mm * (isSmall ? 32 : 44)
        readonly property int acrossSmall: Math.floor((width + Theme.gap) / (Math.max(Theme.target, Theme.mm * 34) + Theme.gap))
        readonly property int rows: Math.ceil(Math.max(1, entries.length) / mostColumns)
        readonly property real shared: (height + Theme.gap) / rows - Theme.gap

        visible: root.model.asked === ""
        x: root.edge
        y: said.y + said.height + Theme.gap
        width: root.width - root.edge * 2
        height: root.height - y - root.edge
        mostColumns: isSmall ? acrossSmall : Theme.tall ? 1 : Math.min(2, Math.max(1, entries.length))
        prefix: "tiles"
        inkColour: Theme.night
        tileWidth: (width - Theme.gap * (mostColumns - 1)) / mostColumns - 1
        tileHeight: Math.max(Theme.target, Theme.mm * (isSmall ? 21 : 28), Math.min(most, shared))
        entries: root.model.tiles
        tile: Component {
            TouchSlab {
                id: tile
                required property var modelData
                readonly property real size: Theme.desk * Math.min(1.7, 1.2 * tile.height / (Theme.mm * (tiles.isSmall ? 21 : 28)))
                objectName: modelData.name
                width: tiles.tileWidth
                height: tiles.tileHeight
                radius: Theme.mm * 4
                depth: Theme.mm * 1.4
                fill: modelData.fill === "quiet" ? Theme.quiet : Theme.fill(modelData.fill)
                lip: modelData.fill === "glow" ? Theme.glowLip : Theme.lip(fill)
                onTapped: root.model.touch(modelData.name)
                Column {
                    anchors.centerIn: parent
                    width: parent.width - Theme.mm * 6
                    DeskText {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        lineHeight: 1.1
                        color: Theme.ink(tile.fill)
                        font.bold: true
                        font.pixelSize: tile.size
                        text: tile.modelData.label
                    }
                    DeskText {
                        visible: tile.modelData.note !== ""
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        lineHeight: 1.1
                        color: Theme.ink(tile.fill)
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.mm * 3
                        maximumLineCount: 2
                        wrapMode: tiles.isSmall ? Text.NoWrap : Text.Wrap
                        font.pixelSize: tile.size * 0.71
                        text: tile.modelData.note
                    }
                }
            }
        }
    }
    Pad {
        visible: root.model.asked !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        y: said.y + said.height + Theme.gap
        width: Math.min(root.width - root.edge * 2, Theme.mm * 300)
        asked: root.model.asked
        backLabel: root.model.words.back.words
        isSecret: false
        shown: root.model.typed
        canSend: root.model.typed !== ""
        onDigit: d => root.model.digit(d)
        onTakeBack: root.model.takeBack()
        onSend: root.model.send()
        onGoBack: root.model.goBack()
    }
}
