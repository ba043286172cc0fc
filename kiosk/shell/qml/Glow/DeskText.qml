import QtQuick
import Glow

// Plain text of the desks, for grown-ups.
Text {
    property bool isTitle: false

    color: Theme.night
    font.pixelSize: Theme.desk * (isTitle ? 1.6 : 1)
    wrapMode: Text.Wrap
    lineHeight: 1.25
    textFormat: Text.PlainText
}
