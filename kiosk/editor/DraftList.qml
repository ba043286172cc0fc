pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// What has been written here, with its state; the newest first.
Item {
    id: list

    required property EditorScreen model
    readonly property DraftListPage page: model.drafts

    Flow {
        id: deeds
        width: parent.width
        spacing: Theme.gap
        DeskButton {
            objectName: "editor_new"
            enabled: list.model.canBegin
            fill: Theme.leaf
            label: list.model.words.write_new.words
            onTapped: list.model.writeNew()
        }
        DeskButton {
            objectName: "editor_new_script"
            enabled: list.model.canBegin
            fill: Theme.leaf
            label: list.model.words.write_script.words
            onTapped: list.model.writeScript()
        }
        DeskButton {
            objectName: "editor_files"
            label: list.model.words.files.words
            onTapped: list.model.openFiles()
        }
        DeskButton {
            objectName: "editor_put_in"
            visible: list.page.isApprovedLeft
            fill: Theme.glow
            lip: Theme.glowLip
            label: list.model.words.put_approved_in.words
            onTapped: list.model.putIn()
        }
    }
    DeskText {
        visible: list.page.rows.length === 0
        y: deeds.height + Theme.gap * 2
        width: parent.width
        text: list.model.words.nothing.words
    }
    Pages {
        id: rows
        y: deeds.height + Theme.gap * 2
        width: parent.width
        height: parent.height - y
        mostColumns: 1
        prefix: "drafts"
        inkColour: Theme.night
        tileWidth: width
        tileHeight: Theme.target + Theme.mm * 2
        entries: list.page.rows
        tile: Component {
            Item {
                id: row
                required property var modelData
                required property int index
                width: rows.tileWidth
                height: rows.tileHeight
                TouchSlab {
                    objectName: "draft_" + row.index
                    width: row.width - (out.visible ? out.width + Theme.gap : 0)
                    height: rows.tileHeight
                    radius: Theme.mm * 5
                    depth: Theme.mm * 1.6
                    fill: "white"
                    enabled: row.modelData.canOpen
                    opacity: 1
                    onTapped: list.page.open(row.modelData.id)
                    DeskText {
                        x: Theme.mm * 5
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - state.width - Theme.mm * 15
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                        font.pixelSize: Theme.desk * 1.1
                        text: row.modelData.label
                    }
                    DeskText {
                        id: state
                        x: parent.width - width - Theme.mm * 5
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.quiet
                        text: row.modelData.state + (row.modelData.isSingle ? " · " + list.model.words.single.words : "")
                    }
                }
                DeskButton {
                    id: out
                    objectName: "take_out_" + row.index
                    visible: row.modelData.canTakeOut
                    x: row.width - width
                    height: rows.tileHeight
                    fill: Theme.brick
                    label: list.model.words.take_out.words
                    onTapped: list.page.takeOut(row.modelData.slug)
                }
            }
        }
    }
}
