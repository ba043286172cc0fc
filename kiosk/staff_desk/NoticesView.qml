pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: view

    required property NoticesPage page
    required property var words

    Said {
        id: said
        text: view.page.message
    }
    DeskText {
        visible: view.page.rows.length === 0
        y: said.height + Theme.mm * 4
        width: parent.width
        text: view.words.no_notices.words
    }
    Pages {
        id: rows
        y: said.height + Theme.mm * 2
        width: parent.width
        height: parent.height - y - Theme.target - Theme.mm * 6
        mostColumns: 1
        prefix: "notices"
        inkColour: Theme.night
        tileWidth: width
        tileHeight: Math.max(Theme.target + Theme.mm * 6, Theme.mm * 44)
        entries: view.page.rows
        tile: Component {
            Rectangle {
                id: row
                required property var modelData
                width: rows.tileWidth
                height: rows.tileHeight
                radius: Theme.mm * 4
                color: "transparent"
                border.color: Theme.quiet
                border.width: Theme.mm * 0.4
                DeskText {
                    x: Theme.mm * 4
                    y: Theme.mm * 2.4
                    color: Theme.quiet
                    text: row.modelData.when
                }
                DeskText {
                    x: Theme.mm * 4
                    y: Theme.mm * 3 + Theme.desk * 1.6
                    width: seen.x - Theme.mm * 8
                    height: row.height - y
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    text: row.modelData.says
                }
                DeskButton {
                    id: seen
                    objectName: "seen_" + row.modelData.id
                    x: row.width - width - Theme.mm * 4
                    anchors.verticalCenter: parent.verticalCenter
                    label: view.words.seen.words
                    onTapped: view.page.markSeen(row.modelData.id)
                }
            }
        }
    }
    DeskButton {
        objectName: "all_seen"
        visible: view.page.rows.length > 1
        y: parent.height - height
        fill: Theme.leaf
        label: view.words.all_seen.words
        onTapped: view.page.markAllSeen()
    }
}
