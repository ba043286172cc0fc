import QtQuick
import KioskTypes
import Glow

RubyText {
    readonly property bool isSaid: Theme.said !== "" && words === Theme.said

    litFirst: isSaid ? Theme.saidFirst : -1
    litEnd: isSaid ? Theme.saidEnd : -1
    size: Theme.body
    color: Theme.paper
    width: implicitWidth
    height: implicitHeight
}
