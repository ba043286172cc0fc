import QtQuick
import Glow

TouchSlab {
    id: button

    property string label: ""
    property real size: Theme.desk
    readonly property real implicitLabel: words.implicitWidth

    fill: Theme.sky
    radius: Theme.mm * 5
    depth: Theme.mm * 1.6
    minimum: Theme.pxPerMm * 15
    height: Math.max(minimum, words.implicitHeight + Theme.mm * 6) + depth
    width: Math.max(minimum, words.implicitWidth + Theme.mm * 12)

    DeskText {
        id: words
        anchors.centerIn: parent
        width: Math.min(implicitWidth, button.width - Theme.mm * 6)
        horizontalAlignment: Text.AlignHCenter
        text: button.label
        color: Theme.ink(button.fill)
        font.pixelSize: button.size
        lineHeight: lineCount > 1 ? 1.25 : 1
    }
}
