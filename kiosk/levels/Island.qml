import QtQuick
import KioskTypes
import Glow

// One level: an island with its monster, a lantern that glows when done, and its name.
Item {
    id: island

    property var level: ({ id: "", title: ({ words: "", pinyin: "" }), picture: "", isDone: false, isSuggested: false })
    property bool isTarget: true
    property bool canTouch: enabled && visible
    readonly property real side: Theme.tall ? Math.min(height, width * 0.42) : height - Theme.mm * 27
    signal tapped

    objectName: "level_" + level.id

    Item {
        id: body

        y: tap.pressed ? Theme.mm * 2 : 0
        width: parent.width
        height: parent.height

        Item {
            id: ground

            width: island.side * 1.25
            height: island.side
            x: Theme.tall ? -Theme.mm * 2 : (parent.width - width) / 2
            y: Theme.tall ? (parent.height - height) / 2 : 0

            Figure {
                anchors.bottom: parent.bottom
                width: parent.width
                height: width * 90 / 250
                name: "island"
            }
            Image {
                x: parent.width * 0.5 - width / 2 - parent.width * 0.08
                y: parent.height * 0.86 - height
                height: parent.height * 0.82
                width: height * 400 / 440
                fillMode: Image.PreserveAspectFit
                verticalAlignment: Image.AlignBottom
                source: island.level.picture
                sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
            }
            Rectangle {
                x: parent.width * 0.84
                y: parent.height * 0.3
                width: Theme.mm * 1.6
                height: parent.height * 0.54
                radius: width / 2
                color: "#5A3A22"
            }
            Lantern {
                x: parent.width * 0.84 + Theme.mm * 0.8 - width / 2
                y: parent.height * 0.06
                height: parent.height * 0.36
                isLit: island.level.isDone
            }
        }
        Rectangle {
            id: label

            x: Theme.tall ? ground.x + ground.width - Theme.mm * 2 : (parent.width - width) / 2
            y: Theme.tall ? (parent.height - height) / 2 : ground.height + Theme.mm * 0.6
            width: Theme.tall ? parent.width - x : Math.min(parent.width, title.width + Theme.mm * 7)
            height: title.height + Theme.mm * 2.4
            radius: Theme.mm * 4
            color: island.level.isSuggested ? Theme.glow : Theme.paper
            Ruby {
                id: title
                anchors.centerIn: parent
                line: island.level.title
                color: Theme.night
                size: Theme.mm * (Theme.tall ? 7.4 : 8.2)
                wrapWidth: Theme.tall ? island.width - ground.width - Theme.mm * 1 : island.width - Theme.mm * 6
            }
        }
        Figure {
            visible: island.level.isSuggested
            width: island.side * 0.62
            height: width
            x: Theme.tall ? ground.x - Theme.mm : ground.x - width * 0.3
            y: ground.y + ground.height - height
            name: "jiangjiang_pointing"
        }
    }
    TapHandler {
        id: tap
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: if (Theme.takeTap())
            island.tapped()
    }
}
