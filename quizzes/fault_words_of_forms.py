"""What to write where a word has to have a certain form: ids, versions, sources, numbers."""

from __future__ import annotations

from collections.abc import Mapping

Both = tuple[str, str]  # Chinese, English

_SAYS: Both = ("“{value}”的写法不对。", "“{value}” has the wrong form.")
# pattern of the field: kind of fault, what to do in Chinese and English
_FORMS: Mapping[str, tuple[str, str, str]] = {
    r"^[a-z0-9][a-z0-9-]{0,63}$": (
        "form_id",
        "编号只用小写英文字母、数字和 -，如 f01-1-r，最多 64 个字符。",
        "An id has small letters, digits and -, as f01-1-r, at most 64 of them.",
    ),
    r"^[A-Z]\d{2}$": (
        "form_skill",
        "写一个大写字母和两位数字，如 F01。",
        "Write one capital letter and two digits, as F01.",
    ),
    r"^\d{1,4}\.\d{1,4}\.\d{1,4}$": (
        "form_version",
        "写三个数，用点隔开，如 1.0.0。",
        "Write three numbers with dots between, as 1.0.0.",
    ),
    r"^(自编|S\d+[a-z]?)([，,、/ ]+(自编|S\d+[a-z]?))*$": (
        "form_source",
        "写出处编号，如 S6；自己编的写“自编”。",
        "Write the number of the source, as S6, or 自编 for what you made up.",
    ),
    r"^\d{3,11}$": (
        "form_number",
        "号码只写数字，不加空格和横线，如 12355。",
        "A number has digits only, no blanks and no dashes, as 12355.",
    ),
    r"^[a-z0-9][a-z0-9_-]{0,59}\.(png|jpg|svg|webp)$": (
        "form_picture",
        "图片名只用小写英文字母、数字、- 和 _，以 .png、.jpg、.svg 或 .webp 结尾。",
        "A picture's name has small letters, digits, - and _ and ends in .png, .jpg, .svg or "
        ".webp.",
    ),
}
KIND_OF: Mapping[str, str] = {pattern: kind for pattern, (kind, _, _) in _FORMS.items()}
SAYS: Mapping[str, Both] = {kind: _SAYS for kind in KIND_OF.values()}
DO: Mapping[str, Both] = {kind: (zh, en) for kind, zh, en in _FORMS.values()}
