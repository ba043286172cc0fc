"""Puts approved drafts into the station's own pack: built, signed by its own key, switched whole.

The version in use is the truth; `DATA/local/` is its source folder, written anew for people to
read, to copy and to check after each change.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.local_pack import LOCAL, SOURCE
from kiosk.packs.station_packs import StationPacks
from kiosk.packs.writing import write_new
from kiosk.problems import StationProblem, Words
from quizzes.references import ID_NAMES
from quizzes.source_tree import source_of
from quizzes.source_yaml import source_files

if TYPE_CHECKING:
    from quizzes.glowpack.manifest import Manifest
    from quizzes.message import Pack

TITLE = {"zh": "本站自编内容", "pinyin": "běn zhàn zì biān nèi róng", "en": "Made at this station"}

Records = Mapping[str, Sequence[Mapping[str, Any]]]
Tree = dict[str, Any]


def put_in(
    data: Path, records: Records, announce: Callable[[Manifest], object] = lambda manifest: None
) -> str:
    """Adds records to the station's own pack and takes it into use; gives its name.

    `records`: branch of a pack (`pairs`, `conventions`, `scripts`) → records as in its source. One
    whose id is there already takes the other's place. Nothing happens where all are there as they
    are. `announce` is called before the switch. Raises PackFaults for content with faults, then
    nothing changes; StationProblem where the disk fails or the pack in use can't be read.
    """
    packs = StationPacks(data)
    tree, base = whole_tree(packs, records)
    if base is not None and tree == source_of(base):
        return base.name
    return _take_into_use(packs, data, tree, announce)


def take_out(
    data: Path, record: str, announce: Callable[[Manifest], object] = lambda manifest: None
) -> str | None:
    """Takes one record out of the station's own pack; gives the name of the version without it.

    None where nothing is left: a pack holds at least one thing, so it goes out of use instead.
    Either way undo brings the record back, and what was answered keeps its words. Nothing happens
    where it is not there. Raises as `put_in` does.
    """
    packs = StationPacks(data)
    tree, base = whole_tree(packs, {})
    if base is None:
        return None
    kept = {
        name: [one for one in told if _id(one) != record]
        for name, told in _records_of(tree).items()
        if name != "skills"
    }
    if kept == {name: told for name, told in _records_of(tree).items() if name != "skills"}:
        return base.name
    if not any(kept.values()):
        packs.switch_off(LOCAL)
        shutil.rmtree(data / SOURCE, ignore_errors=True)
        return None
    tree = header(packs.installed.next_seq(LOCAL)) | _with_skills(
        {name: told for name, told in kept.items() if told}, packs.in_use()
    )
    return _take_into_use(packs, data, tree, announce)


def _take_into_use(
    packs: StationPacks, data: Path, tree: Tree, announce: Callable[[Manifest], object]
) -> str:
    with tempfile.TemporaryDirectory(prefix="glow-local-") as made:
        folder = Path(made) / SOURCE
        write_source(folder, tree)
        with packs.as_glowpack(folder) as built:
            manifest = packs.install(built, announce=announce)
        _keep_source(folder, data / SOURCE)
    return manifest.name


def whole_tree(packs: StationPacks, records: Records) -> tuple[Tree, Pack | None]:
    """The source of the pack in use with these records in it, and that pack.

    Its header is that of the next version where the records change something.
    """
    in_use = packs.in_use()
    base = next((pack for pack in in_use if pack.id == LOCAL), None)
    choice = packs.installed.choices().get(LOCAL)
    if base is None and choice is not None and choice.active is not None:
        raise _damaged(choice.active)
    tree = {} if base is None else source_of(base)
    before = dict(tree)
    for branch, new in records.items():
        tree[branch] = _merged(tree.get(branch, []), new)
    tree = _with_skills(tree, in_use)
    if base is None or tree != before:
        tree = header(packs.installed.next_seq(LOCAL)) | _records_of(tree)
    return tree, base


def write_source(folder: Path, tree: Tree) -> None:
    """The source files of a tree. Raises StationProblem."""
    write_new({folder / name: words.encode() for name, words in source_files(tree).items()})


def header(seq: int) -> Tree:
    """The head of the station's own pack in its version of that number."""
    return {
        "format": "1",
        "id": LOCAL,
        "version": f"1.{seq // 1000}.{seq % 1000}",
        "seq": str(seq),
        "languages": ["zh"],
        "title": TITLE,
        "source": "自编",
        "reviewer": "本站工作人员",
        "reviewed_on": date.today().isoformat(),
    }


def _records_of(tree: Tree) -> Tree:
    heads = header(1)
    return {name: value for name, value in tree.items() if name not in heads}


def _with_skills(tree: Tree, in_use: Sequence[Pack]) -> Tree:
    """The tree with the skills that its records name, and no others."""
    skills = _skills(tree, in_use)
    others = {name: told for name, told in tree.items() if name != "skills"}
    return others | ({"skills": skills} if skills else {})


def _skills(tree: Tree, in_use: Sequence[Pack]) -> list[Any]:
    """The skills that the records name, as the packs in use tell them."""
    named = {
        str(record["skill"])
        for branch, records in tree.items()
        if isinstance(records, list) and branch != "skills"
        for record in records
        if isinstance(record, Mapping) and "skill" in record
    }
    told: dict[str, Any] = {}
    for pack in in_use:
        for skill in pack.skills:
            told.setdefault(skill.id, skill)
    return [source_of(told[name]) for name in sorted(named & told.keys())]


def _merged(
    old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    fresh = {_id(record): record for record in new}
    kept = [fresh.pop(_id(record), record) for record in old]
    return [*kept, *fresh.values()]


def _id(record: Mapping[str, Any]) -> str:
    return str(next(record[name] for name in ID_NAMES if name in record))


def _keep_source(made: Path, place: Path) -> None:
    """The folder takes the other's place; a power cut in between leaves none, never half of one."""
    new, old = place.with_name(f".{place.name}.new"), place.with_name(f".{place.name}.old")
    try:
        for left in (new, old):
            shutil.rmtree(left, ignore_errors=True)
        shutil.copytree(made, new)
        if place.exists():
            place.rename(old)
        new.rename(place)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as fault:
        why = fault.strerror or str(fault)
        raise StationProblem(
            Words(
                f"内容已经装上，但源文件写不出来（{why}）",
                f"it is in use, but its source can't be written ({why})",
            ),
            str(place),
            Words("检查磁盘和权限", "check the disk and its rights"),
        ) from fault


def _damaged(name: str) -> StationProblem:
    return StationProblem(
        Words("本站的内容包读不出来，没有改动", "the station's own pack can't be read; left alone"),
        name,
        Words("先在「内容包」里换回上一版", "first go back to the version before, under Packs"),
    )
