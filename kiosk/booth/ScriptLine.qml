pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// A line of a script: phrases with their pause marks, stressed words underlined, the word that is
// said lit up. `tappedWord` names the place of a touched character in the whole line.
Flow {
    id: root

    required property var line
    property real size: Theme.title
    property color color: Theme.night
    property color markColour: Theme.orange
    property color stressColour: Theme.brick
    property bool isTouchable: false
    property bool showsMarks: true
    property bool isLit: line.words === Theme.said
    property int litFirst: isLit ? Theme.saidFirst : -1
    property int litEnd: isLit ? Theme.saidEnd : -1
    signal tappedWord(int at)

    function isWrapped() {
        for (let at = 0; at < phrases.count; at += 1) {
            const phrase = phrases.itemAt(at);
            if (phrase && phrase.height > size * 2.3)
                return true;
        }
        return false;
    }

    spacing: size * 0.1

    Repeater {
        id: phrases
        model: root.line.phrases
        Item { // no Row: its width would be known one frame too late for a text that is fitted
            id: phrase
            required property var modelData
            required property int index
            readonly property real gap: root.size * 0.12
            width: words.width + (mark.visible ? gap + mark.width : 0)
            height: words.height

            PhraseText {
                id: words
                line: phrase.modelData.line
                size: root.size
                color: root.color
                width: implicitWidth
                height: implicitHeight
                wrapWidth: root.width - mark.width - phrase.gap
                stress: phrase.modelData.stress
                stressColour: root.stressColour
                litFirst: root.litFirst < 0 ? -1 : Math.max(0, root.litFirst - phrase.modelData.start)
                litEnd: root.litEnd < 0 ? -1 : root.litEnd - phrase.modelData.start
                TapHandler {
                    enabled: root.isTouchable
                    gesturePolicy: TapHandler.ReleaseWithinBounds
                    onTapped: point => {
                        const at = words.placeAt(point.position.x, point.position.y);
                        if (at >= 0 && Theme.takeTap())
                            root.tappedWord(phrase.modelData.start + at);
                    }
                }
            }
            PauseMark {
                id: mark
                visible: root.showsMarks
                x: words.width + phrase.gap
                y: words.height - height - root.size * 0.3
                isLong: phrase.modelData.pause === "long"
                size: root.size
                color: root.markColour
            }
        }
    }
}
