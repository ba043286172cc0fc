pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The checklist of a centre with one person.
Column {
    id: view

    required property EditorScreen model
    readonly property ApprovalPage page: model.approval

    spacing: Theme.gap

    DeskText {
        width: parent.width
        isTitle: true
        text: view.model.words.alone_title.words
    }
    Repeater {
        model: view.page.sentences
        TouchSlab {
            id: sentence
            required property var modelData
            objectName: modelData.id
            width: view.width
            height: Math.max(Theme.target, words.height + Theme.mm * 8)
            radius: Theme.mm * 5
            depth: Theme.mm * 1.6
            fill: modelData.isTicked ? Theme.leaf : Theme.quiet
            onTapped: view.page.tick(modelData.id)
            Rectangle {
                x: Theme.mm * 5
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm * 9
                height: width
                radius: Theme.mm * 1.5
                color: sentence.modelData.isTicked ? Theme.night : Theme.paper
                Figure {
                    visible: sentence.modelData.isTicked
                    anchors.fill: parent
                    name: "icon_check"
                }
            }
            DeskText {
                id: words
                x: Theme.mm * 20
                width: parent.width - x - Theme.mm * 5
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.paper
                text: sentence.modelData.says
            }
        }
    }
    DeskButton {
        objectName: "approve_ticked"
        enabled: view.page.isTicked
        fill: Theme.glow
        lip: Theme.glowLip
        label: view.model.words.approve_alone.words
        onTapped: view.page.approveAlone()
    }
}
