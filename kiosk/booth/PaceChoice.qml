import QtQuick
import KioskTypes
import Glow

// The child turns the lines itself, or a light goes along the words: the one that is on has a tick.
Row {
    id: choice

    required property RecordPart part

    spacing: Theme.gap
    BoothButton {
        objectName: "record_turn_myself"
        fill: choice.part.isPaced ? "#C6D2EC" : Theme.paper
        picture: choice.part.isPaced ? "booth_off" : "booth_on"
        line: choice.part.words.turn_myself
        onTapped: choice.part.choosePaced(false)
    }
    BoothButton {
        objectName: "record_turn_paced"
        fill: choice.part.isPaced ? Theme.paper : "#C6D2EC"
        picture: choice.part.isPaced ? "booth_on" : "booth_off"
        line: choice.part.words.turn_paced
        onTapped: choice.part.choosePaced(true)
    }
}
