import QtQuick
import Glow

// A dark, see-through plate that keeps light words readable over clouds and lanterns.
Rectangle {
    readonly property bool isPlate: true // captions keep clear of it

    radius: Theme.mm * 7
    color: "#B30B2545"
}
