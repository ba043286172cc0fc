import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property PlayScreen model

    function stand() {
        const bar = Theme.target + Theme.mm * 7 + Theme.gap;
        root.model.stand(stage, Theme.mm, Theme.tall ? 0 : bar, Theme.tall ? bar + Theme.mm * 3 : 0, Theme.pxPerMm);
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
}
