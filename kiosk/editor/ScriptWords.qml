import QtQuick
import Glow

// A line of a script: what is stressed in red and bold, a stroke for each pause, as in the booth.
Text {
    required property var runs

    color: Theme.night
    font.pixelSize: Theme.desk * 1.15
    lineHeight: 1.2
    wrapMode: Text.Wrap
    textFormat: Text.StyledText
    text: runs.map(run => told(run)).join("")

    function told(run) {
        const plain = run.words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
        const words = run.isStress ? "<b><font color=\"" + Theme.brick + "\">" + plain + "</font></b>" : plain;
        return words + (run.hasPause ? "<font color=\"" + Theme.orange + "\"> / </font>" : "");
    }
}
