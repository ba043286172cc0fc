import QtQuick
import Glow

// A script's line as large as its room allows, in the middle of it.
Item {
    id: fitted

    required property var line
    property real most: Theme.title
    property real least: Theme.mm * 7
    property color color: Theme.night
    property color markColour: Theme.orange
    property color stressColour: Theme.brick
    property bool isTouchable: false
    property int touchedFirst: -1
    property int touchedEnd: -1
    signal tappedWord(int at)

    function fit() {
        for (let size = most; ; size = Math.max(least, size * 0.94)) {
            words.size = size;
            words.forceLayout();
            const isWhole = size < most * 0.6 || !words.isWrapped();
            if ((words.childrenRect.height <= height && isWhole) || size <= least)
                return;
        }
    }

    onLineChanged: soon.restart()
    onWidthChanged: soon.restart()
    onHeightChanged: soon.restart()
    onMostChanged: soon.restart()
    Component.onCompleted: soon.restart()

    Timer { // not Qt.callLater, which comes also when the line is gone
        id: soon
        interval: 0
        onTriggered: fitted.fit()
    }
    ScriptLine {
        id: words
        x: Math.max(0, (fitted.width - childrenRect.width) / 2)
        y: Math.max(0, (fitted.height - childrenRect.height) / 2)
        width: fitted.width
        size: fitted.least
        line: fitted.line
        color: fitted.color
        markColour: fitted.markColour
        stressColour: fitted.stressColour
        isTouchable: fitted.isTouchable
        litFirst: fitted.touchedFirst >= 0 ? fitted.touchedFirst : isLit ? Theme.saidFirst : -1
        litEnd: fitted.touchedFirst >= 0 ? fitted.touchedEnd : isLit ? Theme.saidEnd : -1
        onTappedWord: at => fitted.tappedWord(at)
    }
}
