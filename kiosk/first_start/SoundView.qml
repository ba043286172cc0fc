pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Column {
    id: view

    required property SoundStep step
    required property var words

    spacing: Theme.gap * 1.5

    DeskText {
        width: parent.width
        text: view.words.sound_help.words
    }
    DeskButton {
        objectName: "sound_play"
        fill: Theme.glow
        lip: Theme.glowLip
        size: Theme.desk * 1.3
        label: view.words.sound_play.words
        onTapped: view.step.play()
    }
    Flow {
        width: parent.width
        spacing: Theme.gap
        DeskText {
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            text: view.words.sound_volume.words
        }
        Repeater {
            model: 5
            DeskButton {
                required property int index
                objectName: "volume_" + index
                fill: index === view.step.volume ? Theme.leaf : Theme.quiet
                label: index
                onTapped: view.step.chooseVolume(index)
            }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.gap
        Repeater {
            model: [{ id: "yes", label: view.words.sound_yes.words }, { id: "no", label: view.words.sound_no.words }, { id: "none", label: view.words.sound_none.words }]
            DeskButton {
                required property var modelData
                objectName: "sound_" + modelData.id
                fill: modelData.id === view.step.heard ? Theme.leaf : Theme.sky
                label: (modelData.id === view.step.heard ? "● " : "○ ") + modelData.label
                onTapped: view.step.answer(modelData.id)
            }
        }
    }
    DeskText {
        objectName: "sound_advice"
        visible: view.step.heard === "no"
        width: parent.width
        text: view.words.sound_advice.words
    }
}
