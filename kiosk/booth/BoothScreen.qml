pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Components of this file and no file names: Qt would load those in a thread that waits for Python.
Item {
    id: root

    required property BoothScreen model

    Backdrop {
        name: "river_night"
    }
    Loader {
        anchors.fill: parent
        sourceComponent: ({
                door: door,
                stories: stories
            })[root.model.step]
    }
    Component {
        id: door
        DoorStep {
            part: root.model.door
        }
    }
    Component {
        id: stories
        StoriesStep {
            part: root.model.stories
        }
    }
}
