pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property AttractScreen model

    Backdrop {
        name: "river_night"
    }
    TapHandler {
        objectName: "attract_touch"
        onTapped: if (Theme.takeTap())
            root.model.start()
    }
    RiverLights {
        objectName: "river_lights"
        width: parent.width
        y: Math.round(parent.height * (Theme.tall ? 0.48 : 0.53))
        height: Math.round(parent.height * (Theme.tall ? 0.44 : 0.4))
        count: root.model.lights
        lightSize: Theme.mm * 11
    }
    // Only the hand moves: the picture lives, and the machine stays cool.
    Timer {
        interval: 120
        repeat: true
        running: root.visible && !Theme.calm
        property int beat: 0
        onTriggered: {
            beat++;
            hand.wave = Math.sin(beat * 0.35);
        }
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height * (Theme.tall ? 0.19 : 0.05)
        spacing: Theme.mm * 3
        Ruby {
            anchors.horizontalCenter: parent.horizontalCenter
            line: root.model.words.title
            size: Theme.mm * 26
            color: Theme.paper
        }
        Plate {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: count.words !== ""
            width: count.width + Theme.mm * 14
            height: count.height + Theme.mm * 3
            radius: height / 2
            Ruby {
                id: count
                anchors.centerIn: parent
                line: root.model.count
                size: Theme.mm * 9
                color: Theme.glow
            }
        }
    }
    Loader {
        active: root.model.hasBroadcast
        visible: active
        x: Theme.tall ? Theme.mm * 24 : Theme.mm * 10
        y: Theme.tall ? root.height * 0.4 : root.height * 0.3
        width: Theme.tall ? root.width - x * 2 : root.width * 0.29
        height: root.height * (Theme.tall ? 0.2 : 0.55)
        sourceComponent: BroadcastCard {
            model: root.model
        }
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.tall ? Theme.mm * 70 : Theme.mm * 18
        spacing: Theme.mm * 2
        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.mm * 62
            height: Theme.mm * 62
            Figure {
                id: hand
                property real wave: 0
                width: Theme.mm * 56
                height: width
                x: Theme.mm * 3
                y: Theme.mm * 3 + Math.round(wave * Theme.mm * 2.4)
                name: "icon_hand_touch"
            }
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: invitation.width + Theme.mm * 20
            height: invitation.height + Theme.mm * 6
            radius: height / 2
            color: "#CC0B2545"
            Ruby {
                id: invitation
                anchors.centerIn: parent
                line: root.model.words.invitation
                size: Theme.mm * 12
                color: Theme.paper
            }
        }
    }
    // For staff alone: small, in a far corner, behind a lock.
    Row {
        visible: reminder.text !== ""
        x: Theme.mm * 6
        y: Theme.tall ? Theme.mm * 5 : root.height - height - Theme.mm * 4
        spacing: Theme.mm * 2
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm * 6.4
            height: width
            radius: width / 2
            color: "#B8C7E6"
            Figure {
                anchors.centerIn: parent
                width: Theme.mm * 4
                height: width
                name: "icon_lock"
            }
        }
        Text {
            id: reminder
            objectName: "staff_reminder"
            anchors.verticalCenter: parent.verticalCenter
            text: root.model.reminder
            color: "#B8C7E6"
            font.pixelSize: Theme.mm * 3.8
        }
    }
}
