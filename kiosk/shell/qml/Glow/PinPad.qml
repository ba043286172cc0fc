pragma ComponentBehavior: Bound
import QtQuick
import Glow

// Ten digits, one to take back and one to send. Shows dots, never digits, unless `shown` is
// given for a number that is no secret.
Column {
    id: pad

    property int typed: 0
    property bool canSend: false
    property bool isSecret: true
    property string shown: ""
    signal digit(string d)
    signal takeBack
    signal send

    spacing: Theme.gap

    Rectangle {
        visible: !pad.isSecret
        objectName: "pad_shown"
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.max(Theme.mm * 76, number.implicitWidth + Theme.mm * 10)
        height: Theme.mm * 14
        radius: Theme.mm * 4
        color: Theme.paper
        border.color: Theme.quiet
        border.width: Theme.mm * 0.4
        DeskText {
            id: number
            anchors.centerIn: parent
            isTitle: true
            lineHeight: 1
            text: pad.shown
        }
    }
    Row {
        visible: pad.isSecret
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.mm * (pad.typed > 8 ? 2 : 4)
        Repeater {
            model: Math.max(6, pad.typed)
            Rectangle {
                required property int index
                width: Theme.mm * 6
                height: width
                radius: width / 2
                color: index < pad.typed ? Theme.glow : "transparent"
                border.color: Theme.paper
                border.width: Theme.mm * 0.6
            }
        }
    }
    Grid {
        anchors.horizontalCenter: parent.horizontalCenter
        columns: 3
        spacing: Theme.gap
        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "<", "0", "ok"]
            TouchSlab {
                id: key
                required property string modelData
                objectName: "pin_" + modelData
                minimum: Theme.bigTarget
                width: Theme.bigTarget * 1.4
                radius: Theme.mm * 5
                depth: Theme.mm * 1.6
                fill: modelData === "ok" ? Theme.leaf : modelData === "<" ? Theme.dusk : Theme.paper
                enabled: modelData !== "ok" || pad.canSend
                onTapped: modelData === "ok" ? pad.send() : modelData === "<" ? pad.takeBack() : pad.digit(modelData)
                Ruby {
                    visible: key.modelData.length === 1 && key.modelData !== "<"
                    anchors.centerIn: parent
                    line: ({ words: key.modelData, pinyin: "" })
                    color: Theme.night
                    size: Theme.mm * 10
                }
                Figure {
                    visible: key.modelData === "ok" || key.modelData === "<"
                    anchors.centerIn: parent
                    width: Theme.mm * 11
                    height: width
                    name: key.modelData === "ok" ? "icon_check" : "icon_back"
                }
            }
        }
    }
}
