pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// For whom, and so how long; then one of the stories to begin from.
Item {
    id: choice

    required property EditorScreen model
    readonly property NewScriptPage page: model.stories

    Column {
        id: head
        width: parent.width
        spacing: Theme.gap
        DeskText {
            width: parent.width
            isTitle: true
            text: choice.model.words.stories_title.words
        }
        Choice {
            width: parent.width
            entries: choice.page.bands
            prefix: "length"
            onChosen: id => choice.page.chooseBand(id)
        }
    }
    Pages {
        id: stories
        y: head.height + Theme.gap
        width: parent.width
        height: parent.height - y
        mostColumns: Theme.tall ? 2 : 4
        prefix: "examples"
        inkColour: Theme.night
        tileWidth: Math.floor((width - Theme.gap * (mostColumns - 1)) / mostColumns) - 1
        tileHeight: Theme.mm * 46
        entries: choice.page.stories
        tile: Component {
            TouchSlab {
                id: story
                required property var modelData
                objectName: "example_" + modelData.id
                width: stories.tileWidth
                height: stories.tileHeight
                radius: Theme.mm * 7
                fill: Theme.river
                onTapped: choice.page.choose(modelData.id)
                Column {
                    anchors.centerIn: parent
                    width: parent.width - Theme.mm * 8
                    spacing: Theme.mm * 3
                    DeskText {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        font.pixelSize: Theme.desk * 1.3
                        color: Theme.glow
                        text: story.modelData.title
                    }
                    DeskText {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        color: Theme.paper
                        text: story.modelData.says
                    }
                }
            }
        }
    }
}
