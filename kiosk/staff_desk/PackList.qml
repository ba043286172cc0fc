pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// What is installed, each with its one way back, and the way to the stick.
Item {
    id: list

    required property PacksPage page
    readonly property var words: page.words

    Pages {
        id: rows
        width: parent.width
        height: foot.y - Theme.gap
        mostColumns: 1
        prefix: "packs"
        inkColour: Theme.night
        tileWidth: width
        tileHeight: Math.max(Theme.target + Theme.mm * 6, Theme.mm * 28)
        entries: list.page.rows
        tile: Component {
            Rectangle {
                id: row
                required property var modelData
                objectName: "pack_" + modelData.id
                width: rows.tileWidth
                height: rows.tileHeight
                radius: Theme.mm * 4
                color: "transparent"
                border.color: Theme.quiet
                border.width: Theme.mm * 0.4
                DeskText {
                    x: Theme.mm * 4
                    y: Theme.mm * 3
                    width: undo.x - Theme.mm * 8
                    font.bold: true
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    text: row.modelData.title
                }
                DeskText {
                    x: Theme.mm * 4
                    y: Theme.mm * 4 + Theme.desk * 1.5
                    width: undo.x - Theme.mm * 8
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    text: row.modelData.says
                }
                DeskButton {
                    id: undo
                    objectName: "undo_" + row.modelData.id
                    visible: row.modelData.undo !== ""
                    x: visible ? row.width - width - Theme.mm * 4 : row.width
                    anchors.verticalCenter: parent.verticalCenter
                    label: row.modelData.undo
                    onTapped: list.page.askUndo(row.modelData.id)
                }
            }
        }
    }
    Column {
        id: foot
        y: parent.height - height
        width: parent.width
        spacing: Theme.gap
        DeskText {
            objectName: "trusted"
            visible: text !== ""
            width: parent.width
            maximumLineCount: 2
            elide: Text.ElideRight
            text: list.page.trusted
        }
        DeskButton {
            objectName: "from_stick"
            fill: Theme.leaf
            label: list.words.from_stick
            onTapped: list.page.findSticks()
        }
    }
}
