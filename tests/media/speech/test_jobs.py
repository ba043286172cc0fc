import pytest

from media.speech.clauses import Clause
from media.speech.jobs import JobQueue, Urgency


def clause(words: str) -> Clause:
    return Clause(0, len(words), words, "", "zh")


@pytest.fixture
def jobs() -> JobQueue:
    return JobQueue()


def taken(jobs: JobQueue) -> str:
    job = jobs.take()
    assert job
    return job.clause.words


def test_what_a_child_waits_for_comes_first(jobs):
    for words, urgency in (("闲", Urgency.IDLE), ("将", Urgency.SOON), ("现", Urgency.NOW)):
        jobs.put(clause(words), urgency)
    assert [taken(jobs) for _ in range(3)] == ["现", "将", "闲"]


def test_clauses_alike_in_urgency_keep_their_order(jobs):
    for words in "一二三":
        jobs.put(clause(words), Urgency.NOW)
    assert [taken(jobs) for _ in range(3)] == ["一", "二", "三"]


def test_asking_again_makes_a_waiting_clause_more_urgent(jobs):
    jobs.put(clause("甲"), Urgency.IDLE)
    jobs.put(clause("乙"), Urgency.SOON)
    jobs.put(clause("甲"), Urgency.NOW)
    assert [taken(jobs), taken(jobs)] == ["甲", "乙"]


def test_a_touch_drops_only_what_was_for_idle_time(jobs):
    idle = jobs.put(clause("闲"), Urgency.IDLE)
    soon = jobs.put(clause("将"), Urgency.SOON)
    assert jobs.cancel(Urgency.IDLE) == 1
    assert idle.cancelled() and not soon.cancelled()


def test_a_closed_queue_takes_nothing_more(jobs):
    jobs.close()
    assert jobs.put(clause("晚"), Urgency.NOW).cancelled()
    assert jobs.take() is None


def test_a_nudge_lets_the_taker_look_around(jobs):
    jobs.nudge()
    assert jobs.take() is None
