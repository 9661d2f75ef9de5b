"""Compute everything: route every message, work the inbox both ways, write README and page.

Run as a module. It needs nothing but Python, and two runs give the same bytes.
"""

from collections.abc import Sequence
from pathlib import Path

from . import (
    ROOT,
    agreement,
    assumptions,
    dashboard,
    diagram,
    evaluate,
    inbox,
    messages,
    prose,
    readers,
    results,
    routing,
    shares,
    verify,
)
from .fields import joined


def main() -> None:
    """Run the whole report and say where it is."""
    if wrong := verify.differences(ROOT / "data"):
        raise SystemExit("The data are not as generated (make data):\n  " + "\n  ".join(wrong))
    agreement.require()
    write(ROOT / "reports", messages.load())
    metrics = results.load(ROOT / "reports" / "metrics.json")
    diagram.refresh(ROOT / "README.md")
    results.fill_all(ROOT, ["README.md"], metrics)
    metric = metrics["metric"]
    print(f"today, within {metric['within_minutes']} minutes: {shares.words(metric['as_is'])}")
    print(f"as proposed: {shares.words(metric['to_be'])}; target {metric['target']:.0%}")
    print("done: read README.md, and open reports/dashboard.html in a browser")


def write(
    reports: Path, some: Sequence[messages.Message], given: assumptions.Assumptions | None = None
) -> None:
    """Route the messages, work the inbox, and write metrics.json and dashboard.html."""
    given = given or assumptions.load()
    router = routing.load()
    routed = {message.key: router.route(message.text) for message in some}
    today = inbox.as_is(some, given)
    who = readers.load()
    on_call = readers.on_call(who, given)
    proposed = inbox.to_be(some, routed, given, on_call)
    what_if = {
        "desk_hours": inbox.to_be(some, routed, given, on_call, is_desk_hours_only=True),
        "extra_session": inbox.with_extra_session(some, given),
    }
    metrics = evaluate.evaluate(
        some, routed, today, proposed, what_if, given, assumptions.limits(), who
    )
    metrics["drawn"] = messages.drawn()
    metrics["on_call"] = {
        "routes": sorted(on_call),
        "who": joined(list(dict.fromkeys(f"the {who[r]}" for r in who if r in on_call)), "and"),
    }
    metrics["readme"] = prose.texts(metrics)
    results.save(metrics, reports / "metrics.json")
    text = dashboard.build(some, routed, metrics)
    (reports / "dashboard.html").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
