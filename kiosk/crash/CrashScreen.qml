import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property CrashScreen model

    Backdrop {}
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.height - height) / 2 + Theme.mm * 6
        spacing: Theme.mm * 6
        Figure {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "crash_card"
            width: Theme.mm * 130
            height: width * 0.75
        }
        Bubble {
            anchors.horizontalCenter: parent.horizontalCenter
            line: root.model.words.sorry
            size: Theme.title
            wrapWidth: Math.min(root.width - Theme.mm * 60, Theme.title * 14)
        }
        TouchSlab {
            objectName: "crash_home"
            anchors.horizontalCenter: parent.horizontalCenter
            width: label.width + Theme.mm * 40
            height: Math.max(Theme.mm * 32, label.height + Theme.mm * 10)
            fill: Theme.glow
            lip: Theme.glowLip
            onTapped: root.model.goHome()
            Ruby {
                id: label
                anchors.centerIn: parent
                line: root.model.words.back
                color: Theme.night
                size: Theme.title
            }
        }
    }
}
