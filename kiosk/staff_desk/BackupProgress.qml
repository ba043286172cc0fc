pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// What is being done, and how far it is.
Item {
    id: progress

    required property BackupsPage page

    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.gap * 2
        DeskText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            isTitle: true
            text: progress.page.title
        }
        Rectangle {
            objectName: "backups_progress"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Theme.mm * 200)
            height: Theme.mm * 10
            radius: height / 2
            color: "transparent"
            border.color: Theme.quiet
            border.width: Theme.mm * 0.6
            Rectangle {
                x: Theme.mm * 1.4
                y: x
                height: parent.height - y * 2
                width: Math.max(height, (parent.width - x * 2) * progress.page.done)
                radius: height / 2
                color: Theme.leaf
            }
        }
        DeskText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: Math.round(progress.page.done * 100) + " %"
        }
    }
}
