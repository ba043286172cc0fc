import QtQuick
import Glow

// A text as large as its room allows, between two sizes. Where `broken` is given, the lines break
// as it says if they may be large enough to be read; else wherever they are full.
Item {
    id: fitted

    property var line: ({ words: "", pinyin: "" })
    property var broken: null
    property color color: Theme.night
    property bool centred: false
    property bool bold: false
    property real most: Theme.body
    property real least: Theme.mm * 5
    property real leastBroken: Theme.mm * 6.4

    function fit() {
        if (broken) {
            words.line = broken;
            words.wrapWidth = 0;
            if (shrink(leastBroken))
                return;
        }
        words.line = line;
        words.wrapWidth = width;
        shrink(least);
    }
    function shrink(down) {
        for (let size = most; ; size = Math.max(down, size * 0.95)) {
            words.size = size;
            const fits = words.implicitHeight <= height && words.implicitWidth <= width + 1;
            if (fits || size <= down)
                return fits;
        }
    }
    onLineChanged: later.restart()
    onBrokenChanged: later.restart()
    onWidthChanged: later.restart()
    onHeightChanged: later.restart()
    onMostChanged: later.restart()
    Component.onCompleted: fit()

    // Not Qt.callLater: that may call when the text is already going.
    Timer {
        id: later
        interval: 0
        onTriggered: fitted.fit()
    }
    Ruby {
        id: words
        x: fitted.centred ? (fitted.width - width) / 2 : 0
        y: (fitted.height - height) / 2
        color: fitted.color
        bold: fitted.bold
        centred: fitted.centred
        size: fitted.least
    }
}
