pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// A title, some sentences, perhaps lines to choose from, and what can be done now.
Item {
    id: told

    required property BackupsPage page

    Column {
        id: head
        width: parent.width
        spacing: Theme.mm * 4
        DeskText {
            objectName: "backups_title"
            width: parent.width
            isTitle: true
            text: told.page.title
        }
        Repeater {
            model: told.page.lines
            DeskText {
                required property string modelData
                required property int index
                objectName: "backups_line_" + index
                width: head.width
                isTitle: told.page.view === "code" && index === 0
                font.bold: isTitle
                text: modelData
            }
        }
    }
    Pages {
        id: rows
        y: head.height + Theme.gap
        width: parent.width
        height: Math.max(0, buttons.y - y - Theme.gap)
        visible: entries.length > 0
        mostColumns: 1
        prefix: "copies"
        inkColour: Theme.night
        tileWidth: width
        tileHeight: Math.max(Theme.target, Theme.mm * 18)
        entries: told.page.choices.map((one, at) => ({ name: one.name, on: one.on, at: at }))
        tile: Component {
            TouchSlab {
                id: row
                required property var modelData
                objectName: "backup_" + modelData.at
                width: rows.tileWidth
                height: rows.tileHeight
                fill: Theme.sky
                radius: Theme.mm * 4
                depth: Theme.mm * 1.6
                onTapped: told.page.choose(row.modelData.at)
                DeskText {
                    x: Theme.mm * 5
                    anchors.verticalCenter: parent.verticalCenter
                    width: from.x - x - Theme.mm * 4
                    color: Theme.ink(row.fill)
                    font.bold: true
                    elide: Text.ElideMiddle
                    wrapMode: Text.NoWrap
                    text: row.modelData.name
                }
                DeskText {
                    id: from
                    x: row.width - width - Theme.mm * 5
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.ink(row.fill)
                    text: row.modelData.on
                }
            }
        }
    }
    Flow {
        id: buttons
        y: parent.height - height
        width: parent.width
        spacing: Theme.gap
        Repeater {
            model: told.page.actions
            DeskButton {
                required property var modelData
                objectName: "backups_" + modelData.id
                fill: modelData.id === "restore_yes" ? Theme.brick : modelData.id === "back" ? Theme.quiet : modelData.id === "now" || modelData.id === "written" || modelData.id === "close" ? Theme.leaf : Theme.sky
                label: modelData.label
                onTapped: told.page.act(modelData.id)
            }
        }
    }
}
