"""`kiosk pack …`: the group of its commands, which are imported when one is asked for."""

from __future__ import annotations

from typing import Any

import click


class PackGroup(click.Group):
    """Opening the station needs none of the pack commands, so it does not wait for them."""

    @property
    def commands(self) -> Any:
        """The commands by name."""
        from kiosk.packs.pack_command import COMMANDS

        return COMMANDS

    @commands.setter
    def commands(self, given: Any) -> None:
        """What click gives at the beginning: none."""


@click.group("pack", cls=PackGroup)
def pack_group() -> None:
    """Content packs: write, check, build and sign them."""
