"""Random edits of a tree of text files, and what must hold after they were merged.

Every line that an edit writes carries a token of its own, so that each can be counted afterwards.
"""

import random
from collections import Counter
from dataclasses import dataclass, field

from proofkit.scaffold.blocks import block_spans, changed_blocks

Tree = dict[str, bytes]


@dataclass
class Edited:
    """A tree after random edits, and the names of the files that were removed or renamed."""

    tree: Tree
    tokens: list[bytes] = field(default_factory=list)
    removed: set[str] = field(default_factory=set)
    renamed: dict[str, str] = field(default_factory=dict)


def edited(tree: Tree, side: str, chance: random.Random, *, count: int, whole: bool) -> Edited:
    """Return `tree` after `count` random edits; `whole` allows those of whole files too."""
    result = Edited(dict(tree))
    kinds = [_change, _add, _delete, _reorder]
    weights = [6, 5, 3, 2]
    if whole:
        kinds += [_rename, _remove, _new_file, _crlf]
        weights += [2, 1, 1, 1]
    for number in range(count):
        token = f"{side}-{number:03d}-{chance.randrange(10**9):09d}".encode()
        files = sorted(name for name, text in result.tree.items() if text.count(b"\n") > 4)
        if files:
            chance.choices(kinds, weights)[0](result, chance.choice(files), token, chance)
    return result


def check_merge(base: Tree, ours: Edited, new: Edited, merge) -> None:
    """Assert that nothing was lost or doubled, and that what git would merge was merged."""
    everything = b"\n".join([*merge.files.values(), *merge.beside.values()])
    found = Counter(everything.replace(b"\r", b"").split())
    for token in _standing(ours.tokens, ours.tree):
        assert found[token] == 1, f"an edit of the person's is there {found[token]} times: {token}"
    # A file that the person removed stays away, and a marked block that they changed is theirs.
    stood_away = b"\n".join(new.tree.get(name, b"") for name in merge.absent)
    for name in set(base) & set(new.tree):
        mine = ours.tree.get(ours.renamed.get(name, name), b"").replace(b"\r\n", b"\n")
        spans = block_spans(new.tree[name])
        for block in changed_blocks(base[name], mine) & set(spans):
            stood_away += new.tree[name][slice(*spans[block])]
    for token in _standing(new.tokens, new.tree):
        if token not in stood_away:
            assert found[token] == 1, f"a change of the template is there {found[token]} times"
    for name in ours.removed - set(new.tree) | (ours.removed & set(base)):
        assert name not in merge.files, f"{name} was removed by the person and came back"
    for name, to in ours.renamed.items():
        if to in ours.tree and name in base and base[name] == new.tree.get(name):
            assert to in merge.files, f"{to} was renamed by the person and lost"
    for name, text in ours.tree.items():
        if name in base and name not in merge.conflicts and name in merge.files:
            _check_file(name, base[name], text, new.tree.get(name), merge.files[name])
    for name, sides in merge.conflicts.items():
        lines = [line[:8] for line in merge.files[name].splitlines()]
        assert lines.count(b"<<<<<<< ") == lines.count(b">>>>>>> ") > 0, name
        assert 2 in sides, name


def _check_file(name, base, ours, new, result) -> None:
    is_crlf = ours.count(b"\n") == ours.count(b"\r\n") > 0
    if is_crlf:
        assert result.count(b"\n") == result.count(b"\r\n"), f"{name} has mixed line ends"
    base, ours, result = (text.replace(b"\r\n", b"\n") for text in (base, ours, result))
    if new is not None and ours == base:
        assert result == new, f"{name} was not edited and is not the new one"
    if new == base:
        assert result == ours, f"{name} did not change in the template and is not the person's"
    if new is not None:
        before, mine, theirs, after = (
            Counter(text.split(b"\n")) for text in (base, ours, new, result)
        )
        for line, times in before.items():
            if times == 1 and line.strip() and line not in mine and _stands(line, base, new):
                assert line not in after, f"{name}: a line that the person deleted came back"
            if times == 1 and line in mine and line in theirs:
                assert after[line] >= 1, f"{name}: a line that nobody touched was lost"


def _stands(line: bytes, base: bytes, new: bytes) -> bool:
    """Return whether the template left a line between the neighbours it had.

    Where it moved the line itself or the next one, git may see a line that was added.
    """
    places = [
        (lines[at - 1 : at], lines[at + 1 : at + 2])
        for lines in (base.split(b"\n"), new.split(b"\n"))
        if line in lines
        for at in [lines.index(line)]
    ]
    return len(places) == 2 and places[0] == places[1]


def _standing(tokens: list[bytes], tree: Tree) -> list[bytes]:
    """Return the tokens whose line later edits of the same side did not take away again."""
    text = b"\n".join(tree.values())
    return [token for token in tokens if token in text]


def _lines(result: Edited, name: str) -> list[bytes]:
    return result.tree[name].splitlines(keepends=True)


def _line(token: bytes, lines: list[bytes]) -> bytes:
    return b"line " + token + (b"\r\n" if lines[0].endswith(b"\r\n") else b"\n")


def _change(result, name, token, chance) -> None:
    lines = _lines(result, name)
    place = chance.randrange(len(lines))
    lines[place] = _line(token, lines)
    result.tree[name] = b"".join(lines)
    result.tokens.append(token)


def _add(result, name, token, chance) -> None:
    lines = _lines(result, name)
    place = chance.randrange(len(lines))
    lines.insert(place, _line(token, lines))
    result.tree[name] = b"".join(lines)
    result.tokens.append(token)


def _delete(result, name, _, chance) -> None:
    lines = _lines(result, name)
    place = chance.randrange(len(lines))
    del lines[place : place + chance.randint(1, 3)]
    result.tree[name] = b"".join(lines)


def _reorder(result, name, _, chance) -> None:
    lines = _lines(result, name)
    place = chance.randrange(1, len(lines) - 1)
    lines[place - 1 : place + 1] = [lines[place], lines[place - 1]]
    if all(line.endswith(b"\n") for line in lines[:-1]):
        result.tree[name] = b"".join(lines)


def _rename(result, name, token, chance) -> None:
    to = f"moved/{token.decode()}.txt" if chance.random() < 0.5 else f"{name}.{token.decode()}"
    result.tree[to] = result.tree.pop(name)
    first = next((old for old, now in result.renamed.items() if now == name), name)
    result.renamed[first] = to


def _remove(result, name, _, chance) -> None:
    del result.tree[name]
    first = next((old for old, now in result.renamed.items() if now == name), name)
    result.renamed.pop(first, None)
    result.removed.add(first)


def _new_file(result, _, token, chance) -> None:
    result.tree[f"added/{token.decode()}.md"] = b"\n" * 5 + b"page " + token + b"\n"
    result.tokens.append(token)


def _crlf(result, name, token, chance) -> None:
    plain = result.tree[name].replace(b"\r\n", b"\n")
    result.tree[name] = plain.replace(b"\n", b"\r\n")
