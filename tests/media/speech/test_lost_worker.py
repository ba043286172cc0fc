"""The real worker is killed or stopped; the voice goes on."""

import os
import signal
import time

import psutil
import pytest

from media.speech.speaker import Urgency, Utterance, Voice

ANSWER_SECONDS = 90


@pytest.fixture(params=["espeak", "kokoro"])
def settled_voice(request, tmp_path):
    fixture = "no_good_voice" if request.param == "espeak" else "good_voice"
    folder = request.getfixturevalue(fixture)
    voice = Voice(tmp_path / "spoken", folder)
    assert voice.wait_until_settled(ANSWER_SECONDS)
    yield voice
    voice.close()


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGSTOP])
def test_a_lost_worker_is_replaced_and_the_child_hears_the_text(settled_voice, blow):
    lost = settled_voice.worker_pid
    os.kill(lost, blow)
    spoken = settled_voice.render(Utterance("你好，老师！", "nǐ hǎo lǎo shī"))
    assert spoken.clauses[0].sound.result(ANSWER_SECONDS).exists()
    assert settled_voice.worker_pid != lost
    assert settled_voice.losses >= 1
    assert not psutil.pid_exists(lost)


def test_a_worker_lost_in_the_middle_of_its_work_is_replaced(settled_voice):
    spoken = settled_voice.render(Utterance("小鸟飞。", "xiǎo niǎo fēi"), Urgency.SOON)
    os.kill(settled_voice.worker_pid, signal.SIGSTOP)
    assert spoken.clauses[0].sound.result(ANSWER_SECONDS).exists()


def test_a_killed_worker_is_replaced_before_anybody_asks(settled_voice):
    lost = settled_voice.worker_pid
    os.kill(lost, signal.SIGKILL)
    while settled_voice.worker_pid in (lost, None):
        time.sleep(0.01)
    assert settled_voice.losses == 1
