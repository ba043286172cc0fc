pragma Singleton
import QtQuick

QtObject {
    // Set once by the stage and again when the glass changes.
    property real screenWidth: 1920
    property real screenHeight: 1080
    property real pxPerMm: 4.03
    property string art: ""
    property bool calm: false // reduced motion
    property string band: "3-4"
    property double lastTap: 0
    property string said: "" // the text being said, of which [saidFirst, saidEnd) lights up
    property int saidFirst: -1
    property int saidEnd: -1

    readonly property bool tall: screenHeight > screenWidth
    // The design is drawn on a glass of 268 mm on its short side (21.5 inches, 16:9). On a
    // smaller one it shrinks to fit; on a larger one it keeps its millimetres, but no less
    // than three quarters of the fit, so that a big glass is not left empty.
    readonly property real fit: Math.min(screenWidth, screenHeight) / 268
    readonly property real mm: Math.min(fit, Math.max(pxPerMm, 0.75 * fit), Math.max(screenWidth, screenHeight) / (tall ? 400 : 352))
    readonly property real target: Math.max(pxPerMm, mm) * (band === "1-2" ? 20 : 15)
    readonly property real bigTarget: Math.max(pxPerMm, mm) * 20
    readonly property real gap: Math.max(4 * pxPerMm, 4 * mm)

    readonly property real body: mm * (band === "1-2" ? 9.93 : band === "3-4" ? 8.94 : 7.95)
    readonly property real title: body * 1.5
    readonly property real small: body * 0.8
    readonly property real desk: mm * 5.8

    readonly property color night: "#0B2545"
    readonly property color river: "#20407A"
    readonly property color dusk: "#F4B183"
    readonly property color paper: "#FFF7E8"
    readonly property color glow: "#FFC94D"
    readonly property color glowLip: "#BF8217"
    readonly property color brick: "#C93A30"
    readonly property color leaf: "#1F7A4F"
    readonly property color orange: "#B5501F"
    readonly property color violet: "#7A4FD0"
    readonly property color pink: "#C2417A"
    readonly property color sky: "#2573A8"
    readonly property color ochre: "#8A6312"
    readonly property color quiet: "#4A5A75"

    function fill(name) {
        return ({ brick: brick, leaf: leaf, orange: orange, violet: violet, pink: pink, sky: sky, ochre: ochre, glow: glow, paper: paper, river: river, night: night, dusk: dusk })[name] ?? river;
    }
    function lip(colour) {
        return Qt.darker(colour, 1.4);
    }
    function ink(colour) {
        // Paper on the deep fills, night on the light ones (LOOK: colours).
        return (0.299 * colour.r + 0.587 * colour.g + 0.114 * colour.b) > 0.6 ? night : paper;
    }
    function picture(name) {
        return art === "" ? "" : art + "/" + name + ".svg";
    }
    // A second touch within a quarter of a second is no touch.
    function takeTap() {
        const now = Date.now();
        if (now - lastTap < 250 && now >= lastTap)
            return false;
        lastTap = now;
        return true;
    }
}
