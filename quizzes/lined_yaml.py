"""YAML read as strings only, with the line of every value, and all that packs may not hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import yaml
from yaml import events as says

from quizzes.fault import Fault, fault

Path_ = tuple[str | int, ...]
DEEPEST = 12
try:
    _Loader: Any = yaml.CBaseLoader
except AttributeError:  # a PyYAML built without libyaml reads the same, slower
    _Loader = yaml.BaseLoader


class Lined(NamedTuple):
    """Plain dicts, lists and strings; where each path stands; what was wrong."""

    data: Any
    lines: dict[Path_, int]
    faults: list[Fault]


def read_lined(folder: Path, name: str) -> Lined:
    """One YAML file of a pack. `data` is None when the file can't be read at all.

    An empty value becomes None; `no`, `1.10` and `12:30` stay the strings that they are.
    """
    try:
        words = (folder / name).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Lined(None, {}, [fault("file_missing", name)])
    except IsADirectoryError:
        return Lined(None, {}, [fault("file_is_folder", name)])
    except OSError:
        return Lined(None, {}, [fault("file_unreadable", name)])
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return Lined(None, {}, [fault("not_utf8", name, line)])
    return _Reading(name).read(words)


class _Refused(Exception):
    """The file can't be read on from here."""

    def __init__(self, kind: str, line: int) -> None:
        super().__init__(kind)
        self.kind, self.line = kind, line


class _Reading:
    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[Path_, int] = {}
        self.faults: list[Fault] = []

    def read(self, words: str) -> Lined:
        try:
            self._events = _Loader(words)
            data = self._document()
        except _Refused as refused:
            return self._nothing(refused.kind, refused.line)
        except yaml.reader.ReaderError as error:
            return self._nothing("bad_character", words[: error.position].count("\n") + 1)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            return self._nothing("bad_yaml", mark.line + 1 if mark else 1)
        return Lined(data, self.lines, self.faults)

    def _nothing(self, kind: str, line: int) -> Lined:
        return Lined(None, self.lines, [*self.faults, fault(kind, self.name, line)])

    def _document(self) -> Any:
        self._events.get_event()  # stream start
        if self._events.check_event(says.StreamEndEvent):
            raise _Refused("file_empty", 1)
        self._events.get_event()  # document start
        data = self._node(())
        self._events.get_event()  # document end
        if not self._events.check_event(says.StreamEndEvent):
            raise _Refused("two_documents", self._events.peek_event().start_mark.line + 1)
        return data

    def _node(self, path: Path_) -> Any:
        event = self._events.get_event()
        line = event.start_mark.line + 1
        self.lines.setdefault(path, line)
        if len(path) > DEEPEST:
            raise _Refused("too_deep", line)
        if isinstance(event, says.AliasEvent):
            self.faults.append(fault("anchor", self.name, line))
            return f"*{event.anchor}"  # words, so that no other fault follows from this one
        if event.anchor is not None or event.tag is not None:
            self.faults.append(fault("anchor", self.name, line))
        if isinstance(event, says.ScalarEvent):
            is_plain = not event.style  # None in Python's parser, "" in libyaml's
            return None if is_plain and event.value in ("", "~", "null") else event.value
        if isinstance(event, says.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path)

    def _list(self, path: Path_) -> list[Any]:
        found: list[Any] = []
        while not self._events.check_event(says.SequenceEndEvent):
            found.append(self._node((*path, len(found))))
        self._events.get_event()
        return found

    def _mapping(self, path: Path_) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not self._events.check_event(says.MappingEndEvent):
            key = self._events.get_event()
            line = key.start_mark.line + 1
            if not isinstance(key, says.ScalarEvent):
                raise _Refused("odd_key", line)
            if key.anchor is not None or key.tag is not None:
                self.faults.append(fault("anchor", self.name, line))
            if key.value in found:
                self.faults.append(fault("key_twice", self.name, line, key.value, name=key.value))
            self.lines[(*path, key.value)] = line
            found[key.value] = self._node((*path, key.value))
        self._events.get_event()
        return found
