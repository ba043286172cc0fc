pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// What has been written anew, with its pinyin; doubtful readings stand on yellow.
Item {
    id: view

    required property EditorScreen model
    readonly property PinyinPage page: model.pinyin

    Column {
        id: column
        width: parent.width
        spacing: Theme.gap
        DeskText {
            width: parent.width
            isTitle: true
            text: view.model.words.pinyin_title.words
        }
        Repeater {
            model: view.page.toRead
            Column {
                id: text
                required property var modelData
                width: column.width
                spacing: Theme.mm * 1.5
                DeskText {
                    font.bold: true
                    text: text.modelData.label
                }
                Flow {
                    width: parent.width
                    spacing: Theme.mm
                    Repeater {
                        model: text.modelData.characters
                        TouchSlab {
                            id: letter
                            required property var modelData
                            required property int index
                            objectName: "syllable_" + text.modelData.place + "_" + index
                            enabled: modelData.isDoubtful
                            opacity: 1
                            minimum: Theme.target
                            width: Math.max(Theme.target, said.implicitWidth + Theme.mm * 3)
                            height: Math.max(Theme.target, Theme.mm * 17) + depth
                            radius: Theme.mm * 3
                            depth: modelData.isDoubtful ? Theme.mm : 0
                            fill: modelData.isDoubtful ? Theme.glow : Theme.paper
                            lip: modelData.isDoubtful ? Theme.glowLip : Theme.paper
                            onTapped: view.page.tapSyllable(text.modelData.place, modelData.han)
                            Column {
                                anchors.centerIn: parent
                                DeskText {
                                    id: said
                                    anchors.horizontalCenter: parent.horizontalCenter
                                    lineHeight: 1
                                    font.pixelSize: Theme.desk * 0.85
                                    text: letter.modelData.pinyin === "" ? " " : letter.modelData.pinyin
                                }
                                DeskText {
                                    anchors.horizontalCenter: parent.horizontalCenter
                                    lineHeight: 1
                                    font.pixelSize: Theme.desk * 1.2
                                    text: letter.modelData.character
                                }
                            }
                        }
                    }
                }
            }
        }
        DeskButton {
            objectName: "pinyin_right"
            fill: Theme.leaf
            label: view.model.words.pinyin_right.words
            onTapped: view.model.pinyinRight()
        }
    }
}
