import json

import pytest

from proofkit.generator import parts
from proofkit.generator.front import generate, tasks_of
from proofkit.generator.spec_reader import read

pytest.importorskip("pydicom")


@pytest.mark.parametrize(
    ("dataset", "pattern", "media"),
    [
        ("chest-phantoms", "images/*.dcm", "application/dicom"),
        ("clinical-notes", "notes/*.txt", "text/plain"),
        ("vendor-dossiers", "dossiers/*/*.md", "text/markdown"),
    ],
)
def test_images_and_texts_are_described(tmp_path, dataset, pattern, media):
    out = tmp_path / "out"
    generate(dataset, out, size=3)
    there = sorted(path.relative_to(out).as_posix() for path in out.glob(pattern))
    package = json.loads((out / "datapackage.json").read_text("utf-8"))
    resource = next(one for one in package["resources"] if one["title"] == pattern)
    assert there
    assert (resource["path"], resource["mediatype"]) == (there, media)
    croissant = json.loads((out / "croissant.json").read_text("utf-8"))
    files = next(one for one in croissant["distribution"] if one.get("includes") == pattern)
    assert (files["@type"], files["encodingFormat"]) == ("cr:FileSet", media)


def test_the_digest_covers_images(tmp_path):
    spec = read("chest-phantoms")
    task = tasks_of(spec, tmp_path, 2, 0, [], "csv")[0]
    first = parts.make(task).digests
    assert len(first["(files)"]) == 1
    tables = {name: found for name, found in first.items() if name != "(files)"}
    assert tables.keys() == {
        table.name for table in spec.tables if table.name != "truth/coefficients"
    }
