pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The newsreader in its studio, what it says below, and the way back.
Item {
    id: playing

    required property WallScreen model
    readonly property real edge: Theme.mm * 8
    readonly property real wide: Theme.tall ? width - edge * 2 : Math.min(width - edge * 2, (height - Theme.target - Theme.mm * 90) * 16 / 9)

    Item {
        id: studio
        x: (playing.width - (Theme.tall ? 0 : Theme.mm * 95) - width) / 2 // beside the bar
        y: Theme.tall ? playing.height * 0.22 : Theme.mm * 6
        width: Math.round(playing.wide)
        height: Math.round(width * 9 / 16)
        PngItem {
            anchors.fill: parent
            png: playing.model.cover
        }
        Figure {
            visible: playing.model.cover.byteLength === 0
            anchors.centerIn: parent
            height: parent.height * 0.9
            width: height
            name: "jiangjiang_headphones"
        }
        SurfaceItem {
            id: glass
            objectName: "wall_newsreader"
            anchors.fill: parent
            onWidthChanged: Qt.callLater(playing.stand)
            onHeightChanged: Qt.callLater(playing.stand)
            Component.onCompleted: Qt.callLater(playing.stand)
        }
    }
    // Beside the picture, which brings its own title until the newsreader moves.
    Plate {
        id: plate
        readonly property real room: Theme.tall ? playing.width - playing.edge * 4 : playing.width - studio.x - studio.width - Theme.mm * 16
        x: Theme.tall ? studio.x : studio.x + studio.width + Theme.mm * 6
        y: Theme.tall ? studio.y - height - Theme.gap : Theme.target + Theme.mm * 16
        width: title.width + Theme.mm * 8
        height: title.height + Theme.mm * 5
        Column {
            id: title
            anchors.centerIn: parent
            spacing: Theme.mm * 2
            Ruby {
                line: playing.model.title
                size: Theme.body
                color: Theme.glow
                wrapWidth: plate.room - Theme.mm * 8
            }
            Ruby {
                visible: playing.model.label.words !== ""
                line: playing.model.label
                size: Theme.small
                wrapWidth: plate.room - Theme.mm * 8
            }
        }
    }
    function stand() {
        playing.model.stand(glass);
    }
    Plate {
        id: band
        x: playing.edge
        y: studio.y + studio.height + Theme.gap
        width: parent.width - x * 2
        height: Math.min(buttons.y - y - Theme.gap, Theme.mm * 110)
        FittedRuby {
            objectName: "wall_said"
            x: Theme.mm * 6
            y: Theme.mm * 2
            width: parent.width - x * 2
            height: parent.height - y * 2 - (meant.visible ? meant.height : 0)
            centred: true
            most: Theme.title
            least: Theme.mm * 5
            color: Theme.paper
            line: playing.model.message !== "" ? ({ words: playing.model.message, pinyin: "" }) : playing.model.saidLine
        }
        Ruby {
            id: meant
            visible: playing.model.meantLine.words !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - height - Theme.mm * 2
            wrapWidth: parent.width - Theme.mm * 12
            line: playing.model.meantLine
            size: Theme.small
            color: Theme.glow
        }
    }
    Row {
        id: buttons
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height - Theme.target - Theme.mm * (Theme.tall ? 20 : 8)
        spacing: Theme.gap * 2
        Repeater {
            model: [{ name: "wall_back", picture: "icon_back", words: playing.model.words.back }, { name: "wall_again", picture: playing.model.isPlaying ? "icon_stop" : "icon_play", words: playing.model.isPlaying ? playing.model.words.stop : playing.model.words.again }]
            TouchSlab {
                id: button
                required property var modelData
                objectName: modelData.name
                width: face.width + Theme.mm * 14
                height: Theme.bigTarget + depth
                radius: Theme.mm * 6
                depth: Theme.mm * 1.8
                fill: Theme.glow
                lip: Theme.glowLip
                onTapped: modelData.name === "wall_back" ? playing.model.goBack() : playing.model.playAgain()
                Row {
                    id: face
                    anchors.centerIn: parent
                    spacing: Theme.mm * 3
                    Figure {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.mm * 12
                        height: width
                        name: button.modelData.picture
                    }
                    Ruby {
                        anchors.verticalCenter: parent.verticalCenter
                        line: button.modelData.words
                        size: Theme.body
                        color: Theme.night
                    }
                }
            }
        }
    }
}
