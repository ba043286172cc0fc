import QtQuick
import KioskTypes
import Glow

Item {
    id: view

    required property SettingsPage page
    required property var words

    Column {
        width: parent.width
        spacing: Theme.gap * 2
        Said {
            text: view.page.message
        }
        Flow {
            visible: !view.page.isTyping
            width: parent.width
            spacing: Theme.gap
            DeskText {
                height: Theme.target
                width: Theme.mm * 70
                verticalAlignment: Text.AlignVCenter
                text: view.words.language_now.words
            }
            DeskButton {
                objectName: "start_zh"
                fill: view.page.language === "zh" ? Theme.leaf : Theme.quiet
                label: (view.page.language === "zh" ? "● " : "○ ") + view.words.chinese.words
                onTapped: view.page.chooseLanguage("zh")
            }
            DeskButton {
                objectName: "start_en"
                fill: view.page.language === "en" ? Theme.leaf : Theme.quiet
                label: (view.page.language === "en" ? "● " : "○ ") + view.words.english.words
                onTapped: view.page.chooseLanguage("en")
            }
        }
        Flow {
            visible: !view.page.isTyping
            width: parent.width
            spacing: Theme.gap
            DeskText {
                height: Theme.target
                width: Theme.mm * 70
                verticalAlignment: Text.AlignVCenter
                text: view.words.minutes.words
            }
            DeskButton {
                objectName: "minutes_less"
                label: "−1"
                enabled: view.page.canTake
                onTapped: view.page.addMinutes(-1)
            }
            DeskText {
                objectName: "minutes"
                height: Theme.target
                width: Theme.mm * 40
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                font.bold: true
                text: view.page.minutes
            }
            DeskButton {
                objectName: "minutes_more"
                label: "+1"
                enabled: view.page.canAdd
                onTapped: view.page.addMinutes(1)
            }
        }
        Flow {
            visible: !view.page.isTyping
            width: parent.width
            spacing: Theme.gap
            DeskText {
                height: Theme.target
                width: Theme.mm * 70
                verticalAlignment: Text.AlignVCenter
                text: view.words.keep_days.words
            }
            DeskButton {
                objectName: "keep_days_less"
                label: "−10"
                onTapped: view.page.addKeepDays(-10)
            }
            DeskText {
                objectName: "keep_days"
                height: Theme.target
                width: Theme.mm * 80
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                font.bold: true
                text: view.page.keepDays
            }
            DeskButton {
                objectName: "keep_days_more"
                label: "+10"
                onTapped: view.page.addKeepDays(10)
            }
        }
        Flow {
            visible: !view.page.isTyping
            width: parent.width
            spacing: Theme.gap
            DeskText {
                height: Theme.target
                width: Theme.mm * 70
                verticalAlignment: Text.AlignVCenter
                text: view.words.motion.words
            }
            DeskButton {
                objectName: "motion_full"
                fill: view.page.hasLessMotion ? Theme.quiet : Theme.leaf
                label: (view.page.hasLessMotion ? "○ " : "● ") + view.words.motion_full.words
                onTapped: view.page.chooseLessMotion(false)
            }
            DeskButton {
                objectName: "motion_less"
                fill: view.page.hasLessMotion ? Theme.leaf : Theme.quiet
                label: (view.page.hasLessMotion ? "● " : "○ ") + view.words.motion_less.words
                onTapped: view.page.chooseLessMotion(true)
            }
        }
        SoundSettings {
            visible: !view.page.isTyping
            width: parent.width
            page: view.page
            words: view.words
        }
        Flow {
            visible: !view.page.isTyping
            width: parent.width
            spacing: Theme.gap
            DeskText {
                height: Theme.target
                width: Theme.mm * 70
                verticalAlignment: Text.AlignVCenter
                text: view.words.screen.words
            }
            DeskText {
                objectName: "screen_size"
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                font.bold: true
                text: view.page.screen
            }
            DeskButton {
                objectName: "measure_screen"
                label: view.words.change.words
                onTapped: view.page.measureScreen()
            }
        }
        DeskText {
            visible: !view.page.isTyping
            width: parent.width
            text: view.words.screen_why.words
        }
        Pad {
            visible: view.page.isTyping
            width: parent.width
            asked: view.words.screen_ask.words
            backLabel: view.words.back.words
            isSecret: false
            shown: view.page.shown
            canSend: view.page.shown !== ""
            onDigit: d => view.page.digit(d)
            onTakeBack: view.page.takeBack()
            onSend: view.page.send()
            onGoBack: view.page.goBack()
        }
    }
}
