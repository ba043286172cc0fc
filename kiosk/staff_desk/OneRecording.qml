pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// One recording: what is known of it, and what may be done; or a question about one of these.
Item {
    id: one

    required property RecordingsPage page
    readonly property var words: page.words
    readonly property string view: page.view

    Column {
        width: parent.width
        spacing: Theme.gap
        DeskText {
            width: parent.width
            isTitle: true
            text: one.view === "anew" ? "" : one.page.title
            visible: text !== ""
        }
        Repeater {
            model: one.view === "one" ? one.page.facts : []
            DeskText {
                required property string modelData
                width: one.width
                text: modelData
            }
        }
        Flow {
            visible: one.view === "one"
            width: parent.width
            spacing: Theme.gap
            DeskButton {
                objectName: "listen"
                fill: Theme.sky
                label: one.page.isPlaying ? one.words.stop : one.words.listen
                onTapped: one.page.listen()
            }
            DeskButton {
                objectName: "approve"
                visible: one.page.state === "waiting"
                fill: Theme.leaf
                label: one.words.approve
                onTapped: one.page.show("checks")
            }
            DeskButton {
                objectName: "hang"
                visible: one.page.state === "approved"
                fill: Theme.violet
                label: one.words.hang
                onTapped: one.page.show("wall")
            }
            DeskButton {
                objectName: "unhang"
                visible: one.page.state === "wall"
                fill: Theme.violet
                label: one.words.unhang
                onTapped: one.page.takeDown()
            }
            DeskButton {
                objectName: "keep_left"
                visible: one.page.state === "left"
                fill: Theme.leaf
                label: one.words.keep
                onTapped: one.page.keepLeft()
            }
            DeskButton {
                objectName: "export"
                visible: one.page.state !== "left"
                label: one.words.export
                onTapped: one.page.show("sticks")
            }
            DeskButton {
                objectName: "erase"
                fill: Theme.brick
                label: one.words.erase
                onTapped: one.page.show("erase")
            }
            DeskButton {
                objectName: "recording_back"
                fill: Theme.quiet
                label: one.words.back
                onTapped: one.page.goBack()
            }
        }
        Column {
            visible: one.view === "checks"
            width: parent.width
            spacing: Theme.gap
            DeskText {
                width: parent.width
                text: one.words.check_first
            }
            Repeater {
                model: ["no_full_name", "no_school"]
                TickSentence {
                    required property string modelData
                    objectName: "check_" + modelData
                    width: one.width
                    isTicked: one.page.ticked.indexOf(modelData) >= 0
                    says: one.words["check_" + modelData]
                    onTapped: one.page.tick(modelData)
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.gap
                DeskButton {
                    objectName: "approve_now"
                    fill: Theme.leaf
                    enabled: one.page.canApprove
                    label: one.words.approve
                    onTapped: one.page.approve()
                }
                DeskButton {
                    objectName: "listen_again"
                    label: one.page.isPlaying ? one.words.stop : one.words.listen
                    onTapped: one.page.listen()
                }
                DeskButton {
                    objectName: "checks_back"
                    fill: Theme.quiet
                    label: one.words.back
                    onTapped: one.page.goBack()
                }
            }
        }
        Column {
            visible: one.view === "sticks"
            width: parent.width
            spacing: Theme.gap
            DeskText {
                width: parent.width
                text: one.page.sticks.length > 0 ? one.words.which_stick : one.words.no_stick
            }
            Repeater {
                model: one.view === "sticks" ? one.page.sticks : []
                DeskButton {
                    required property string modelData
                    required property int index
                    objectName: "stick_" + index
                    label: modelData
                    onTapped: one.page.export(index)
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.gap
                DeskButton {
                    objectName: "look_for_sticks"
                    label: one.words.look_again
                    onTapped: one.page.show("sticks")
                }
                DeskButton {
                    objectName: "sticks_back"
                    fill: Theme.quiet
                    label: one.words.back
                    onTapped: one.page.goBack()
                }
            }
        }
        Column {
            visible: one.view === "erase" || one.view === "anew"
            width: parent.width
            spacing: Theme.gap
            DeskText {
                width: parent.width
                text: one.view === "anew" ? one.words.ask_anew : one.words.erase_sure
            }
            Row {
                spacing: Theme.gap
                DeskButton {
                    objectName: "erase_no"
                    fill: Theme.leaf
                    label: one.words.erase_no
                    onTapped: one.page.goBack()
                }
                DeskButton {
                    objectName: "erase_yes"
                    fill: Theme.brick
                    label: one.words.erase_yes
                    onTapped: one.view === "anew" ? one.page.startAnew() : one.page.erase()
                }
            }
        }
    }
}
