import QtQuick
import Glow

// A message with its clues underlined: what tells in red or green, what only seems to in grey.
Text {
    required property var runs

    color: Theme.night
    font.pixelSize: Theme.desk * 1.15
    lineHeight: 1.2
    wrapMode: Text.Wrap
    textFormat: Text.StyledText
    text: runs.map(run => coloured(run)).join("")

    function coloured(run) {
        const words = run.words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
        if (run.sign === "")
            return words;
        const colour = run.sign === "s" ? Theme.quiet : run.sign === "d0" ? Theme.leaf : Theme.brick;
        return "<b><u><font color=\"" + colour + "\">" + words + "</font></u></b>";
    }
}
