pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// A page that the desk has too, with a sentence above it; or the way to the typed convention.
Item {
    id: view

    required property ContentsStep step
    required property var words
    readonly property string about: step.aboutWhat
    readonly property string lentView: step.view

    onLentViewChanged: lend()
    Component.onCompleted: lend()

    function lend() {
        if (lentView === "")
            lent.setSource("");
        else
            lent.setSource(lentView, { page: step.page });
    }

    Column {
        id: top
        width: parent.width
        spacing: Theme.gap
        DeskText {
            visible: view.about === "packs"
            width: parent.width
            text: view.words.packs_told.words
        }
        DeskText {
            visible: view.about === "convention"
            width: parent.width
            text: view.words.convention_told.words
        }
        DeskText {
            visible: view.about === "convention" && (view.step.isThere || !view.step.hasPin)
            width: parent.width
            font.bold: true
            text: view.step.isThere ? view.words.convention_there.words : view.words.convention_need_pin.words
        }
        DeskButton {
            objectName: "convention_begin"
            visible: view.about === "convention"
            enabled: view.step.hasPin
            fill: Theme.glow
            lip: Theme.glowLip
            size: Theme.desk * 1.2
            label: view.words.convention_begin.words
            onTapped: view.step.typeConvention()
        }
        Row {
            visible: view.about !== "packs"
            spacing: Theme.gap * 2
            DeskButton {
                id: without
                objectName: "contents_without"
                fill: view.step.isWithout ? Theme.leaf : Theme.quiet
                label: (view.step.isWithout ? "● " : "○ ") + (view.about === "microphone" ? view.words.microphone_none.words : view.words.convention_without.words)
                onTapped: view.step.without()
            }
            DeskText {
                visible: view.step.isWithout
                anchors.verticalCenter: parent.verticalCenter
                width: view.width - without.width - Theme.gap * 2
                text: view.about === "microphone" ? view.words.microphone_without.words : view.words.convention_none.words
            }
        }
    }
    Loader {
        id: lent
        y: top.height + Theme.gap * 1.5
        width: parent.width
        height: parent.height - y
    }
}
