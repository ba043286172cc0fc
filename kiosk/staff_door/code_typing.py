"""The recovery code as it is typed, group by group: the rules behind the pad."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.store.recovery_code import GROUP, GROUPS, is_well_typed


@dataclass
class CodeTyping:
    """Eight groups of four digits; any of them can be typed anew."""

    groups: list[str] = field(default_factory=lambda: [""] * GROUPS)
    at: int = 0

    @property
    def code(self) -> str:
        """What has been typed."""
        return "".join(self.groups)

    @property
    def is_full(self) -> bool:
        """Whether all groups are there."""
        return all(len(group) == GROUP for group in self.groups)

    @property
    def is_well_typed(self) -> bool:
        """Whether the check digit agrees; else a finger slipped."""
        return is_well_typed(self.code)

    def digit(self, digit: str) -> None:
        """One key of the pad; a full group leads on to the next that is not."""
        if len(digit) != 1 or not digit.isdigit() or len(self.groups[self.at]) == GROUP:
            return
        self.groups[self.at] += digit
        if len(self.groups[self.at]) == GROUP:
            open_ones = [n for n, group in enumerate(self.groups) if len(group) < GROUP]
            after = [n for n in open_ones if n > self.at]
            self.at = next(iter([*after, *open_ones]), self.at)

    def take_back(self) -> None:
        """Takes the last digit back, over the borders of groups."""
        if not self.groups[self.at] and self.at:
            self.at -= 1
        self.groups[self.at] = self.groups[self.at][:-1]

    def choose(self, group: int) -> None:
        """A group is typed anew."""
        if 0 <= group < GROUPS:
            self.at, self.groups[group] = group, ""
