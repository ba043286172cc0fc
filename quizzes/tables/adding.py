"""Puts imported records into a pack that is there already; nothing of it is ever taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from quizzes.branches import ART, BRANCHES, HEADER, Branch
from quizzes.fault import Fault, PackFaults, fault
from quizzes.message import Pack
from quizzes.source_tree import source_of
from quizzes.source_yaml import file_of, source_files
from quizzes.tables.tree import Tree

_PARTS = {ART, "places", *(branch.name for branch in BRANCHES)}


def files_to_add(old: Pack, new: Pack, may_replace: bool) -> dict[str, str]:
    """The source files that change when the new pack's records join the old one's.

    A record whose id is there already must be the same, or `may_replace` puts it in the other's
    place; so with the header. New messages get files of their own, so that what people wrote
    stays as they wrote it. Raises PackFaults.
    """
    faults = [] if may_replace else _differences(old, new)
    if faults:
        raise PackFaults(faults)
    old_tree, new_tree = source_of(old), source_of(new)
    header = {name: value for name, value in new_tree.items() if name not in _PARTS}
    tree = old_tree | header | {ART: sorted({*old.art, *new.art})}
    places = dict(old.places)
    touched = set() if _header(old) == _header(new) else {HEADER}
    for branch in BRANCHES:
        fresh = _fresh(old, new, branch)
        records = _merged(old_tree.get(branch.name, []), new_tree.get(branch.name, []))
        if branch.is_folder:
            places |= _new_places(branch, [r for r in records if _id(r) in fresh], old)
            records.sort(key=lambda record: file_of(branch, record, places))
            touched |= {
                branch.place + file_of(branch, record, places)
                for record in records
                if _id(record) in fresh
            }
        elif fresh:
            touched.add(branch.place)
        if records:
            tree[branch.name] = records
    check = Tree(tree)
    if check.read() is None:
        raise PackFaults(check.faults)
    return {name: words for name, words in source_files(tree, places).items() if name in touched}


def _header(pack: Pack) -> dict[str, Any]:
    return {name: getattr(pack, name) for name in Pack.model_fields if name not in _PARTS}


def _fresh(old: Pack, new: Pack, branch: Branch) -> set[str]:
    """Ids of the new pack's records that the old one lacks or has otherwise."""
    before = {record.id: record for record in getattr(old, branch.name)}
    return {record.id for record in getattr(new, branch.name) if before.get(record.id) != record}


def _new_places(
    branch: Branch, records: Sequence[Mapping[str, Any]], old: Pack
) -> dict[str, tuple[str, int]]:
    """A file that is not there yet for each record that has none, by skill."""
    taken = {file for file, _ in old.places.values()}
    found = {}
    for record in records:
        if _id(record) in old.places:
            continue
        stem = file_of(branch, record, {}).removesuffix(".yaml")
        names = (f"{branch.place}{stem}{n}.yaml" for n in ("", *map("_{}".format, range(2, 9999))))
        found[_id(record)] = (next(name for name in names if name not in taken), 1)
    return found


def _differences(old: Pack, new: Pack) -> list[Fault]:
    after = _header(new)
    faults = [
        fault("already_there", HEADER, 0, name, name=name)
        for name, value in _header(old).items()
        if after[name] != value
    ]
    for branch in BRANCHES:
        before = {record.id: record for record in getattr(old, branch.name)}
        for record in getattr(new, branch.name):
            name = record.id
            if name in before and before[name] != record:
                faults.append(fault("already_there", *new.place_of(name), name=name))
    return sorted(faults, key=lambda f: (f.file, f.line, f.field))


def _merged(old: list[Mapping[str, Any]], new: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    fresh = {_id(record): record for record in new}
    kept = [fresh.pop(_id(record), record) for record in old]
    return [*kept, *fresh.values()]


def _id(record: Mapping[str, Any]) -> str:
    return str(next(record[name] for name in ("pair", "number", "id") if name in record))
