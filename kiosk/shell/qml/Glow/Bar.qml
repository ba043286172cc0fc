import QtQuick
import KioskTypes
import Glow

// On wide glass at the top right; on tall glass at the bottom, where a child can reach.
Row {
    id: root

    required property BarModel bar

    spacing: Theme.gap
    visible: bar.isShown

    RoundButton {
        objectName: "bar_home"
        visible: root.bar.hasHome
        picture: "icon_home"
        onTapped: root.bar.goHome()
    }
    RoundButton {
        objectName: "bar_aloud"
        picture: "icon_ear"
        isOn: root.bar.aloud
        onTapped: root.bar.toggleAloud()
    }
    RoundButton {
        objectName: "bar_pinyin"
        visible: root.bar.isChinese
        line: root.bar.pinyinLine
        isOn: root.bar.pinyinShown
        onTapped: root.bar.togglePinyin()
    }
    RoundButton {
        objectName: "bar_language"
        line: root.bar.languageLine
        onTapped: root.bar.toggleLanguage()
    }
    RoundButton {
        objectName: "bar_goodbye"
        visible: root.bar.hasGoodbye
        fill: Theme.brick
        line: root.bar.goodbyeLine
        onTapped: root.bar.sayGoodbye()
    }
}
