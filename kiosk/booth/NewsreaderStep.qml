pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The studio fills the glass (on tall glass its upper half); what is read stands on the desk.
Item {
    id: root

    required property NewsreaderPart part
    readonly property real margin: Theme.mm * (Theme.tall ? 12 : 9)
    readonly property real studioHeight: shape.heightOn(height)
    readonly property real side: Math.max(Theme.target, Theme.mm * (Theme.tall ? 28 : 25))

    StudioShape {
        id: shape
    }
    Rectangle { // none over the river at night while the studio is drawn
        visible: Theme.tall || root.part.isDrawn
        y: Theme.tall ? root.studioHeight : 0
        width: root.width
        height: root.height - y
        color: Theme.night
    }
    SurfaceItem {
        id: glass
        objectName: "newsreader"
        width: root.width
        height: root.studioHeight
        onWidthChanged: later.restart()
        onHeightChanged: later.restart()
        Component.onCompleted: later.restart()
    }
    Timer {
        id: later
        interval: 0
        onTriggered: root.part.stand(glass)
    }
    Figure { // walks in while its studio is drawn
        visible: !root.part.isDrawn
        x: (root.width - width) / 2
        y: root.studioHeight * (Theme.tall ? 0.16 : 0.08)
        width: root.studioHeight * 0.5
        height: width
        name: "newsreader_" + root.part.figure
        NumberAnimation on x {
            running: !Theme.calm
            from: root.width * 0.2
            duration: 900
            easing.type: Easing.OutCubic
        }
    }
    Plate {
        visible: !root.part.isDrawn
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.studioHeight * (Theme.tall ? 0.7 : 0.6)
        width: soon.width + Theme.mm * 14
        height: soon.height + Theme.mm * 8
        Ruby {
            id: soon
            anchors.centerIn: parent
            line: root.part.words.drawing
        }
    }
    component Look: TouchSlab {
        id: look
        property string picture: ""
        property var line: ({ words: "", pinyin: "" })
        property bool isChosen: false

        width: root.side * (Theme.tall ? 1.3 : 1.15)
        height: root.side + Theme.mm * 15 + depth
        radius: Theme.mm * 5
        depth: Theme.mm * 1.6
        fill: isChosen ? Theme.glow : Theme.paper
        lip: isChosen ? Theme.glowLip : Theme.lip(Theme.paper)
        Figure {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.mm * 1.5
            width: parent.width - Theme.mm * 4
            height: root.side - Theme.mm * 2
            name: look.picture
        }
        FittedRuby {
            x: Theme.mm
            y: root.side
            width: parent.width - Theme.mm * 2
            height: Theme.mm * 14
            centred: true
            most: Theme.small
            least: Theme.mm * 5
            line: look.line
        }
    }
    Grid {
        id: figures
        columns: Theme.tall ? 3 : 1
        spacing: Theme.gap
        x: Theme.tall ? root.margin : root.margin
        y: Theme.tall ? root.studioHeight + Theme.mm * 5 : Theme.mm * 9
        Repeater {
            model: root.part.figures
            Look {
                required property var modelData
                objectName: "figure_" + modelData.name
                picture: "newsreader_" + modelData.name
                line: modelData.line
                isChosen: root.part.figure === modelData.name
                onTapped: root.part.chooseFigure(modelData.name)
            }
        }
    }
    Grid {
        id: studios
        columns: Theme.tall ? 3 : 1
        spacing: Theme.gap
        x: root.width - width - root.margin
        y: Theme.tall ? figures.y : Theme.target + Theme.mm * 14
        Repeater {
            model: root.part.studios
            Look {
                required property var modelData
                objectName: "studio_" + modelData.name
                picture: "studio_" + modelData.name
                line: modelData.line
                isChosen: root.part.studio === modelData.name
                onTapped: root.part.chooseStudio(modelData.name)
            }
        }
    }
    Rectangle {
        id: caption
        x: Theme.tall ? root.margin : Math.max(again.x + again.width, figures.x + figures.width) + Theme.gap
        y: Theme.tall ? figures.y + figures.height + Theme.mm * 6 : root.height - height - Theme.mm * 6
        width: (Theme.tall ? root.width - root.margin : next.x - Theme.gap) - x
        height: Theme.tall ? next.y - y - Theme.mm * 6 : root.height * 0.24 - Theme.mm * 4
        radius: Theme.mm * 6
        color: Theme.night
        border.color: Theme.river
        border.width: Math.max(1, Theme.mm * 0.4)

        FittedRuby {
            objectName: "line_read"
            x: Theme.mm * 8
            y: Theme.mm * 2
            width: parent.width - Theme.mm * 16
            height: parent.height - Theme.mm * 8
            centred: true
            most: Theme.body * 1.7
            least: Theme.mm * 5
            color: root.part.isPlaying ? Theme.glow : Theme.paper
            line: root.part.current
        }
        TimeBar {
            x: Theme.mm * 8
            y: parent.height - height - Theme.mm * 2.5
            width: parent.width - Theme.mm * 16
            height: Theme.mm * 2.4
            color: Theme.river
            share: root.part.share
        }
    }
    BoothButton {
        id: again
        objectName: "newsreader_again"
        x: root.margin
        y: root.height - height - (Theme.tall ? Theme.target + Theme.mm * 14 : Theme.mm * 8)
        picture: root.part.isPlaying ? "icon_stop" : "icon_play"
        line: root.part.isPlaying ? root.part.words.stop_it : root.part.words.see_it
        width: Theme.tall ? (root.width - root.margin * 2 - Theme.gap) / 2 : Theme.mm * 76
        onTapped: root.part.isPlaying ? root.part.stop() : root.part.play()
    }
    BoothButton {
        id: next
        objectName: "newsreader_next"
        x: root.width - width - root.margin
        y: again.y
        width: Theme.tall ? again.width : Theme.mm * 64
        isBig: true
        picture: "icon_next"
        line: root.part.words.go_on
        onTapped: root.part.goOn()
    }
}
