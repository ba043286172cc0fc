pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// How many there are, the booth's switch, and each recording with its state and its end.
Item {
    id: list

    required property RecordingsPage page
    readonly property var words: page.words

    Column {
        id: head
        width: parent.width
        spacing: Theme.gap
        DeskText {
            objectName: "recordings_count"
            width: parent.width
            isTitle: true
            text: list.page.count
        }
        DeskText {
            objectName: "booth_switch"
            width: parent.width
            font.bold: list.page.isBoothOpen
            text: (list.page.isBoothOpen ? "● " : "○ ") + list.page.switchLine
        }
        Flow {
            width: parent.width
            spacing: Theme.gap
            Repeater {
                model: [{ hours: 1, says: list.words.open_one }, { hours: 3, says: list.words.open_three }, { hours: 0, says: list.words.open_day }]
                DeskButton {
                    required property var modelData
                    objectName: "open_booth_" + modelData.hours
                    fill: Theme.leaf
                    label: modelData.says
                    onTapped: list.page.openBooth(modelData.hours)
                }
            }
            DeskButton {
                objectName: "close_booth"
                visible: list.page.isBoothOpen
                fill: Theme.brick
                label: list.words.close_booth
                onTapped: list.page.closeBooth()
            }
        }
        Flow {
            visible: list.page.lock !== ""
            width: parent.width
            spacing: Theme.gap
            DeskText {
                objectName: "recordings_lock"
                width: parent.width
                text: list.page.lock === "earlier" ? list.words.locked_earlier : list.words.locked
            }
            DeskButton {
                objectName: "enter_earlier"
                visible: list.page.lock === "earlier"
                label: list.words.enter_earlier
                onTapped: list.page.show("earlier")
            }
            DeskButton {
                objectName: "start_anew"
                fill: Theme.brick
                label: list.words.start_anew
                onTapped: list.page.show("anew")
            }
        }
        DeskText {
            visible: list.page.rows.length === 0
            text: list.words.none
        }
    }
    Pages {
        id: rows
        y: head.height + Theme.gap
        width: parent.width
        height: parent.height - y
        mostColumns: Theme.tall ? 1 : 2
        prefix: "recordings"
        inkColour: Theme.night
        tileWidth: Theme.tall ? width : Math.floor((width - Theme.gap) / 2) - 1
        tileHeight: Math.max(Theme.target, Theme.mm * 27)
        entries: list.page.rows
        tile: Component {
            TouchSlab {
                id: row
                required property var modelData
                objectName: "recording_" + modelData.index
                width: rows.tileWidth
                height: rows.tileHeight
                radius: Theme.mm * 4
                depth: Theme.mm * 1.4
                fill: ({ waiting: Theme.orange, approved: Theme.leaf, wall: Theme.violet })[modelData.state] ?? Theme.quiet
                onTapped: list.page.choose(modelData.index)
                DeskText {
                    x: Theme.mm * 5
                    y: Theme.mm * 2.4
                    width: parent.width - x * 2
                    color: Theme.paper
                    font.bold: true
                    maximumLineCount: 1
                    elide: Text.ElideRight
                    text: row.modelData.title
                }
                DeskText {
                    x: Theme.mm * 5
                    y: Theme.mm * 13
                    width: parent.width - x * 2
                    color: Theme.paper
                    font.pixelSize: Theme.desk * 0.85
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.mm * 3
                    wrapMode: Text.NoWrap
                    text: row.modelData.says
                }
            }
        }
    }
}
