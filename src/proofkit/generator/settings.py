"""The knobs of a data set: what `--set NAME=VALUE` may say, and what it then means."""

from __future__ import annotations

from collections.abc import Iterable

from proofkit.core.errors import ProofkitError
from proofkit.generator.spec import Setting, Spec

Value = str | int | float | bool
_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def settle(spec: Spec, words: Iterable[str]) -> dict[str, Value]:
    """Return every setting of a data set with its value, the default where nothing is said.

    `words` are `NAME=VALUE`; a whole number may be said as a change of the default (`beds=+4`,
    `beds=-2`). A setting that is named twice takes the last value.

    Raises:
        ProofkitError: a word has no `=`, names no setting, or gives a value it may not have.
    """
    values = {setting.name: setting.default for setting in spec.settings}
    known = {setting.name: setting for setting in spec.settings}
    for word in words:
        name, equals, value = (part.strip() for part in word.partition("="))
        if not equals:
            raise ProofkitError(f"--set takes NAME=VALUE, not {word!r}")
        if name not in known:
            there = f"it has {', '.join(known)}" if known else "it has none"
            raise ProofkitError(f"{spec.name} has no setting {name!r}; {there}")
        values[name] = _value(known[name], value)
    return values


def _value(setting: Setting, text: str) -> Value:
    if setting.choices:
        if text not in setting.choices:
            raise _refusal(setting, text, f"one of {', '.join(setting.choices)}")
        return text
    if isinstance(setting.default, bool):
        if text.lower() not in _TRUTH:
            raise _refusal(setting, text, "true or false")
        return _TRUTH[text.lower()]
    try:
        number = _number(setting, text)
    except ValueError:
        what = "a whole number, or a change such as +4" if _is_whole(setting) else "a number"
        raise _refusal(setting, text, what) from None
    low, high = setting.minimum, setting.maximum
    if (low is not None and number < low) or (high is not None and number > high):
        raise _refusal(setting, text, f"between {low:g} and {high:g}")
    return number


def _is_whole(setting: Setting) -> bool:
    return isinstance(setting.default, int)


def _number(setting: Setting, text: str) -> int | float:
    if not _is_whole(setting):
        value = float(text)
        if value != value or value in (float("inf"), float("-inf")):
            raise ValueError(text)
        return value
    change = int(text)
    return int(setting.default) + change if text[0] in "+-" else change


def _refusal(setting: Setting, text: str, right: str) -> ProofkitError:
    return ProofkitError(f"{setting.name} cannot be {text!r}; it is {right}")
