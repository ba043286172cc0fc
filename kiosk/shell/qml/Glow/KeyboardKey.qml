import QtQuick
import Glow

// One key. Two quick touches are two letters here, unlike those on the buttons of a screen.
Slab {
    id: key

    property bool isTarget: true
    property bool canTouch: enabled && visible
    property string label: ""
    property string picture: ""
    property real side: Theme.target
    property real textSize: side * 0.5
    property bool repeats: false
    signal touched

    width: side
    height: side + depth
    fill: Theme.paper
    radius: Theme.mm * 3
    depth: Math.round(Theme.mm * 1.2)
    isPressed: tap.pressed
    opacity: enabled ? 1 : 0.4

    DeskText {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, key.width - Theme.mm)
        horizontalAlignment: Text.AlignHCenter
        text: key.label
        color: Theme.ink(key.fill)
        font.pixelSize: key.textSize
        lineHeight: 1
    }
    Figure {
        visible: key.picture !== ""
        anchors.centerIn: parent
        width: key.side * 0.55
        height: width
        name: key.picture
    }
    TapHandler {
        id: tap
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: if (!again.hasRepeated)
            key.touched()
        onPressedChanged: if (pressed)
            again.begin()
    }
    Timer {
        id: again
        property bool hasRepeated: false

        interval: hasRepeated ? 90 : 500
        repeat: true
        running: key.repeats && tap.pressed
        onTriggered: {
            hasRepeated = true;
            key.touched();
        }
        function begin() {
            hasRepeated = false;
        }
    }
}
