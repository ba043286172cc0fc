pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Five steps of volume with a test tone; music and captions on or off.
Column {
    id: sound

    required property SettingsPage page
    required property var words

    spacing: Theme.gap * 2

    Flow {
        width: parent.width
        spacing: Theme.gap
        DeskText {
            height: Theme.target
            width: Theme.mm * 70
            verticalAlignment: Text.AlignVCenter
            text: sound.words.volume.words
        }
        Repeater {
            model: 5
            DeskButton {
                required property int index
                objectName: "volume_" + index
                fill: sound.page.volume === index ? Theme.leaf : Theme.quiet
                label: index
                onTapped: sound.page.chooseVolume(index)
            }
        }
        DeskButton {
            objectName: "test_tone"
            label: sound.words.test_tone.words
            onTapped: sound.page.playTone()
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.gap
        DeskText {
            height: Theme.target
            width: Theme.mm * 70
            verticalAlignment: Text.AlignVCenter
            text: sound.words.music.words
        }
        DeskButton {
            objectName: "music"
            fill: sound.page.hasMusic ? Theme.leaf : Theme.quiet
            label: sound.page.hasMusic ? "● " + sound.words.switched_on.words : "○ " + sound.words.switched_off.words
            onTapped: sound.page.chooseMusic(!sound.page.hasMusic)
        }
        DeskText {
            height: Theme.target
            width: Theme.mm * 40
            horizontalAlignment: Text.AlignRight
            verticalAlignment: Text.AlignVCenter
            text: sound.words.captions.words
        }
        DeskButton {
            objectName: "captions"
            fill: sound.page.hasCaptions ? Theme.leaf : Theme.quiet
            label: sound.page.hasCaptions ? "● " + sound.words.switched_on.words : "○ " + sound.words.switched_off.words
            onTapped: sound.page.chooseCaptions(!sound.page.hasCaptions)
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.gap
        DeskText {
            height: Theme.target
            width: Theme.mm * 70
            verticalAlignment: Text.AlignVCenter
            text: sound.words.booth_records.words
        }
        DeskButton {
            objectName: "booth_records"
            fill: sound.page.hasRecording ? Theme.leaf : Theme.quiet
            label: sound.page.hasRecording ? "● " + sound.words.switched_on.words : "○ " + sound.words.switched_off.words
            onTapped: sound.page.chooseRecording(!sound.page.hasRecording)
        }
    }
}
