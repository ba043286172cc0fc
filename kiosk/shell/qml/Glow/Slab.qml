import QtQuick
import Glow

// A card with a darker lip below it: depth by colour, not by effects.
Item {
    id: slab

    property color fill: Theme.paper
    property color lip: Theme.lip(fill)
    property real radius: Theme.mm * 9
    property real depth: Theme.mm * 2.6
    property bool isPressed: false
    default property alias content: face.data

    Rectangle {
        y: slab.depth
        width: slab.width
        height: slab.height - slab.depth
        radius: slab.radius
        color: slab.lip
    }
    Rectangle {
        id: face
        y: slab.isPressed ? Math.round(slab.depth * 0.8) : 0
        width: slab.width
        height: slab.height - slab.depth
        radius: slab.radius
        color: slab.fill
    }
}
