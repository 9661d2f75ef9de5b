from pathlib import Path

from vendor_review import dossier

TABLES = {
    "vendors": """vendor_id,vendor_name
V01,Ours
V02,Another
""",
    "statements": """vendor_id,statement_id,document,text
V01,S01,brochure,Loved by all.
V02,S01,operations,Nothing is filed unsigned.
""",
    "evaluation": """vendor_id,visits,notes_count,sentences_count,transcript_sentences_count,\
inventions_count,major_inventions_count,omissions_count,major_omissions_count
V01,english,10,200,800,4,3,7,2
V02,english,20,400,1600,8,,9,
V02,spanish,30,600,2400,12,,11,
""",
}


def test_each_vendor_has_its_own_sentences_and_counts(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    for name, text in TABLES.items():
        (tmp_path / "data" / f"{name}.csv").write_text(text, encoding="utf-8")
    papers = dossier.load(tmp_path)
    assert papers["V01"].statements["S01"].text == "Loved by all."
    assert papers["V02"].statements["S01"].text == "Nothing is filed unsigned."
    assert papers["V01"].counts == {
        "english": dossier.Counts(
            notes=10,
            sentences=200,
            inventions=4,
            major_inventions=3,
            spoken=800,
            omissions=7,
            major_omissions=2,
        )
    }
    assert set(papers["V02"].counts) == {"english", "spanish"}
    assert papers["V02"].counts["english"].major_inventions is None
