pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Six tricks; each has examples to begin from.
Item {
    id: choice

    required property EditorScreen model

    DeskText {
        id: asked
        width: parent.width
        isTitle: true
        text: choice.model.words.which_trick.words
    }
    Pages {
        id: tricks
        y: asked.height + Theme.gap
        width: parent.width
        height: parent.height - y
        mostColumns: Theme.tall ? 2 : 3
        prefix: "tricks"
        inkColour: Theme.night
        tileWidth: (width - Theme.gap * (mostColumns - 1)) / mostColumns
        tileHeight: Theme.mm * 50
        entries: choice.model.pair.tricks
        tile: Component {
            TouchSlab {
                id: trick
                required property var modelData
                objectName: "trick_" + modelData.id
                width: tricks.tileWidth
                height: tricks.tileHeight
                radius: Theme.mm * 7
                fill: Theme.river
                onTapped: choice.model.begin(modelData.id)
                Column {
                    anchors.centerIn: parent
                    width: parent.width - Theme.mm * 10
                    spacing: Theme.mm * 3
                    DeskText {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        isTitle: true
                        color: Theme.glow
                        text: trick.modelData.name
                    }
                    DeskText {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        color: Theme.paper
                        text: trick.modelData.says
                    }
                }
            }
        }
    }
}
