pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: view

    required property HealthPage page

    Column {
        id: head
        width: parent.width
        spacing: Theme.mm * 3
        Said {
            text: view.page.message
        }
        DeskText {
            objectName: "health_title"
            width: parent.width
            isTitle: true
            text: view.page.title
        }
        Repeater {
            model: view.page.lines
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
        height: Math.max(0, buttons.y - y - Theme.gap)
        visible: entries.length > 0
        mostColumns: view.page.view === "lights" && !Theme.tall ? 2 : 1
        prefix: "lights"
        inkColour: Theme.night
        tileWidth: mostColumns === 2 ? Math.floor((width - Theme.gap) / 2) - 1 : width
        tileHeight: view.page.view === "places" ? Math.max(Theme.target, Theme.mm * 18) : Theme.mm * (view.page.view === "events" ? 17 : 24)
        entries: view.page.rows.map((one, at) => Object.assign({ at: at }, one))
        tile: ({ lights: light, events: event })[view.page.view] ?? stick
    }
    // A view's rows and its tile change one after the other: a part may be missing in between.
    Component {
        id: light
        Item {
            id: row
            required property var modelData
            objectName: "light_" + modelData.about
            width: rows.tileWidth
            height: rows.tileHeight
            // A round shape is fine, a square asks to watch, a diamond to mend.
            Rectangle {
                x: Theme.mm * 3
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm * 9
                height: width
                radius: row.modelData.state === "ok" ? width / 2 : 0
                rotation: row.modelData.state === "mend" ? 45 : 0
                color: row.modelData.state === "ok" ? Theme.leaf : row.modelData.state === "watch" ? Theme.orange : Theme.brick
            }
            DeskText {
                x: Theme.mm * 17
                width: Theme.mm * 46
                anchors.verticalCenter: parent.verticalCenter
                lineHeight: 1.2
                font.bold: true
                text: (row.modelData.title ?? "") + "\n" + (row.modelData.stateWord ?? "")
            }
            DeskText {
                x: Theme.mm * 64
                width: parent.width - x - Theme.mm * 3
                anchors.verticalCenter: parent.verticalCenter
                maximumLineCount: 3
                lineHeight: 1.15
                elide: Text.ElideRight
                text: row.modelData.told ?? ""
            }
        }
    }
    Component {
        id: event
        Item {
            id: happened
            required property var modelData
            width: rows.tileWidth
            height: rows.tileHeight
            DeskText {
                id: moment
                width: Theme.mm * 62
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.quiet
                text: happened.modelData.when ?? ""
            }
            DeskText {
                x: moment.width
                width: parent.width - x
                anchors.verticalCenter: parent.verticalCenter
                maximumLineCount: 2
                lineHeight: 1.15
                elide: Text.ElideRight
                text: happened.modelData.says ?? ""
            }
        }
    }
    Component {
        id: stick
        TouchSlab {
            id: place
            required property var modelData
            objectName: "health_stick_" + modelData.at
            width: rows.tileWidth
            height: rows.tileHeight
            fill: Theme.sky
            radius: Theme.mm * 4
            depth: Theme.mm * 1.6
            onTapped: view.page.choose(place.modelData.at)
            DeskText {
                x: Theme.mm * 5
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink(place.fill)
                font.bold: true
                text: place.modelData.says ?? ""
            }
        }
    }
    Flow {
        id: buttons
        y: parent.height - height
        width: parent.width
        spacing: Theme.gap
        Repeater {
            model: view.page.actions
            DeskButton {
                required property var modelData
                objectName: "health_" + modelData.id
                fill: modelData.id === "back" ? Theme.quiet : modelData.id === "close" ? Theme.leaf : Theme.sky
                label: modelData.label
                onTapped: view.page.act(modelData.id)
            }
        }
    }
}
