pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// What can be chosen for one setting: grades, places, a theme.
Item {
    id: picks

    required property SettingsPage page

    Column {
        id: head
        width: parent.width
        DeskText {
            width: parent.width
            isTitle: true
            text: picks.page.title
        }
        DeskText {
            width: parent.width
            text: picks.page.sentence
        }
    }
    Pages {
        id: choices
        y: head.height + Theme.gap * 2
        width: parent.width
        height: parent.height - y
        prefix: "picks"
        inkColour: Theme.night
        mostColumns: Theme.tall ? 2 : 3
        tileWidth: Math.floor((width - Theme.gap * (mostColumns - 1)) / mostColumns) - 1
        tileHeight: Theme.target + Theme.mm * 5
        entries: picks.page.picks
        tile: Component {
            DeskButton {
                required property var modelData
                objectName: "pick_" + modelData.id
                width: choices.tileWidth
                height: choices.tileHeight
                fill: modelData.isOn ? Theme.leaf : Theme.quiet
                label: (modelData.isOn ? "● " : "○ ") + modelData.label
                onTapped: picks.page.pick(modelData.id)
            }
        }
    }
}
