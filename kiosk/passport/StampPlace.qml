import QtQuick
import Glow

// A stamp in colour with its ring, or a faint print without one where it may come.
Item {
    id: place

    property string picture: ""
    property bool isGot: false

    Figure {
        anchors.centerIn: parent
        width: parent.width * (place.isGot ? 1 : 0.8)
        height: width
        name: place.picture
        opacity: place.isGot ? 1 : 0.16
    }
}
