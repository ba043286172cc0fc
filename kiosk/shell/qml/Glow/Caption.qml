import QtQuick
import KioskTypes
import Glow

// What a sound says: a subtitle on a faint band, with no shape of a button. It keeps clear of
// every text and target.
Rectangle {
    id: root

    required property Captions captions

    function measure() {
        root.captions.fit(width, height, parent.width, parent.height, Theme.mm * 1.5);
    }

    visible: opacity > 0
    opacity: captions.isShown ? 1 : 0
    x: captions.x
    y: captions.y
    width: row.width + Theme.mm * 6
    height: row.height + Theme.mm
    color: "#B00B2545"

    onWidthChanged: measure()
    onHeightChanged: measure()
    Component.onCompleted: measure()

    Behavior on opacity {
        enabled: !Theme.calm
        NumberAnimation {
            duration: 150
        }
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.mm * 1.5
        Figure {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.small * 0.35
            width: Theme.small * 0.8
            height: width
            name: "icon_heard"
        }
        Ruby {
            anchors.verticalCenter: parent.verticalCenter
            line: root.captions.line
            size: Theme.small
            color: Theme.paper
        }
    }
}
