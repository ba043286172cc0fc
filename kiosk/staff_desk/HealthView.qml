pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: view

    required property HealthPage page
    required property var words

    Column {
        width: parent.width
        spacing: Theme.gap * 1.5
        Said {
            text: view.page.message
        }
        Repeater {
            model: view.page.rows
            Item {
                id: row
                required property var modelData
                objectName: "light_" + modelData.about
                width: parent.width
                height: Math.max(Theme.mm * 18, says.height)
                // A round shape is fine, a square asks to watch, a diamond to mend.
                Rectangle {
                    id: light
                    x: Theme.mm * 3
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.mm * 9
                    height: width
                    radius: row.modelData.state === "ok" ? width / 2 : 0
                    rotation: row.modelData.state === "mend" ? 45 : 0
                    color: row.modelData.state === "ok" ? Theme.leaf : row.modelData.state === "watch" ? Theme.orange : Theme.brick
                }
                DeskText {
                    id: word
                    x: Theme.mm * 18
                    width: Theme.mm * 24
                    anchors.verticalCenter: parent.verticalCenter
                    font.bold: true
                    text: row.modelData.stateWord
                }
                DeskText {
                    x: Theme.mm * 42
                    width: Theme.mm * 28
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.modelData.title
                }
                DeskText {
                    id: says
                    x: Theme.mm * 72
                    width: parent.width - x
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.modelData.says
                }
            }
        }
        DeskButton {
            objectName: "look_again"
            label: view.words.look_again.words
            onTapped: view.page.lookAgain()
        }
    }
}
