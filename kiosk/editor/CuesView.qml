pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Characters to tap: the first and the last of what tells.
Item {
    id: view

    required property EditorScreen model
    readonly property PairPage page: model.pair

    function colourOf(sign) {
        return sign === "" ? "white" : sign === "s" ? Theme.quiet : sign === "d0" ? Theme.leaf : Theme.brick;
    }

    Column {
        width: parent.width
        spacing: Theme.gap
        DeskText {
            width: parent.width
            isTitle: true
            text: view.page.cuesAsked
        }
        Flow {
            width: parent.width
            spacing: Theme.gap
            Repeater {
                model: view.page.signs
                DeskButton {
                    required property var modelData
                    objectName: "sign_" + modelData.id
                    fill: modelData.isOn ? view.colourOf(modelData.id) : Theme.river
                    label: (modelData.isOn ? "● " : "○ ") + modelData.label
                    onTapped: view.page.chooseSign(modelData.id)
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.mm * 1.5
            Repeater {
                model: view.page.characters
                TouchSlab {
                    id: letter
                    required property var modelData
                    required property int index
                    objectName: "letter_" + index
                    width: Theme.target
                    height: Theme.target + depth
                    radius: Theme.mm * 3
                    depth: Theme.mm
                    fill: modelData.isPending ? Theme.glow : view.colourOf(modelData.sign)
                    onTapped: view.page.tapCharacter(index)
                    DeskText {
                        anchors.centerIn: parent
                        lineHeight: 1
                        color: Theme.ink(letter.fill)
                        font.pixelSize: Theme.desk * 1.4
                        text: letter.modelData.character
                    }
                }
            }
        }
        DeskButton {
            objectName: "cues_done"
            fill: Theme.glow
            lip: Theme.glowLip
            label: view.model.words.cues_done.words
            onTapped: view.model.goBack()
        }
    }
}
