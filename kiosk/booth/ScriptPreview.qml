import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property ScriptPreview model

    Backdrop {
        name: "river_night"
    }
    PractiseStep {
        anchors.fill: parent
        part: root.model.practise
    }
    DeskButton {
        objectName: "preview_back"
        x: root.width - width - Theme.mm * 8
        y: Theme.tall ? root.height - height - Theme.mm * 7 : Theme.mm * 7
        fill: Theme.glow
        lip: Theme.glowLip
        label: root.model.back
        onTapped: root.model.goBack()
    }
}
