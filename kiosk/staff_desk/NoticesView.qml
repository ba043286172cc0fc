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
        y: setUp.height + Theme.mm * 3
        text: view.page.message
    }
    Rectangle {
        id: setUp
        width: parent.width
        height: Math.max(goOn.height, left.height) + Theme.mm * 6
        radius: Theme.mm * 5
        color: view.page.isSetUp ? "transparent" : "#FFE7BE"
        DeskText {
            id: left
            objectName: "set_up_left"
            x: view.page.isSetUp ? 0 : Theme.mm * 5
            anchors.verticalCenter: parent.verticalCenter
            width: goOn.x - x - Theme.mm * 4
            text: view.page.setUp
        }
        DeskButton {
            id: goOn
            objectName: "set_up_go_on"
            x: parent.width - width - Theme.mm * 4
            anchors.verticalCenter: parent.verticalCenter
            fill: view.page.isSetUp ? Theme.quiet : Theme.leaf
            label: view.page.isSetUp ? view.words.set_up_look.words : view.words.set_up_go_on.words
            onTapped: view.page.goOnSettingUp()
        }
    }
    DeskText {
        visible: view.page.rows.length === 0
        y: said.y + said.height + Theme.mm * 4
        width: parent.width
        text: view.words.no_notices.words
    }
    Pages {
        id: rows
        y: said.y + said.height + Theme.mm * 2
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
