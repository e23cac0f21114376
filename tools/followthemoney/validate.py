"""Validates a file with FollowTheMoney itself: `python tools/followthemoney/validate.py FILE` prints what it found.

FollowTheMoney pins an older networkx than ours and newer ones need ICU's headers to compile, so it lives in an
environment of its own beside this file, which the first run sets up from `requirements.txt` (made with
`pip-compile --generate-hashes --pip-args "--only-binary :all:" requirements.in`).
"""

import fcntl
import json
import subprocess
import sys
import venv
from collections import Counter
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ENVIRONMENT = FOLDER / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
READY = ENVIRONMENT / ".ready"
INSIDE = "--inside"  # that environment


def set_up() -> None:
    """Make the environment, unless it is there and newer than its requirements; one process at a time."""
    wanted = FOLDER / "requirements.txt"
    with wanted.open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        if READY.exists() and READY.stat().st_mtime >= wanted.stat().st_mtime:
            return
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]
        subprocess.run([*command, "--require-hashes", "--requirement", wanted], check=True)
        READY.touch()


def report(path: Path) -> dict[str, object]:
    """Return how many entities of each schema the file holds, and its faults."""
    from followthemoney import model
    from followthemoney.exc import InvalidData

    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    schemata = {row["id"]: model.get(row["schema"]) for row in rows}
    problems = [
        f"{count} entities share the id {key}" for key, count in Counter(r["id"] for r in rows).items() if count > 1
    ]
    for row in rows:
        schema = schemata[row["id"]]
        if schema is None or schema.abstract:
            problems.append(f"{row['id']}: no schema {row['schema']}")
            continue
        try:
            schema.validate(row)
        except InvalidData as problem:
            problems.append(f"{row['id']}: {problem} {problem.errors}")
        for name, values in row["properties"].items():
            about = schema.get(name)
            if about is None:
                problems.append(f"{row['id']}: {schema.name} has no property {name}")
                continue
            problems += [f"{row['id']}: {name} {v[:80]!r} is invalid" for v in values if not about.type.validate(v)]
            if about.range is not None:
                ends = [schemata.get(value) for value in values]
                problems += [
                    f"{row['id']}: {name} is no {about.range.name}" for e in ends if not (e and e.is_a(about.range))
                ]
        kept = model.get_proxy(row, cleaned=False)
        lost = {n for n, v in row["properties"].items() if len(kept.get(n)) != len(v)}
        problems += [f"{row['id']}: FollowTheMoney drops a value of {name}" for name in sorted(lost)]
    return {"schemata": dict(Counter(row["schema"] for row in rows)), "problems": problems}


if __name__ == "__main__":
    if sys.argv[1] == INSIDE:
        sys.stdout.write(json.dumps(report(Path(sys.argv[2]))) + "\n")
    else:
        set_up()
        sys.exit(subprocess.run([PYTHON, __file__, INSIDE, *sys.argv[1:]], check=False).returncode)
