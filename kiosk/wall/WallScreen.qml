pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property WallScreen model

    Backdrop {
        name: "river_night"
    }
    Loader {
        anchors.fill: parent
        sourceComponent: root.model.isOpen ? playing : covers
    }
    Component {
        id: covers
        WallCovers {
            model: root.model
        }
    }
    Component {
        id: playing
        WallPlaying {
            model: root.model
        }
    }
}
