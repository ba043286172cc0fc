import QtQuick
import Glow

// A figure of the shared art, drawn at the size of the screen.
Image {
    readonly property bool isFigure: true // captions keep clear of small ones
    property string name: ""

    source: name === "" ? "" : Theme.picture(name)
    sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
    fillMode: Image.PreserveAspectFit
    smooth: true
}
