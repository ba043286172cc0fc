pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// How loud the voice is: lamps from left to right; those between the two posts are just right.
Item {
    id: meter

    required property LiveVoice voice
    readonly property int lamps: 24
    readonly property real pitch: width / lamps

    height: Theme.mm * 12

    Repeater {
        model: meter.lamps
        Rectangle {
            required property int index
            readonly property real share: (index + 0.5) / meter.lamps
            readonly property bool isLit: share <= meter.voice.level
            readonly property bool isGood: share >= meter.voice.goodFrom && share <= meter.voice.goodTo
            x: index * meter.pitch
            y: (meter.height - height) / 2
            width: meter.pitch * 0.72
            height: meter.height * (isGood ? 0.72 : 0.46)
            radius: width / 3
            color: !isLit ? "#3A5178" : isGood ? "#2FA36B" : share > meter.voice.goodTo ? "#E5703D" : "#F4B183"
        }
    }
    Repeater {
        model: [meter.voice.goodFrom, meter.voice.goodTo]
        Rectangle {
            required property real modelData
            x: meter.width * modelData - width / 2 - meter.pitch * 0.14
            width: Math.max(2, Theme.mm * 0.8)
            height: meter.height
            radius: width / 2
            color: Theme.paper
        }
    }
}
