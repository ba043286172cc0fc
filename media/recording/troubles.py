"""What can go wrong while recording and is not our fault, told so that a person can act."""

from __future__ import annotations

from typing import ClassVar, Literal, NamedTuple


class Sentence(NamedTuple):
    """The same words in Chinese and in English, without a full stop."""

    zh: str
    en: str


class Trouble(Exception):
    """What is wrong and what to do about it. `detail` is for the log: no names, no sound."""

    what: ClassVar[Sentence]
    do: ClassVar[Sentence]

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail

    def in_language(self, language: Literal["zh", "en"]) -> str:
        """What, and what to do."""
        if language == "zh":
            return f"{self.what.zh}，请{self.do.zh}。"
        return f"{self.what.en}: {self.do.en}."

    def __str__(self) -> str:
        return self.in_language("en") + (f" [{self.detail}]" if self.detail else "")


class NoRecordingParts(Trouble):
    """PortAudio is not on this machine."""

    what = Sentence("这台机器还不能录音", "this machine cannot record yet")
    do = Sentence(
        "安装 libportaudio2 和 libasound2-plugins", "install libportaudio2 and libasound2-plugins"
    )


class NoMicrophone(Trouble):
    """Nothing to record with."""

    what = Sentence("没有找到话筒", "there is no microphone")
    do = Sentence("插上话筒", "plug a microphone in")


class MicrophoneGone(Trouble):
    """The chosen microphone is not there, or was unplugged."""

    what = Sentence("话筒不见了", "the microphone has gone")
    do = Sentence("把话筒插好，插好就会接着录", "plug it in again; recording then goes on")


class MicrophoneStalled(Trouble):
    """The device is there, but for a second nothing has come from it."""

    what = Sentence("话筒没有反应", "the microphone gives nothing")
    do = Sentence("把话筒拔下来再插上", "unplug it and plug it in again")


class MicrophoneSilent(Trouble):
    """Samples come, and every one of them is zero: no real room is so still."""

    what = Sentence("话筒里一点声音也没有", "not the least sound comes from the microphone")
    do = Sentence("看看话筒的开关和插头", "look at its switch and its plug")


class MicrophoneMuted(Trouble):
    """Switched off in the sound server."""

    what = Sentence("话筒被静音了", "the microphone is muted")
    do = Sentence("在声音设置里打开话筒", "switch it on in the sound settings")


class SoundServerGone(Trouble):
    """PulseAudio or PipeWire does not answer."""

    what = Sentence("声音服务停了", "the sound service has stopped")
    do = Sentence("等一等，它回来就会接着录", "wait a little; recording goes on when it is back")


class DiskNearlyFull(Trouble):
    """Less is free than a take on disk may need."""

    what = Sentence("磁盘快满了，这次不能保存", "the disk is nearly full, nothing can be kept now")
    do = Sentence("叫工作人员清出空间", "ask staff to make room")


class DiskTrouble(Trouble):
    """Writing failed in the middle. What was written before is kept, and memory has the rest."""

    what = Sentence("录音没能全部存到磁盘上", "not all of the recording could be put on the disk")
    do = Sentence("叫工作人员看看磁盘", "ask staff to look at the disk")


class NotReadable(Trouble):
    """A sealed take that this key does not open, or that is no sealed take."""

    what = Sentence("这份封存的录音打不开", "this sealed recording cannot be opened")
    do = Sentence("用封存它的那台机器打开", "open it on the station that sealed it")
