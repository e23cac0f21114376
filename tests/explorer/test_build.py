"""What is shipped is what the sources and their lock give."""

import json
import subprocess
from pathlib import Path

import pytest

BUILT = ("explorer.js", "explorer.css", "notices.txt", "page.html")
PERMISSIVE = {"MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD"}


def test_the_lock_has_hashes_and_no_addresses(root: Path) -> None:
    lock = json.loads((root / "tools/explorer/package-lock.json").read_text(encoding="utf-8"))
    packages = {name: about for name, about in lock["packages"].items() if name}
    assert len(packages) > 10
    for name, about in packages.items():
        assert about["integrity"].startswith("sha512-"), name
        assert "resolved" not in about, name
        if not about.get("dev"):
            assert about["license"] in PERMISSIVE, name


def test_every_package_in_the_page_has_its_licence_there(root: Path) -> None:
    notices = (root / "graph/data/explorer/notices.txt").read_text(encoding="utf-8")
    wanted = json.loads((root / "tools/explorer/package.json").read_text(encoding="utf-8"))["dependencies"]
    for name, version in wanted.items():
        assert f"\n{name} {version} (" in notices, name
    assert notices.count("Permission") >= len(wanted)


@pytest.mark.slow
def test_the_sources_give_what_is_shipped(root: Path, sources: Path, tmp_path: Path) -> None:
    for command in (["npm", "run", "check"], ["node", "build.mjs", str(tmp_path)]):
        done = subprocess.run(command, cwd=sources, capture_output=True, text=True)
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    for name in BUILT:
        assert (tmp_path / name).read_bytes() == (root / "graph/data/explorer" / name).read_bytes(), (
            f"{name}: run npm ci and npm run build in tools/explorer"
        )
