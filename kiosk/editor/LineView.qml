pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// One line to write in; below it its characters, to tap for pauses, stress and new lines.
Item {
    id: view

    required property EditorScreen model
    required property Keyboard keyboard
    readonly property LinePage page: model.oneLine

    Component.onDestruction: keyboard.close()

    Column {
        width: parent.width
        spacing: Theme.mm * 3
        Flow {
            width: parent.width
            spacing: Theme.gap
            DeskText {
                objectName: "line_where"
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                font.bold: true
                text: view.page.where
            }
            DeskButton {
                objectName: "line_before"
                enabled: view.page.at > 0
                fill: Theme.river
                label: view.model.words.line_before.words
                onTapped: view.page.goTo(view.page.at - 1)
            }
            DeskButton {
                objectName: "line_after"
                enabled: view.page.at + 1 < view.page.count
                fill: Theme.river
                label: view.model.words.line_after.words
                onTapped: view.page.goTo(view.page.at + 1)
            }
            DeskButton {
                objectName: "line_done"
                fill: Theme.glow
                lip: Theme.glowLip
                label: view.model.words.line_done.words
                onTapped: view.model.goBack()
            }
        }
        EditorField {
            page: view.page
            keyboard: view.keyboard
            place: "line"
            width: parent.width
            isMultiline: true // the enter key makes two lines
            lines: Theme.tall ? 3 : 2
            label: view.model.words.line_words.words
        }
        Choice {
            width: parent.width
            entries: view.page.tools
            prefix: "tool"
            onChosen: id => view.page.chooseTool(id)
        }
        DeskText {
            width: parent.width
            text: view.page.asked
        }
        Flow {
            width: parent.width
            spacing: Theme.mm * 1.5
            Repeater {
                model: view.page.characters
                Row {
                    id: place
                    required property var modelData
                    required property int index
                    spacing: Theme.mm
                    TouchSlab {
                        id: letter
                        objectName: "letter_" + place.index
                        width: Theme.target
                        height: Theme.target + depth
                        radius: Theme.mm * 3
                        depth: Theme.mm
                        fill: place.modelData.isPending ? Theme.glow : place.modelData.sign === "" ? "white" : Theme.brick
                        onTapped: view.page.tapCharacter(place.index)
                        DeskText {
                            anchors.centerIn: parent
                            lineHeight: 1
                            color: Theme.ink(letter.fill)
                            font.pixelSize: Theme.desk * 1.4
                            text: place.modelData.character
                        }
                    }
                    Rectangle {
                        objectName: "pause_" + place.index
                        visible: place.modelData.hasPause
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.mm * 2
                        height: Theme.mm * 13
                        radius: width / 2
                        rotation: 14
                        color: Theme.orange
                    }
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.gap
            DeskButton {
                objectName: "line_add"
                fill: Theme.leaf
                label: view.model.words.line_add.words
                onTapped: view.page.addLine()
            }
            DeskButton {
                objectName: "line_remove"
                enabled: view.page.count > 1
                fill: Theme.brick
                label: view.model.words.line_remove.words
                onTapped: view.page.removeLine()
            }
            DeskButton {
                objectName: "line_put_back"
                visible: view.page.canPutBack
                fill: Theme.quiet
                label: view.model.words.line_put_back.words
                onTapped: view.page.putBack()
            }
        }
    }
}
