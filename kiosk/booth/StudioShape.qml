import QtQuick
import Glow

// How much of the glass the studio takes: all of it, or the upper half of a tall one.
QtObject {
    function heightOn(glass) {
        return Math.round(Theme.tall ? glass * 0.5 : glass);
    }
}
