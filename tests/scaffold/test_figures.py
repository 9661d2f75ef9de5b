import json

from proofkit.scaffold.figures import figure_changes


def test_a_format_that_would_fill_the_memory_is_not_applied(tmp_path):
    for name, value in (("before", 1), ("after", 2)):
        metrics = {"n": value, "readme": {"results": "{n:9999999999d} {n:,.1f}"}}
        (tmp_path / name).write_text(json.dumps(metrics))
    changes = figure_changes(tmp_path / "before", tmp_path / "after")
    assert [(c.path, c.before, c.after) for c in changes] == [("n", "1", "2"), ("n", "1.0", "2.0")]


def test_a_figure_changes_only_where_the_readme_shows_another(tmp_path):
    for name, value in (("before", 0.01), ("after", -0.01)):
        metrics = {"gap": value, "readme": {"results": "{gap:+.1f} {gap:+z.2f}"}}
        (tmp_path / name).write_text(json.dumps(metrics))
    changes = figure_changes(tmp_path / "before", tmp_path / "after")
    assert [(c.before, c.after) for c in changes] == [("+0.01", "-0.01")]
