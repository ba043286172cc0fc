"""The child hears itself: finished beside the glass, played by itself once, the line lit."""

from after_recording import a_programme, a_visit, finished_job

from kiosk.booth.finishing import MOST_TAKES
from kiosk.booth.listening import ListenPart
from media.finishing.process import FinishingFailed, Job


def test_a_take_is_finished_once_and_heard_by_itself(part_of, scripts, equipment):
    visit = a_visit(scripts["volunteer"])
    part = part_of(ListenPart, visit)
    assert part.isReady and part.isPlaying
    assert equipment.speaker.programme_seconds is not None
    part.leave()
    part.enter()
    assert len(equipment.finisher.asked) == 1


def test_while_music_is_put_to_it_the_child_sees_how_far_that_is(part_of, scripts, equipment):
    job = equipment.finisher.next_job = Job(progress=0.4)
    job._request = {"do": "finish"}
    part = part_of(ListenPart, a_visit(scripts["volunteer"]))
    assert not part.isReady and not part.isPlaying and part.progress == 0.4
    job.programme.set_result(a_programme())
    part._look()
    assert part.isPlaying


def test_what_could_not_be_finished_is_tried_again_from_the_same_take(
    part_of, scripts, equipment, qt_warnings
):
    job = equipment.finisher.next_job = Job()
    job._request = {"do": "finish"}
    job.programme.set_exception(FinishingFailed("made by a test"))
    visit = a_visit(scripts["volunteer"])
    part = part_of(ListenPart, visit)
    assert part.hasFailed and visit.chosen.take.samples.any()
    equipment.finisher.next_job = finished_job(a_programme())
    part.tryAgain()
    assert part.isReady and not part.hasFailed


def test_where_no_process_can_be_started_the_take_stays_and_is_tried_again(
    part_of, scripts, equipment, monkeypatch
):
    def refuse(take):
        raise OSError("no room for another process")

    visit = a_visit(scripts["volunteer"])
    with monkeypatch.context() as full:
        full.setattr(equipment.finisher, "finish", refuse)
        part = part_of(ListenPart, visit)
    assert part.hasFailed and visit.chosen.take.samples.any()
    part.tryAgain()
    assert part.isReady


def test_the_line_being_read_is_lit(part_of, scripts, room):
    part = part_of(ListenPart, a_visit(scripts["volunteer"]))
    seen = []
    part.moved.connect(lambda: seen.append((part.lineAt, part.current["words"])))
    room.wait(lambda: any(at == 1 for at, _ in seen))
    lines = part.visit.lines
    assert seen[-1][1] == lines[seen[-1][0]].text.zh


def test_the_line_stays_in_the_language_in_which_it_was_read(part_of, scripts, room):
    part = part_of(ListenPart, a_visit(scripts["volunteer"]))
    room.reading.toggle_language()
    assert part.current["words"] == part.visit.lines[0].text.zh
    assert part.title["words"] == "Take 1"


def test_nothing_is_said_over_the_childs_own_voice(part_of, scripts):
    part = part_of(ListenPart, a_visit(scripts["volunteer"]))
    assert part.spoken() == []
    part.stop()
    assert part.spoken()


def test_no_take_is_lost_and_after_nine_there_is_no_tenth(part_of, scripts):
    visit = a_visit(scripts["volunteer"], takes=MOST_TAKES - 1)
    part = part_of(ListenPart, visit)
    assert part.canRecord and part.canCompare
    visit.add(visit.takes[0].take, "zh")
    part.recordAgain()
    assert not part.canRecord and part.went == []
    assert [take.number for take in visit.takes] == list(range(1, MOST_TAKES + 1))


def test_leaving_overwrites_what_was_played(part_of, scripts, equipment):
    part = part_of(ListenPart, a_visit(scripts["volunteer"]))
    sound = equipment.speaker._programme
    part.leave()
    assert not any(sound.get_raw())


def test_both_jingles_have_a_caption(part_of, scripts, equipment, room):
    heard = []
    equipment.speaker.heard.connect(heard.append)
    part_of(ListenPart, a_visit(scripts["volunteer"]))
    room.wait(lambda: "booth_closing" in heard)
    assert heard == ["booth_opening", "booth_closing"]
