import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property ClosedScreen model

    Backdrop {
        name: "river_night"
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.height - height) * 0.62
        spacing: Theme.mm * 6
        Figure {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "jiangjiang_asleep"
            width: Theme.mm * 84
            height: width
        }
        Plate {
            anchors.horizontalCenter: parent.horizontalCenter
            width: told.width + Theme.mm * 24
            height: told.height + Theme.mm * 10
            Column {
                id: told
                anchors.centerIn: parent
                spacing: Theme.mm * 2
                Ruby {
                    objectName: "closed_now"
                    anchors.horizontalCenter: parent.horizontalCenter
                    line: root.model.words.closed
                    size: Theme.mm * 13
                    centred: true
                    wrapWidth: root.width - Theme.mm * 60
                }
                Ruby {
                    objectName: "opens_again"
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: words !== ""
                    line: root.model.opens
                    size: Theme.mm * 10
                    color: Theme.glow
                    centred: true
                    wrapWidth: root.width - Theme.mm * 60
                }
            }
        }
    }
}
