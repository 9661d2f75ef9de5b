"""The form of a word that fits a count, wherever a table or the data may say one."""


def plural(count: int, one: str, many: str | None = None) -> str:
    """Return `minute` for 1 and `minutes` for any other count; `many` where no s makes it."""
    if count == 1:
        return one
    return f"{one}s" if many is None else many
