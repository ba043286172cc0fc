pragma ComponentBehavior: Bound
import QtQuick
import Glow

// A whole script, as much of it as has room: the line that is said stands at the top of what shows.
Item {
    id: root

    required property var lines
    property real size: Theme.body
    property int at: 0
    readonly property int said: lines.findIndex(line => line.words === Theme.said)

    onSaidChanged: if (said >= 0)
        at = said
    onLinesChanged: at = 0

    clip: true
    Column {
        width: root.width
        Repeater {
            id: shown
            model: root.lines.slice(root.at)
            ScriptLine {
                required property var modelData
                line: modelData
                width: root.width
                size: root.size
                visible: y + height <= root.height + 1
            }
        }
    }
}
