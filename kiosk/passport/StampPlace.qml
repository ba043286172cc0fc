import QtQuick
import Glow

// A stamp in colour with its ring, or a dotted place that waits for it.
Item {
    id: place

    property string picture: ""
    property bool isGot: false

    Figure {
        anchors.fill: parent
        name: place.isGot ? place.picture : "stamp_missing"
    }
    Figure {
        visible: !place.isGot
        anchors.centerIn: parent
        width: parent.width * 0.72
        height: width
        name: place.isGot ? "" : place.picture
        opacity: 0.14
    }
}
