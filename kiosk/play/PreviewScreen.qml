import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property PreviewScreen model

    function stand() {
        const bar = back.height + Theme.mm * 7 + Theme.gap;
        root.model.stand(stage, Theme.mm, Theme.tall ? 0 : bar, Theme.tall ? bar : 0, Theme.pxPerMm);
    }
    StageItem {
        id: stage
        objectName: "game_stage"
        anchors.fill: parent
        onWidthChanged: settle.restart()
        onHeightChanged: settle.restart()
    }
    Timer {
        id: settle
        interval: 1
        running: true
        onTriggered: root.stand()
    }
    DeskButton {
        id: back
        objectName: "preview_back"
        x: root.width - width - Theme.mm * 8
        y: Theme.tall ? root.height - height - Theme.mm * 7 : Theme.mm * 7
        fill: Theme.glow
        lip: Theme.glowLip
        label: root.model.words.back.words
        onTapped: root.model.goBack()
    }
}
