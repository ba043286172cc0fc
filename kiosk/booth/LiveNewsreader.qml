import QtQuick
import KioskTypes
import Glow

// A small studio whose newsreader moves its mouth with the voice in the microphone.
Item {
    id: root

    required property LiveVoice voice
    property string figure: "jiangjiang"
    property string studio: "riverside"

    function stand() {
        root.voice.stand(glass, figure, studio);
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.mm * 1.6
        radius: Theme.mm * 3
        color: Theme.paper
    }
    SurfaceItem {
        id: glass
        objectName: "live_newsreader"
        width: Math.round(root.width)
        height: Math.round(root.height)
        onWidthChanged: Qt.callLater(root.stand)
        onHeightChanged: Qt.callLater(root.stand)
        Component.onCompleted: Qt.callLater(root.stand)
    }
}
