pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// What the touch test is, or what it found, as a small picture of the glass.
Item {
    id: view

    required property TouchStep step
    required property var words
    readonly property bool wasFound: step.found.columns !== undefined

    DeskText {
        id: told
        objectName: "touch_told"
        width: parent.width
        font.pixelSize: Theme.desk * (view.wasFound ? 1 : 1.2)
        text: view.step.told
    }
    Grid {
        id: map
        readonly property real cell: Math.max(4, Math.min((parent.width - Theme.mm * 10) / columns, (button.y - y - Theme.gap) / Math.max(1, view.step.found.rows ?? 1)))
        visible: view.wasFound
        anchors.horizontalCenter: parent.horizontalCenter
        y: told.height + Theme.gap
        columns: view.step.found.columns ?? 1
        Repeater {
            model: view.wasFound ? view.step.found.marks.length : 0
            Item {
                id: cell
                required property int index
                width: map.cell
                height: map.cell
                Rectangle {
                    anchors.fill: parent
                    anchors.margins: 1
                    radius: Theme.mm
                    color: view.step.found.marks[cell.index] === "1" ? "#8FD3B0" : Theme.brick
                    Rectangle {
                        visible: view.step.found.marks[cell.index] !== "1"
                        anchors.centerIn: parent
                        width: parent.width * 0.5
                        height: Theme.mm
                        color: Theme.paper
                    }
                }
            }
        }
    }
    DeskButton {
        id: button
        objectName: "touch_begin"
        anchors.horizontalCenter: parent.horizontalCenter
        y: view.wasFound ? parent.height - height : told.height + Theme.gap * 3
        fill: view.wasFound ? Theme.sky : Theme.glow
        lip: Theme.lip(fill)
        size: Theme.desk * 1.3
        label: view.wasFound ? view.words.touch_again.words : view.words.touch_begin.words
        onTapped: view.step.begin()
    }
}
