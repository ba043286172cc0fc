import QtQuick
import KioskTypes
import Glow

// 我们班的公约, and whose it is: never without its label.
Column {
    id: head

    required property AgreementScreen model
    property real size: Theme.mm * 10

    spacing: Theme.mm * 2
    Ruby {
        anchors.horizontalCenter: parent.horizontalCenter
        line: head.model.heading
        color: Theme.night
        bold: true
        size: head.size
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: label.width + Theme.mm * 10
        height: label.height + Theme.mm * 2
        radius: height / 2
        color: Theme.brick
        Ruby {
            id: label
            anchors.centerIn: parent
            line: head.model.label
            size: head.size * 0.62
        }
    }
}
