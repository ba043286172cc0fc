import QtQuick
import KioskTypes
import Glow

// A small studio whose newsreader moves its mouth with the voice in the microphone.
Item {
    id: root

    required property LiveVoice voice
    property string figure: "jiangjiang"
    property string studio: "riverside"
    property color frame: Theme.paper

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.mm * 1.6
        radius: Theme.mm * 3
        color: root.frame
    }
    Timer {
        id: later
        interval: 0
        onTriggered: root.voice.stand(glass, root.figure, root.studio)
    }
    SurfaceItem {
        id: glass
        objectName: "live_newsreader"
        width: Math.round(root.width)
        height: Math.round(root.height)
        onWidthChanged: later.restart()
        onHeightChanged: later.restart()
        Component.onCompleted: later.restart()
    }
}
