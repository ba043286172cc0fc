pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property SignInScreen model
    readonly property real margin: Theme.mm * 14
    // On wide glass everything below the guide; on tall glass the lower 60 %, above the bar.
    readonly property rect room: Theme.tall ? Qt.rect(margin, height * 0.34, width - margin * 2, height * 0.66 - Theme.target - Theme.mm * 14) : Qt.rect(margin, Theme.mm * 72, width - margin * 2, height - Theme.mm * 80)

    Backdrop {}
    TouchSlab {
        id: back
        objectName: "sign_in_back"
        x: root.margin
        y: Theme.mm * 7
        minimum: Theme.bigTarget
        radius: Theme.mm * 6
        enabled: !root.model.isChecking
        onTapped: root.model.goBack()
        Figure {
            anchors.centerIn: parent
            width: parent.width * 0.66
            height: width
            name: "icon_back"
        }
    }
    Figure {
        id: guide
        name: root.model.wasWrong ? "jiangjiang_comforting" : "jiangjiang_pointing"
        x: Theme.tall ? root.margin : back.x + back.width + Theme.mm * 6
        y: Theme.tall ? root.height * 0.12 : Theme.mm * 6
        width: Theme.mm * (Theme.tall ? 76 : 60)
        height: width
    }
    Bubble {
        id: bubble
        x: guide.x + guide.width + Theme.mm * 3
        y: Theme.tall ? guide.y + Theme.mm * 14 : Math.max(Theme.mm * 34, Theme.mm * 7 + Theme.target + Theme.mm * 4)
        line: root.model.bubble
        size: Theme.body * 1.1
        wrapWidth: root.width - x - Theme.mm * (Theme.tall ? 24 : 30)
    }
    Loader {
        x: root.room.x
        y: root.room.y
        width: root.room.width
        height: root.room.height
        sourceComponent: ({ "class": classes, seat: seats, pictures: pictures })[root.model.step]
    }
    Component {
        id: classes
        ClassStep {
            model: root.model
        }
    }
    Component {
        id: seats
        SeatStep {
            model: root.model
        }
    }
    Component {
        id: pictures
        PictureStep {
            model: root.model
        }
    }
}
