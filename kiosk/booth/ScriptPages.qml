pragma ComponentBehavior: Bound
import QtQuick
import Glow

// A whole script, smaller where it is long; what still has no room follows the line that is said.
Item {
    id: root

    required property var lines
    property real size: Theme.body * (lines.length > 6 ? 1 : Theme.tall ? 1.2 : 1.6)
    readonly property real least: Theme.body * 0.75
    property int at: 0
    readonly property int said: lines.findIndex(line => line.words === Theme.said)

    onSaidChanged: if (said >= 0)
        at = said
    onLinesChanged: at = 0

    clip: true
    Timer {
        id: soon
        interval: 0
        onTriggered: if (column.height > root.height && root.size > root.least)
            root.size = Math.max(root.least, root.size * 0.94)
    }
    Column {
        id: column
        width: root.width
        onHeightChanged: soon.restart()
        Repeater {
            id: shown
            model: root.lines.slice(root.at)
            ScriptLine {
                required property var modelData
                line: modelData
                width: root.width
                size: root.size
                opacity: y + height <= root.height + 1 ? 1 : 0 // still counts in the height
            }
        }
    }
}
