pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property RestoringScreen model

    Backdrop {}
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.mm * 30, Theme.mm * 300)
        height: column.height + Theme.mm * 24
        radius: Theme.mm * 9
        color: Theme.paper
        Column {
            id: column
            x: Theme.mm * 12
            y: Theme.mm * 12
            width: parent.width - Theme.mm * 24
            spacing: Theme.mm * 7
            DeskText {
                objectName: "restoring_title"
                width: parent.width
                isTitle: true
                text: root.model.title
            }
            Rectangle {
                visible: root.model.state === "working"
                width: parent.width
                height: Theme.mm * 10
                radius: height / 2
                color: "transparent"
                border.color: Theme.quiet
                border.width: Theme.mm * 0.6
                Rectangle {
                    x: Theme.mm * 1.4
                    y: x
                    height: parent.height - y * 2
                    width: Math.max(height, (parent.width - x * 2) * root.model.done)
                    radius: height / 2
                    color: Theme.leaf
                }
            }
            Repeater {
                model: root.model.lines
                DeskText {
                    required property string modelData
                    width: column.width
                    text: modelData
                }
            }
            DeskButton {
                objectName: "restoring_close"
                visible: root.model.state !== "working"
                fill: Theme.leaf
                label: root.model.closeLabel
                onTapped: root.model.close()
            }
        }
    }
}
