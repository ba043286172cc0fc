import QtQuick
import KioskTypes
import Glow

// What a sound says, in one line that keeps clear of every text and target.
Rectangle {
    id: root

    required property Captions captions

    function measure() {
        root.captions.fit(width, height, parent.width, parent.height, Theme.mm * 3);
    }

    visible: captions.isShown
    x: captions.x
    y: captions.y
    width: row.width + Theme.mm * 10
    height: row.height + Theme.mm * 4
    radius: Theme.mm * 5
    color: Theme.night

    onWidthChanged: measure()
    onHeightChanged: measure()
    Component.onCompleted: measure()

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.mm * 3
        Figure {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.small * 1.4
            height: width
            name: "icon_heard"
        }
        Ruby {
            anchors.verticalCenter: parent.verticalCenter
            line: root.captions.line
            size: Theme.small
        }
    }
}
