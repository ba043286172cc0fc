pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// 「还在吗？」: twenty seconds in which any touch on the big button goes on.
Rectangle {
    id: overlay

    required property IdleWatch idle

    visible: idle.isAsking
    color: "#E60B2545"

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds // else what lies below is touched as well
        onTapped: overlay.idle.stay()
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.gap * 2
        Figure {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.mm * 70
            height: width
            name: "jiangjiang_thinking"
        }
        Ruby {
            anchors.horizontalCenter: parent.horizontalCenter
            line: overlay.idle.question
            size: Theme.title
        }
        TouchSlab {
            anchors.horizontalCenter: parent.horizontalCenter
            objectName: "i_am_here"
            fill: Theme.glow
            lip: Theme.glowLip
            width: Math.max(Theme.mm * 80, answer.implicitWidth + Theme.mm * 20)
            height: Math.max(Theme.mm * 30, answer.implicitHeight + Theme.mm * 10)
            onTapped: overlay.idle.stay()
            Ruby {
                id: answer
                anchors.centerIn: parent
                line: overlay.idle.answer
                color: Theme.night
                size: Theme.title
            }
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.mm * 2
            Repeater {
                model: 20
                Rectangle {
                    required property int index
                    width: Theme.mm * 4
                    height: width
                    radius: width / 2
                    color: index < Math.ceil(overlay.idle.secondsLeft * 20 / overlay.idle.secondsGiven) ? Theme.glow : "#33FFF7E8"
                }
            }
        }
    }
}
