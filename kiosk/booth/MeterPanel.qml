import QtQuick
import KioskTypes
import Glow

// The lamp of the microphone, how loud the voice is, and the time, on a dark strip.
Rectangle {
    id: panel

    required property LiveVoice voice
    property bool isOpen: false
    property string clock: ""

    height: Theme.mm * 24
    radius: Theme.mm * 7
    color: Theme.night

    Figure {
        id: lamp
        x: Theme.mm * 3
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm * 20
        height: width
        name: panel.isOpen ? "booth_light" : "booth_light_off"
    }
    VoiceMeter {
        x: lamp.x + lamp.width + Theme.mm * 4
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - (time.visible ? time.width + Theme.mm * 8 : 0) - Theme.mm * 8
        visible: panel.isOpen || panel.voice.goodFrom > 0
        voice: panel.voice
    }
    Ruby {
        id: time
        visible: panel.clock !== ""
        x: parent.width - width - Theme.mm * 8
        anchors.verticalCenter: parent.verticalCenter
        line: ({
                words: panel.clock,
                pinyin: ""
            })
        size: Theme.mm * 10
    }
}
