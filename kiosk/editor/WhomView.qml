pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Which grades meet the pair, and how both of its messages come.
Column {
    id: view

    required property EditorScreen model
    readonly property PairPage page: model.pair

    spacing: Theme.gap

    DeskText {
        width: parent.width
        isTitle: true
        text: view.model.words.whom_bands.words
    }
    Choice {
        width: parent.width
        entries: view.page.bands
        prefix: "band"
        onChosen: id => view.page.toggleBand(id)
    }
    DeskText {
        width: parent.width
        text: view.model.words.whom_bands_is.words
    }
    DeskText {
        width: parent.width
        isTitle: true
        text: view.model.words.whom_channel.words
    }
    Choice {
        width: parent.width
        entries: view.page.channels
        prefix: "channel"
        onChosen: id => view.page.setChannel(id)
    }
    Repeater {
        model: view.page.otherNotes
        DeskText {
            required property string modelData
            width: view.width
            color: Theme.brick
            text: modelData
        }
    }
    DeskButton {
        objectName: "whom_done"
        fill: Theme.glow
        lip: Theme.glowLip
        label: view.model.words.whom_done.words
        onTapped: view.model.goBack()
    }
}
