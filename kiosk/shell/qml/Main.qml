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

    Binding { target: Theme; property: "screenWidth"; value: root.width; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "screenHeight"; value: root.height; restoreMode: Binding.RestoreNone }
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
    Item {
        objectName: "stage"
        anchors.fill: parent
    }
    Bar {
        objectName: "bar"
        bar: root.bar
        x: Theme.tall ? (root.width - width) / 2 : root.width - width - Theme.mm * 8
        y: Theme.tall ? root.height - height - Theme.mm * 7 : Theme.mm * 7
    }
    Caption {
        objectName: "caption"
        captions: root.captions
    }
    StillThere {
        objectName: "still_there"
        anchors.fill: parent
        idle: root.idle
    }
}
