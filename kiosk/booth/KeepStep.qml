pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// What becomes of the recording: the child is asked; keeping it is the staff's, with pad and form.
Item {
    id: root

    required property KeepPart part
    readonly property bool isStaff: ["pin", "number", "terms", "wall"].indexOf(part.view) >= 0

    StepFrame {
        id: frame
        visible: !root.isStaff
        guide: root.part.view === "kept" ? "jiangjiang_cheering" : "jiangjiang_hello"
        line: root.part.hint
    }
    Grid {
        id: asked
        visible: root.part.view === "ask"
        columns: Theme.tall || !root.part.canKeep ? 1 : 2
        spacing: Theme.gap * 1.5
        x: (root.width - width) / 2
        y: frame.room.y
        readonly property real wide: Theme.tall ? frame.room.width : (frame.room.width - spacing) / 2
        readonly property real room: frame.room.height - back.height - Theme.gap
        readonly property real high: Theme.tall ? (room - spacing) / 2 : room
        WayCard {
            objectName: "keep_erase"
            width: asked.wide
            height: asked.high
            size: Theme.body * 1.35
            fill: Theme.sky
            picture: "booth_erase"
            line: root.part.words.keep_erase
            what: root.part.words.keep_erase_what
            onTapped: root.part.erase()
        }
        WayCard {
            objectName: "keep_keep"
            visible: root.part.canKeep
            width: asked.wide
            height: asked.high
            size: Theme.body * 1.35
            fill: Theme.orange
            picture: "booth_keep"
            line: root.part.words.keep_keep
            what: root.part.words.keep_keep_what
            onTapped: root.part.askStaff()
        }
    }
    BoothButton {
        id: back
        objectName: "keep_back"
        visible: root.part.view === "ask"
        anchors.horizontalCenter: parent.horizontalCenter
        y: frame.room.y + frame.room.height - height
        picture: "icon_back"
        line: root.part.words.go_back
        onTapped: root.part.goBack()
    }
    Slab {
        visible: root.part.view === "making" || root.part.view === "kept"
        x: frame.room.x
        y: frame.room.y
        width: frame.room.width
        height: frame.room.height
        TimeBar {
            visible: root.part.view === "making"
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.mm * (Theme.tall ? 126 : 82)
            width: parent.width * 0.7
            height: Theme.mm * 8
            share: root.part.progress
        }
        Figure {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.mm * 8
            width: Theme.mm * (Theme.tall ? 100 : 60)
            height: width
            name: "booth_keep"
        }
        DeskText {
            visible: root.part.view === "kept"
            objectName: "kept_line"
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.mm * (Theme.tall ? 116 : 72)
            width: parent.width - Theme.mm * 30
            font.pixelSize: Theme.desk * 1.2
            horizontalAlignment: Text.AlignHCenter
            text: root.part.keptLine
        }
        BoothButton {
            visible: root.part.view === "kept"
            objectName: "keep_done"
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - height - Theme.mm * 10
            isBig: true
            picture: "icon_next"
            line: root.part.words.all_done
            onTapped: root.part.erase()
        }
    }
    Loader {
        active: root.isStaff
        anchors.fill: parent
        sourceComponent: StaffForm {
            part: root.part
        }
    }
}
