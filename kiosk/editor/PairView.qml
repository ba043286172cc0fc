pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The trick and its look-alike side by side; below them what is left to do, and the deeds.
Item {
    id: view

    required property EditorScreen model
    required property Keyboard keyboard
    readonly property PairPage page: model.pair

    Component.onDestruction: keyboard.close()

    Row {
        id: sides
        spacing: Theme.gap
        Repeater {
            model: ["r", "g"]
            SideColumn {
                required property string modelData
                side: modelData
                width: (view.width - Theme.gap) / 2
                screen: view.model
                keyboard: view.keyboard
            }
        }
    }
    Column {
        y: view.height - height
        width: parent.width
        spacing: Theme.mm * 2
        Repeater {
            model: view.page.otherNotes
            DeskText {
                required property string modelData
                width: view.width
                color: Theme.brick
                text: modelData
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.gap
            DeskButton {
                objectName: "pair_other"
                visible: view.page.canChangeExample
                fill: Theme.quiet
                label: view.model.words.other_example.words
                onTapped: view.page.otherExample()
            }
            DeskButton {
                objectName: "pair_whom"
                fill: Theme.quiet
                label: view.model.words.whom.words
                onTapped: view.model.chooseWhom()
            }
            DeskButton {
                objectName: "pair_pinyin"
                enabled: view.page.mustRead
                label: view.page.mustRead ? view.model.words.read_pinyin.words : view.model.words.pinyin_done.words
                onTapped: view.model.readPinyin()
            }
            DeskButton {
                objectName: "pair_try"
                enabled: view.page.canTry
                label: view.model.words.try_it.words
                onTapped: view.model.tryIt()
            }
            DeskButton {
                objectName: "pair_delete"
                fill: Theme.brick
                label: view.model.words.delete.words
                onTapped: view.model.askDelete()
            }
            DeskButton {
                objectName: "pair_hand_in"
                enabled: view.page.canHandIn
                fill: Theme.glow
                lip: Theme.glowLip
                label: view.model.words.hand_in.words
                onTapped: view.model.handIn()
            }
            DeskText {
                objectName: "editor_status"
                width: Math.min(implicitWidth, view.width)
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                font.bold: true
                text: view.page.status + "　" + view.page.saved
            }
        }
    }
}
