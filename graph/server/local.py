"""A Neo4j Community server of one's own on loopback, to try the graph with: fetched by Maven, run by Java."""

import hashlib
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

from graph.errors import ServerError
from graph.files import make_folder
from graph.model import Frozen

BOLT_PORT, HTTP_PORT = 7687, 7474
HEAP, PAGE_CACHE = (8, 512, 2048), (16, 256, 1024)  # one part of so many of the machine's memory; MiB at least, at most
SECONDS = 180.0
INSTEAD = "or use a server of your own: see docs/neo4j.md"
_SERVER, _ADMIN = "org.neo4j.server.startup.Neo4jCommand", "org.neo4j.server.startup.Neo4jAdminCommand"
_SHELL = "org.neo4j.shell.Main"

# The --add-opens lines are those of the official neo4j.conf: the server needs them.
_SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=:{bolt}
server.bolt.advertised_address=localhost:{bolt}
server.http.listen_address=:{http}
server.http.advertised_address=localhost:{http}
server.https.enabled=false
server.directories.import=import
server.memory.heap.initial_size={heap}
server.memory.heap.max_size={heap}
server.memory.pagecache.size={page_cache}
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
db.tx_log.rotation.size=32m
db.tx_log.rotation.retention_policy=64m size
server.jvm.additional=-XX:+UseG1GC
server.jvm.additional=--add-opens=java.base/java.nio=ALL-UNNAMED
server.jvm.additional=--add-opens=java.base/java.io=ALL-UNNAMED
server.jvm.additional=--add-opens=java.base/sun.nio.ch=ALL-UNNAMED
server.jvm.additional=-Dlog4j2.disable.jmx=true
"""


class Local(Frozen):
    """A server of ours: its folder, its addresses, its user, the file that holds the password, and its process."""

    home: Path
    uri: str
    browser: str
    user: str
    password_file: Path
    pid: int | None

    @property
    def password(self) -> str:
        """The generated password."""
        return self.password_file.read_text(encoding="utf-8").strip()


def default_home() -> Path:
    """Return the server's folder: $TRIPLEWIRE_NEO4J, else `triplewire/neo4j` in the user's data folder."""
    if given := os.environ.get("TRIPLEWIRE_NEO4J"):
        return Path(given)
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "triplewire" / "neo4j"


def start(
    home: Path | None = None,
    *,
    bolt_port: int = BOLT_PORT,
    http_port: int = HTTP_PORT,
    heap: str | None = None,
    page_cache: str | None = None,
    seconds: float = SECONDS,
    jars: Path | None = None,
    tell: Callable[[str], None] = lambda message: None,
) -> Local:
    """Start the server in `home`, fetched and set up when it is not; return where it answers.

    A server that runs already is left as it is. The data stay between starts.

    Args:
        home: its folder; default: `default_home()`.
        bolt_port: where it takes queries, on 127.0.0.1 only.
        http_port: where it serves Neo4j Browser, on 127.0.0.1 only.
        heap: its memory for queries, as `512m`; default: an eighth of the machine's, from 512 MiB to 2 GiB.
        page_cache: its memory for the graph; default: a sixteenth of the machine's, from 256 MiB to 1 GiB.
        seconds: how long to wait for its first answer.
        jars: where the fetched packages are kept; default: `lib` in `home`.
        tell: told what takes long.

    Raises:
        ServerError: when Java or Maven is missing, a package cannot be fetched, a port is taken, or it does not start.
    """
    home = (home or default_home()).absolute()
    running = status(home)
    if running is not None and running.pid is not None:
        return running
    if os.name != "posix":
        raise ServerError("can be started on Linux and macOS only", where="Neo4j", cure=INSTEAD.removeprefix("or "))
    java = _java()
    for folder in ("conf", "plugins", "import", "data", "logs", "run"):
        make_folder(home / folder)
    home = home.resolve()  # the server resolves links itself
    _fetch(home, jars or home / "lib", tell)
    memory = {"heap": heap or _share(*HEAP), "page_cache": page_cache or _share(*PAGE_CACHE)}
    settings = _SETTINGS.format(bolt=bolt_port, http=http_port, **memory)
    (home / "conf" / "neo4j.conf").write_text(settings, encoding="utf-8")
    password = home / "password"
    if not (home / "data" / "databases" / "system").is_dir():
        _set_password(java, home, password)
    if not password.is_file():
        cure = f"move {home} away and start again"
        raise ServerError("the file with the password is gone", where=str(password), cure=cure)
    for port in (bolt_port, http_port):
        if _listens(port):
            cure = "stop what listens there, or choose others with --bolt-port and --http-port"
            raise ServerError(f"port {port} is taken", where="127.0.0.1", cure=cure)
    tell("starting Neo4j")
    log = home / "logs" / "neo4j.log"
    before = log.stat().st_size if log.is_file() else 0
    _run([*_command(java, home, _SERVER), "start"], home, "did not start")
    _wait(home, before, (bolt_port, http_port), seconds)
    found = status(home)
    if found is None or found.pid is None:
        raise ServerError("ended while starting", where=str(home), cure=f"see {log}")
    return found


def stop(home: Path | None = None, *, wipe: bool = False, seconds: float = 60.0) -> bool:
    """Stop the server in `home` and return whether it ran; with `wipe`, remove its data, logs and password too.

    Raises:
        ServerError: when it does not stop in time.
    """
    home = (home or default_home()).absolute()
    running = status(home)
    ran = running is not None and running.pid is not None
    if running is not None and running.pid is not None:
        os.kill(running.pid, signal.SIGTERM)
        ends = time.monotonic() + seconds
        while _alive(running.pid):
            if time.monotonic() > ends:
                raise ServerError(f"process {running.pid} does not stop", where=str(home), cure="end it by hand")
            time.sleep(0.2)
        (home / "run" / "neo4j.pid").unlink(missing_ok=True)
    if wipe and running is not None:
        for folder in ("data", "logs", "run", "conf"):
            shutil.rmtree(home / folder, ignore_errors=True)
        (home / "password").unlink(missing_ok=True)
    return ran


def status(home: Path | None = None) -> Local | None:
    """Return the server in `home`, its `pid` None when it does not run; None when there is none."""
    home = (home or default_home()).absolute()
    try:
        settings = (home / "conf" / "neo4j.conf").read_text(encoding="utf-8")
    except OSError:
        return None
    ports = dict(re.findall(r"^server\.(bolt|http)\.listen_address=:(\d+)$", settings, re.MULTILINE))
    return Local(
        home=home,
        uri=f"bolt://localhost:{ports.get('bolt', BOLT_PORT)}",
        browser=f"http://localhost:{ports.get('http', HTTP_PORT)}/browser/",
        user="neo4j",
        password_file=home / "password",
        pid=_pid(home),
    )


def admin(home: Path, *arguments: str, folder: Path | None = None) -> str:
    """Run `neo4j-admin` on the server in `home`, from inside `folder`, and return what it printed.

    Raises:
        ServerError: when it fails.
    """
    return _run([*_command(_java(), home.resolve(), _ADMIN), *arguments], home, "neo4j-admin failed", folder=folder)


def shell(local: Local, script: Path) -> str:
    """Run a file of Cypher with `cypher-shell` and return what it printed.

    Raises:
        ServerError: when a statement fails.
    """
    command = [*_command(_java(), local.home.resolve(), _SHELL), "-a", local.uri, "-u", local.user, "-f", str(script)]
    return _run(command, local.home, "cypher-shell failed", NEO4J_PASSWORD=local.password)


def _share(part: int, least: int, most: int) -> str:
    """Return one `part`-th of the machine's memory, within bounds in MiB, as the server's settings have it."""
    machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
    return f"{min(most, max(least, machine // part))}m"


def _java() -> str:
    java = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=str(Path(java) / "bin")) if java else shutil.which("java")
    if found is None:
        raise ServerError(
            "needs Java 17 or 21", where="Neo4j", cure=f"install it (Debian: openjdk-17-jre-headless), {INSTEAD}"
        )
    shown = subprocess.run([found, "-version"], capture_output=True, text=True, check=False)
    version = re.search(r'version "(\d+)', shown.stderr + shown.stdout)
    if version is None or version[1] not in ("17", "21"):
        cure = f"install one of these and point JAVA_HOME to it, {INSTEAD}"
        raise ServerError(
            f"needs Java 17 or 21, and this is {version[1] if version else 'another'}", where=found, cure=cure
        )
    return found


def _fetch(home: Path, jars: Path, tell: Callable[[str], None]) -> None:
    pom = (files("graph") / "data" / "neo4j" / "pom.xml").read_bytes()
    wanted = hashlib.sha256(pom).hexdigest()
    stamp = jars / ".pom.sha256"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        maven = shutil.which("mvn")
        if maven is None:
            raise ServerError("needs Maven to be fetched", where="Neo4j", cure=f"install it (Debian: maven), {INSTEAD}")
        tell("fetching Neo4j Community from Maven Central, once (about 150 MB)")
        shutil.rmtree(jars, ignore_errors=True)
        make_folder(jars)
        (home / "pom.xml").write_bytes(pom)
        goal = ("dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={jars.resolve()}")
        _run([maven, "-q", "-B", "-f", str(home / "pom.xml"), *goal], home, "cannot be fetched")
        stamp.write_text(wanted, encoding="utf-8")
    if jars.resolve() != (home / "lib").resolve():
        if (home / "lib").is_symlink():
            (home / "lib").unlink()
        (home / "lib").symlink_to(jars.resolve())


def _set_password(java: str, home: Path, path: Path) -> None:
    password = secrets.token_hex(12)
    arguments = home / "run" / "arguments"  # a file that only the user reads: a command line is seen by all
    for file, text in ((path, password), (arguments, f'{_ADMIN}\ndbms\nset-initial-password\n"{password}"\n')):
        file.unlink(missing_ok=True)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as opened:
            opened.write(text)
    try:
        _run([*_command(java, home), f"@{arguments}"], home, "cannot set its password")
    finally:
        arguments.unlink()


def _command(java: str, home: Path, *main: str) -> list[str]:
    return [java, "-cp", f"{home}/lib/*", f"-Dbasedir={home}", *main]


def _run(command: Sequence[str], home: Path, message: str, folder: Path | None = None, **environment: str) -> str:
    variables = {**os.environ, "NEO4J_HOME": str(home.resolve()), **environment}
    done = subprocess.run(
        command,
        env=variables,
        cwd=folder,
        capture_output=True,
        text=True,
        errors="replace",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise ServerError(f"{message}: {' / '.join(said[:3])}", where=str(home), cure=INSTEAD.removeprefix("or "))
    return done.stdout


def _wait(home: Path, before: int, ports: Sequence[int], seconds: float) -> None:
    """Wait for the line `Started.` in the log: the ports listen earlier, while the database is still being opened."""
    log = home / "logs" / "neo4j.log"
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        text = log.read_bytes()[before:] if log.is_file() else b""
        if b"INFO  Started." in text and all(map(_listens, ports)):
            return
        if _pid(home) is None and text:
            last = text.decode(errors="replace").strip().splitlines()[-1]
            raise ServerError(f"ended while starting: {last}", where=str(home), cure=f"see {log}")
        time.sleep(0.25)
    raise ServerError(f"no answer after {seconds:g} seconds", where=str(home), cure=f"see {log}")


def _pid(home: Path) -> int | None:
    try:
        pid = int((home / "run" / "neo4j.pid").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return pid if _alive(pid) else None


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    if sys.platform == "linux":  # a killed server whose parent has not asked for it yet is a zombie
        try:
            return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
        except OSError:
            return False
    return True


def _listens(port: int) -> bool:
    with socket.socket() as tried:
        tried.settimeout(2)
        return tried.connect_ex(("127.0.0.1", port)) == 0
