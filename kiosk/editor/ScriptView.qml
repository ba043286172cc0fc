pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// A script: title, whether it is true, its lengths, its lines; below them what is left to do.
Item {
    id: view

    required property EditorScreen model
    required property Keyboard keyboard
    readonly property ScriptPage page: model.script
    readonly property bool isTrue: page.fictional === "true"

    Component.onDestruction: keyboard.close()

    Column {
        id: head
        width: parent.width
        spacing: Theme.mm * 3
        Grid {
            width: parent.width
            columns: Theme.tall ? 1 : 2
            spacing: Theme.gap
            EditorField {
                page: view.page
                keyboard: view.keyboard
                place: "title"
                width: Theme.tall ? view.width : (view.width - Theme.gap) / 2
                maximumLength: 40
                label: view.model.words.script_title.words
            }
            Column {
                width: Theme.tall ? view.width : (view.width - Theme.gap) / 2
                spacing: Theme.mm * 2
                Choice {
                    width: parent.width
                    prefix: "fictional"
                    entries: [
                        {
                            id: "true",
                            label: view.model.words.script_true.words,
                            isOn: view.isTrue
                        },
                        {
                            id: "story",
                            label: view.model.words.script_story.words,
                            isOn: view.page.fictional === "story"
                        }
                    ]
                    onChosen: id => view.page.setFictional(id === "story")
                }
                DeskText {
                    visible: text !== ""
                    width: parent.width
                    color: Theme.brick
                    text: view.page.notes.fictional ?? ""
                }
                EditorField {
                    visible: view.isTrue
                    page: view.page
                    keyboard: view.keyboard
                    place: "source"
                    width: parent.width
                    maximumLength: 120
                    label: view.model.words.script_source.words
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.gap
            Repeater {
                model: view.page.lengths
                DeskButton {
                    required property var modelData
                    objectName: "length_" + modelData.band
                    fill: modelData.isOn ? Theme.leaf : modelData.isThere ? Theme.river : Theme.quiet
                    label: (modelData.isOn ? "● " : modelData.isThere ? "○ " : "＋ ") + modelData.label + (modelData.seconds ? " · " + view.model.words.script_seconds.words.replace("{seconds}", modelData.seconds) : "")
                    onTapped: view.page.chooseBand(modelData.band)
                }
            }
            DeskButton {
                objectName: "length_drop"
                visible: view.page.canRemoveLength
                fill: Theme.brick
                label: view.model.words.script_no_length.words
                onTapped: view.page.removeLength()
            }
        }
    }
    Pages {
        id: lines
        y: head.height + Theme.mm * 3
        width: parent.width
        height: foot.y - y - Theme.mm * 3
        mostColumns: Theme.tall ? 1 : 2
        prefix: "lines"
        inkColour: Theme.night
        tileWidth: Math.floor((width - Theme.gap * (mostColumns - 1)) / mostColumns) - 1
        tileHeight: Math.max(Theme.target, Theme.mm * 21)
        entries: view.page.lines
        tile: Component {
            TouchSlab {
                id: one
                required property var modelData
                objectName: "line_" + modelData.index
                width: lines.tileWidth
                height: lines.tileHeight
                radius: Theme.mm * 4
                depth: Theme.mm * 1.2
                fill: "white"
                lip: Theme.dusk
                onTapped: view.model.openLine(modelData.index)
                DeskText {
                    id: number
                    x: Theme.mm * 4
                    anchors.verticalCenter: parent.verticalCenter
                    font.bold: true
                    color: Theme.quiet
                    text: one.modelData.index + 1
                }
                Column {
                    x: Theme.mm * 15
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x - Theme.mm * 3
                    ScriptWords {
                        width: parent.width
                        font.pixelSize: Theme.desk
                        lineHeight: 1.1
                        elide: Text.ElideRight
                        maximumLineCount: wrong.visible ? 1 : 2
                        runs: one.modelData.runs
                    }
                    DeskText {
                        id: wrong
                        visible: text !== ""
                        width: parent.width
                        lineHeight: 1
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                        color: Theme.brick
                        text: one.modelData.note
                    }
                }
            }
        }
    }
    Column {
        id: foot
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
                objectName: "script_pinyin"
                enabled: view.page.mustRead
                label: view.page.mustRead ? view.model.words.read_pinyin.words : view.model.words.pinyin_done.words
                onTapped: view.model.readPinyin()
            }
            DeskButton {
                objectName: "script_try"
                enabled: view.page.canTry
                label: view.model.words.script_try.words
                onTapped: view.model.tryIt()
            }
            DeskButton {
                objectName: "script_delete"
                fill: Theme.brick
                label: view.model.words.delete.words
                onTapped: view.model.askDelete()
            }
            DeskButton {
                objectName: "script_hand_in"
                enabled: view.page.canHandIn
                fill: Theme.glow
                lip: Theme.glowLip
                label: view.model.words.hand_in.words
                onTapped: view.model.handIn()
            }
            DeskText {
                objectName: "script_status"
                width: Math.min(implicitWidth, view.width)
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                font.bold: true
                text: view.page.status + "　" + view.page.saved
            }
        }
    }
}
