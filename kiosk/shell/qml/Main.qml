pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property BarModel bar
    required property IdleWatch idle
    required property Captions captions
    required property LitWords said
    required property string art
    property real pxPerMm: 4.03

    Binding { target: Theme; property: "screenWidth"; value: reach.width; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "screenHeight"; value: reach.height; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "pxPerMm"; value: root.pxPerMm; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "art"; value: root.art; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "calm"; value: root.bar.isCalm; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "band"; value: root.bar.band; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "said"; value: root.said.words; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "saidFirst"; value: root.said.first; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "saidEnd"; value: root.said.end; restoreMode: Binding.RestoreNone }

    Rectangle {
        anchors.fill: parent
        color: Theme.night
    }
    Loader {
        active: root.bar.isLow
        width: root.width
        height: root.height - reach.height
        sourceComponent: Image {
            source: Theme.picture("sky_above")
            sourceSize: Qt.size(Math.ceil(width), Math.ceil(height))
            fillMode: Image.PreserveAspectCrop
            verticalAlignment: Theme.tall ? Image.AlignBottom : Image.AlignVCenter
            Rectangle {
                y: parent.height - height
                width: parent.width
                height: Math.round(Theme.mm * 1.6)
                color: Theme.glowLip
            }
        }
    }
    Item { // all that a child touches: in low reach the lower part of the glass
        id: reach
        objectName: "reach"
        readonly property real share: !root.bar.isLow ? 1 : root.height > root.width ? 0.6 : 0.75
        y: root.height - height
        width: root.width
        height: Math.round(root.height * share)

        Item {
            objectName: "stage"
            anchors.fill: parent
        }
        Bar {
            objectName: "bar"
            bar: root.bar
            x: Theme.tall ? (reach.width - width) / 2 : reach.width - width - Theme.mm * 8
            y: Theme.tall ? reach.height - height - Theme.mm * 7 : Theme.mm * 7
        }
        Caption {
            objectName: "caption"
            captions: root.captions
        }
    }
    Loader { // its figure and its words take half a MiB, for which there is no use before
        objectName: "still_there"
        anchors.fill: reach
        active: root.idle.isAsking
        visible: active
        sourceComponent: StillThere {
            idle: root.idle
        }
    }
}
