import QtQuick
import Glow

// A card to touch: sinks when pressed, acts on release inside.
Slab {
    id: button

    property bool isTarget: true
    property bool canTouch: enabled && visible
    property real minimum: Theme.target
    signal tapped

    width: minimum
    height: minimum + depth
    isPressed: tap.pressed
    opacity: enabled ? 1 : 0.55

    TapHandler {
        id: tap
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: if (Theme.takeTap())
            button.tapped()
    }
}
