"""The command `kiosk`, which alone opens the station."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from kiosk.begin import begin, plain_options
from kiosk.shell.modules_later import load_when_used


def main(arguments: Sequence[str] | None = None) -> None:
    """Does what the command line says and ends the process."""
    load_when_used()
    given = sys.argv[1:] if arguments is None else list(arguments)
    asked = plain_options(given)
    if asked is not None:
        begin(asked)
    from kiosk.command_line import main as command_line

    command_line(given, prog_name="kiosk")


if __name__ == "__main__":
    main()
