pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Pictures of all stories; then one of them with its words, told aloud.
Item {
    id: root

    required property StoriesPart part
    readonly property bool looksAtOne: root.part.one.id !== undefined
    readonly property int columns: Theme.tall ? 2 : 4
    readonly property int rows: Theme.tall ? 4 : 2
    readonly property real arrows: part.stories.length > columns * rows ? Theme.bigTarget + Theme.gap : 0

    StepFrame {
        id: frame
        line: root.part.question
    }
    Pages {
        id: all
        visible: !root.looksAtOne
        x: frame.room.x
        y: frame.room.y
        width: frame.room.width
        height: frame.room.height
        prefix: "stories"
        mostColumns: root.columns
        tileWidth: Math.floor((width - Theme.gap * (root.columns - 1)) / root.columns) - 1
        tileHeight: Math.floor((height - root.arrows - Theme.gap * (root.rows - 1)) / root.rows) - 1
        entries: root.part.stories
        tile: Component {
            StoryCard {
                required property var modelData
                objectName: "story_" + modelData.id
                width: all.tileWidth
                height: all.tileHeight
                story: modelData
                madeUp: root.part.words.made_up
                onTapped: root.part.lookAt(modelData.index)
            }
        }
    }
    Loader {
        active: root.looksAtOne
        x: frame.room.x
        y: frame.room.y
        width: frame.room.width
        height: frame.room.height
        sourceComponent: StoryTold {
            part: root.part
        }
    }
}
