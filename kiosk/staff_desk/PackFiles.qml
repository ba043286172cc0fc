pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The packs on the sticks that are in; a touch looks at one.
Item {
    id: files

    required property PacksPage page
    readonly property var words: page.words

    Column {
        id: head
        width: parent.width
        spacing: Theme.gap
        DeskText {
            width: parent.width
            isTitle: true
            text: files.page.title
        }
        Repeater {
            model: files.page.lines
            DeskText {
                required property string modelData
                width: head.width
                text: modelData
            }
        }
    }
    Pages {
        id: rows
        y: head.height + Theme.gap
        width: parent.width
        height: back.y - y - Theme.gap
        mostColumns: 1
        prefix: "files"
        inkColour: Theme.night
        tileWidth: width
        tileHeight: Math.max(Theme.target, Theme.mm * 22)
        entries: files.page.files
        tile: Component {
            TouchSlab {
                id: row
                required property var modelData
                objectName: "file_" + modelData.name
                width: rows.tileWidth
                height: rows.tileHeight
                fill: Theme.sky
                radius: Theme.mm * 4
                depth: Theme.mm * 1.6
                onTapped: files.page.look(row.modelData.path)
                DeskText {
                    x: Theme.mm * 5
                    anchors.verticalCenter: parent.verticalCenter
                    width: from.x - x - Theme.mm * 4
                    color: Theme.paper
                    font.bold: true
                    elide: Text.ElideMiddle
                    wrapMode: Text.NoWrap
                    text: row.modelData.name
                }
                DeskText {
                    id: from
                    x: row.width - width - Theme.mm * 5
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.paper
                    text: row.modelData.on
                }
            }
        }
    }
    DeskButton {
        id: back
        objectName: "packs_back"
        y: parent.height - height
        fill: Theme.quiet
        label: files.words.back
        onTapped: files.page.goBack()
    }
}
