pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// One story: its picture, its words while they are told, and three ways on.
Item {
    id: root

    required property StoriesPart part
    readonly property real buttonsTop: height - buttons.height

    Slab {
        id: sheet
        width: parent.width
        height: root.buttonsTop - Theme.gap
        depth: Theme.mm * 2
        Rectangle {
            id: frame
            x: Theme.mm * 6
            y: Theme.mm * 6
            width: Theme.tall ? parent.width - Theme.mm * 12 : Theme.mm * 108
            height: Theme.tall ? Theme.mm * 46 + title.height + (label.visible ? label.height : 0) : parent.height - Theme.mm * 12
            radius: Theme.mm * 6
            color: "#FFE9B8"
            Figure {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.tall ? Theme.mm * 2 : (parent.height - title.height - (label.visible ? label.height : 0) - height - Theme.mm * 6) / 2
                height: Theme.tall ? Theme.mm * 40 : width / 1.6
                width: Theme.tall ? height * 1.6 : parent.width * 0.94
                name: root.part.one.picture ?? ""
            }
            Ruby {
                id: title
                anchors.horizontalCenter: parent.horizontalCenter
                y: parent.height - height - (label.visible ? label.height : 0) - Theme.mm * 3
                line: root.part.one.title ?? ({ words: "", pinyin: "" })
                color: Theme.night
                bold: true
                size: Theme.mm * 9
                wrapWidth: parent.width - Theme.mm * 8
                centred: true
            }
            Ruby {
                id: label
                anchors.horizontalCenter: parent.horizontalCenter
                y: parent.height - height - Theme.mm * 2
                visible: root.part.one.isMadeUp ?? false
                line: root.part.words.made_up
                color: Theme.brick
                size: Theme.small
            }
        }
        ScriptPages {
            x: Theme.tall ? Theme.mm * 8 : frame.x + frame.width + Theme.mm * 8
            y: Theme.tall ? frame.y + frame.height + Theme.mm * 4 : Theme.mm * 6
            width: parent.width - x - Theme.mm * 8
            height: sheet.height - sheet.depth - y - Theme.mm * 5
            lines: root.part.lines
        }
    }
    Row {
        id: buttons
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.buttonsTop
        spacing: Theme.gap
        BoothButton {
            objectName: "story_another"
            picture: "icon_back"
            line: root.part.words.another
            onTapped: root.part.goBack()
        }
        BoothButton {
            objectName: "story_listen"
            picture: "icon_ear"
            line: root.part.words.listen
            onTapped: root.part.listen()
        }
        BoothButton {
            objectName: "story_read"
            isBig: true
            picture: "icon_next"
            line: root.part.words.read_this
            onTapped: root.part.readThis()
        }
    }
}
