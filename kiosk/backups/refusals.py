"""Why a file can't be put back, in words and with what to do. Nothing has changed then."""

from __future__ import annotations

from kiosk.problems import StationProblem, Words

Said = tuple[Words, Words]

SAYS: dict[str, Said] = {
    "foreign": (
        Words("这不是本程序的备份文件", "this is no backup of this program"),
        Words("选以 .glowbackup 结尾的文件", "choose a file that ends in .glowbackup"),
    ),
    "damaged": (
        Words("这份备份坏了或不完整", "this backup is damaged or not whole"),
        Words("换一份备份", "take another backup"),
    ),
    "wrong_code": (
        Words("备份码不对", "this is not the backup code"),
        Words(
            "看看做备份那天记在纸上的备份码",
            "look at the code on the paper from the day it was made",
        ),
    ),
    "newer": (
        Words("这份备份来自更新版本的程序", "this backup is from a newer version of the program"),
        Words("先更新这台机器的程序", "update the program on this machine first"),
    ),
    "running": (
        Words(
            "这台机器的程序正开着，现在不能恢复",
            "the program is running on this data, so nothing can be put back now",
        ),
        Words(
            "在工作人员后台的「备份」里恢复，或先退出程序",
            "restore at the staff desk, “Backups”, or end the program first",
        ),
    ),
    "no_code": (
        Words("没有给备份码", "no backup code was given"),
        Words("用 --code-file 给出备份码", "give it with --code-file"),
    ),
}


class Refused(StationProblem):
    """A backup that can't be put back, or a moment that is not right; `why` is a key of SAYS."""

    def __init__(self, why: str, where: str = "") -> None:
        what, do = SAYS[why]
        super().__init__(what, where or ".glowbackup", do)
        self.why = why


def refused(why: str, where: str = "") -> Refused:
    """The refusal of that kind; `where` is a file."""
    return Refused(why, where)
