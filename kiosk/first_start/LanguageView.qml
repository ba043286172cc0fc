import QtQuick
import KioskTypes
import Glow

Column {
    id: view

    required property LanguageStep step
    required property var words

    spacing: Theme.gap * 1.5

    Choice {
        objectName: "language_zh"
        width: parent.width
        heading: view.words.chinese.words
        isChosen: view.words.other_language.words === "English"
        onTapped: view.step.choose("zh")
    }
    Choice {
        objectName: "language_en"
        width: parent.width
        heading: "English"
        isChosen: view.words.other_language.words !== "English"
        onTapped: view.step.choose("en")
    }
    DeskText {
        width: parent.width
        text: view.words.language_help.words
    }
}
