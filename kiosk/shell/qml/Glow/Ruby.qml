import QtQuick
import KioskTypes
import Glow

RubyText {
    size: Theme.body
    color: Theme.paper
    width: implicitWidth
    height: implicitHeight
}
