pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Components of this file and no file names: Qt would load those in a thread that waits for Python.
Item {
    id: root

    required property BoothScreen model

    Backdrop {
        name: "river_night"
    }
    Loader {
        anchors.fill: parent
        sourceComponent: ({
                door: door,
                stories: stories,
                practise: practise,
                check: check,
                record: record,
                listen: listen,
                takes: takes,
                newsreader: newsreader,
                feedback: feedback,
                keep: keep
            })[root.model.step]
    }
    Component {
        id: door
        DoorStep {
            part: root.model.door
        }
    }
    Component {
        id: practise
        PractiseStep {
            part: root.model.practise
        }
    }
    Component {
        id: check
        CheckStep {
            part: root.model.check
        }
    }
    Component {
        id: record
        RecordStep {
            part: root.model.record
        }
    }
    Component {
        id: stories
        StoriesStep {
            part: root.model.stories
        }
    }
    Component {
        id: listen
        ListenStep {
            part: root.model.listen
        }
    }
    Component {
        id: takes
        TakesStep {
            part: root.model.takes
        }
    }
    Component {
        id: newsreader
        NewsreaderStep {
            part: root.model.newsreader
        }
    }
    Component {
        id: feedback
        FeedbackStep {
            part: root.model.feedback
        }
    }
    Component {
        id: keep
        KeepStep {
            part: root.model.keep
        }
    }
}
