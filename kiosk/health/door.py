"""Lights about who can come in: the owner's recovery sheet, a second PIN of staff."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.health.light import Light
from kiosk.problems import Words

if TYPE_CHECKING:
    from kiosk.store.recovery import RecoverySheet

MAKE = Words("到「密码」里点「做恢复单」，收好那张纸。",
             "Make one at PINs and lock it away.")  # fmt: skip
COLLEAGUE = Words("到「密码」里给同事设一个。", "At PINs, set one for a colleague.")


def recovery(sheet: RecoverySheet) -> Light:
    """Whether forgotten PINs would shut everybody out."""
    if sheet.state == "good":
        return Light("recovery", "ok", Words("恢复单做好了。", "There is a recovery sheet."))
    if sheet.state == "used":
        says = Words("恢复单用过了，已经作废。", "The recovery sheet was used and is void.")
        return Light("recovery", "watch", says, MAKE)
    return Light(
        "recovery",
        "watch",
        Words("还没有恢复单：密码都忘了，就进不了后台。",
              "There is no recovery sheet: with all PINs forgotten nobody gets in."),
        MAKE,
    )  # fmt: skip


def second_pin(staff: Sequence[int]) -> Light:
    """Whether somebody else can approve what one person wrote."""
    n = len(staff)
    if n > 1:
        return Light("second_pin", "ok", Words(f"{n} 位工作人员有密码。", f"Staff with PINs: {n}."))
    return Light(
        "second_pin",
        "watch",
        Words("只有一位工作人员有密码，新内容只能单人审核。",
              "Only one of staff has a PIN: nobody else can approve new content."),
        COLLEAGUE,
    )  # fmt: skip
