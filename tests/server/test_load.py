"""Loading into a real server: what is there afterwards, whatever was there before and whatever goes wrong meanwhile."""

import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from neo4j.exceptions import ConstraintError

import triplewire
from graph.errors import ProjectError, ServerError
from graph.exports.exporter import gather
from graph.exports.property_graph import ENDS, KINDS, PropertyGraph, property_graph
from graph.server import Server, load, wipe
from graph.server.alone import alone
from graph.server.difference import difference
from graph.server.write import Making, Row, making_links, making_nodes, once, row_of_link, row_of_node
from tests.server.conftest import Running, wanted
from tests.server.graphs import hostile

pytestmark = pytest.mark.slow

NOTHING = {"added": 0, "updated": 0, "removed": 0}


def counts(change: Any) -> dict[str, int]:
    return {key: value for key, value in change.model_dump().items() if key != "unchanged"}


def projects(demo: triplewire.Project, folder: Path) -> tuple[triplewire.Project, triplewire.Project]:
    """A project, and what is made of it by adding an article, changing one, and removing one."""
    articles = sorted(Path(__file__).parents[2].glob("examples/articles/*"))[:6]
    for number in (1, 2):
        (folder / f"news{number}").mkdir()
        for article in articles:
            shutil.copy(article, folder / f"news{number}")
    (folder / "news1" / articles[0].name).unlink()
    (folder / "news2" / articles[1].name).unlink()
    changed = folder / "news2" / articles[2].name
    changed.write_text(changed.read_text(encoding="utf-8") + "\n\nIsrael condemned Rwanda.\n", encoding="utf-8")
    one, two = (triplewire.build(folder / f"news{n}", output=folder / f"out{n}") for n in (1, 2))
    return one, two


@pytest.fixture(scope="module")
def before_and_after(
    demo: triplewire.Project, tmp_path_factory: pytest.TempPathFactory
) -> tuple[PropertyGraph, PropertyGraph]:
    one, two = projects(demo, tmp_path_factory.mktemp("news"))
    return one.property_graph(name="news"), two.property_graph(name="news")


def test_the_demo_graph_is_there_with_every_property(neo4j_server: Running, demo: triplewire.Project) -> None:
    loaded = demo.load_neo4j(neo4j_server.server, name="demo")
    graph = demo.property_graph(name="demo")
    assert neo4j_server.held("demo") == wanted(graph)
    assert counts(loaded.nodes) == NOTHING | {"added": len(graph.nodes)}
    assert counts(loaded.relationships) == NOTHING | {"added": len(graph.links)}
    by_type = dict(neo4j_server.run("MATCH (:Entity)-[r]->(:Entity) RETURN type(r), count(*)"))
    assert sum(by_type.values()) == len(demo.relations)
    assert by_type["MEETS_WITH"] == sum(relation.type == "MEETS_WITH" for relation in demo.relations)


def test_a_second_load_changes_nothing(neo4j_server: Running, demo: triplewire.Project) -> None:
    demo.load_neo4j(neo4j_server.server, name="demo")
    before = neo4j_server.element_ids()
    again = demo.load_neo4j(neo4j_server.server, name="demo")
    assert counts(again.nodes) == counts(again.relationships) == NOTHING
    assert again.nodes.unchanged == len(demo.property_graph().nodes)
    assert neo4j_server.element_ids() == before


def test_the_gold_articles(neo4j_server: Running, shared: Path, tmp_path: Path) -> None:
    project = triplewire.build(shared / "gold/dev/text", output=tmp_path / "gold")
    for _ in range(2):
        project.load_neo4j(neo4j_server.server)
        assert neo4j_server.held("gold") == wanted(project.property_graph())
    assert neo4j_server.run("MATCH (d:Document) RETURN count(d)") == [(len(project.documents),)]


def test_a_later_load_adds_updates_and_removes_exactly_what_changed(
    neo4j_server: Running, before_and_after: tuple[PropertyGraph, PropertyGraph]
) -> None:
    before, after = before_and_after
    load(before, neo4j_server.server)
    elements = neo4j_server.element_ids()
    loaded = load(after, neo4j_server.server)
    assert neo4j_server.held("news") == wanted(after)
    assert loaded.nodes.added > 0
    assert loaded.nodes.updated > 0
    assert loaded.nodes.removed > 0
    ids = [{item.properties["id"] for item in (*graph.nodes, *graph.links)} for graph in before_and_after]
    assert loaded.nodes.added + loaded.relationships.added == len(ids[1] - ids[0])
    assert loaded.nodes.removed + loaded.relationships.removed == len(ids[0] - ids[1])
    assert len(neo4j_server.element_ids() & elements) == len(ids[0] & ids[1])


def test_without_claims_their_nodes_go(neo4j_server: Running, demo: triplewire.Project) -> None:
    demo.load_neo4j(neo4j_server.server, name="demo")
    demo.load_neo4j(neo4j_server.server, name="demo", claims=False)
    assert neo4j_server.held("demo") == wanted(demo.property_graph(name="demo", claims=False))
    assert neo4j_server.run("MATCH (n:Claim) RETURN count(n)") == [(0,)]


def test_hostile_texts_and_types_arrive(neo4j_server: Running) -> None:
    graph = hostile()
    load(graph, neo4j_server.server, batch=7)
    assert neo4j_server.held("hostile") == wanted(graph)
    types = {row[0] for row in neo4j_server.run("MATCH (:Entity)-[r]->(:Entity) RETURN DISTINCT type(r)")}
    assert {"SIGNS_PEACE_DEAL_WITH", "X_Y_Z", "HAS_TICKS_", "ДРУЖИТ_С", "A_B"} <= types | {
        name.removeprefix("NOT_") for name in types
    }
    assert counts(load(graph, neo4j_server.server).nodes) == NOTHING


def test_what_others_wrote_stays(neo4j_server: Running, demo: triplewire.Project) -> None:
    server = neo4j_server.server
    neo4j_server.run("CREATE (:Person {name: 'Somebody', id: 'x'})-[:KNOWS {id: 'r1', since: 1}]->(:Entity {id: 'y'})")
    demo.load_neo4j(server, name="demo")
    neo4j_server.run(
        "MATCH (a:Triplewire {name: 'Israel'}), (b:Triplewire {name: 'Syria'}), (p:Person {name: 'Somebody'}) "
        "SET a.note = 'mine', a:Watched CREATE (p)-[:STUDIES]->(a), (a)-[:ATTACKS {mine: true}]->(b)"
    )
    theirs = (
        "MATCH (p:Person {name: 'Somebody'})-[k:KNOWS]->(e), (p)-[:STUDIES]->(a:Watched), "
        "(a)-[r:ATTACKS {mine: true}]->(b) "
        "RETURN properties(p), properties(k), properties(e), a.note, a.name, b.name, properties(r)"
    )
    expected = neo4j_server.run(theirs)
    assert len(expected) == 1
    demo.load_neo4j(server, name="demo")
    assert neo4j_server.run(theirs) == expected

    graph = demo.property_graph(name="demo")
    kept_ids = {entity.id for entity in demo.entities if entity.name in ("Israel", "Syria")}
    nodes = [node for node in graph.nodes if node.properties["id"] not in kept_ids]
    links = [link for link in graph.links if not {link.source, link.target} & kept_ids]
    loaded = load(PropertyGraph("demo", nodes, links), server)
    assert loaded.kept == ("Israel", "Syria")
    assert loaded.nodes.removed == 0
    assert neo4j_server.run(theirs) == expected

    wiped = wipe("demo", server)
    assert wiped.kept == ("Israel", "Syria")
    assert wiped.nodes == len(nodes)
    assert neo4j_server.run(theirs) == expected
    assert wipe("demo", server, detach=True).nodes == 2
    assert neo4j_server.run("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n.id, type(r) ORDER BY n.id") == [
        ("x", "KNOWS"),
        ("y", None),
    ]
    assert neo4j_server.run("SHOW INDEXES YIELD name WHERE name STARTS WITH 'triplewire' RETURN name") == []


def test_a_hand_made_change_to_what_is_ours_is_put_right(neo4j_server: Running, demo: triplewire.Project) -> None:
    demo.load_neo4j(neo4j_server.server, name="demo")
    neo4j_server.run("MATCH (n:Entity {name: 'Syria'}) SET n.mentions = 'many', n.url = 'x' REMOVE n:Country")
    neo4j_server.run("MATCH (:Entity)-[r]->(:Entity) WITH r LIMIT 1 SET r.confidence = 2, r.place = null")
    loaded = demo.load_neo4j(neo4j_server.server, name="demo")
    assert (loaded.nodes.updated, loaded.relationships.updated) == (1, 1)
    assert neo4j_server.held("demo") == wanted(demo.property_graph(name="demo"))


def test_two_projects_share_a_database(neo4j_server: Running, demo: triplewire.Project) -> None:
    for name in ("one", "two"):
        demo.load_neo4j(neo4j_server.server, name=name)
    assert neo4j_server.held("one") == wanted(demo.property_graph(name="one"))
    wipe("two", neo4j_server.server)
    assert neo4j_server.held("two") == ([], [])
    assert neo4j_server.held("one") == wanted(demo.property_graph(name="one"))
    assert neo4j_server.run("SHOW CONSTRAINTS YIELD name RETURN name") == [("triplewire_id",)]


def test_indexes_of_ones_own_will_do(neo4j_server: Running) -> None:
    own = "SHOW INDEXES YIELD name WHERE name STARTS WITH 'own' RETURN name ORDER BY name"
    neo4j_server.run("CREATE INDEX own_name FOR (n:Entity) ON (n.name)")
    neo4j_server.run("CREATE CONSTRAINT own_id FOR (n:Triplewire) REQUIRE (n.project, n.id) IS UNIQUE")
    try:
        load(hostile(), neo4j_server.server)
        assert neo4j_server.held("hostile") == wanted(hostile())
        assert wipe("hostile", neo4j_server.server).kept == ()
        assert neo4j_server.run(own) == [("own_id",), ("own_name",)]
    finally:
        neo4j_server.run("DROP INDEX own_name")
        neo4j_server.run("DROP CONSTRAINT own_id")


def test_another_project_of_the_same_name_is_not_replaced_unasked(
    neo4j_server: Running, demo: triplewire.Project
) -> None:
    load(hostile("demo"), neo4j_server.server)
    with pytest.raises(ProjectError, match="none of which is in this one") as caught:
        demo.load_neo4j(neo4j_server.server, name="demo")
    assert "--name" in str(caught.value)
    assert neo4j_server.held("demo") == wanted(hostile("demo"))
    demo.load_neo4j(neo4j_server.server, name="demo", replace=True)
    assert neo4j_server.held("demo") == wanted(demo.property_graph(name="demo"))


def test_an_entity_that_changes_its_type_changes_its_label(neo4j_server: Running) -> None:
    graph = hostile()
    load(graph, neo4j_server.server)
    first = graph.nodes[0]
    changed = first._replace(labels=("Triplewire", "Entity", "Group"), properties={**first.properties, "type": "Group"})
    after = graph._replace(nodes=[changed, *graph.nodes[1:]])
    assert load(after, neo4j_server.server).nodes.updated == 1
    assert neo4j_server.held("hostile") == wanted(after)


def test_a_batch_whose_answer_was_lost_is_not_written_twice(neo4j_server: Running) -> None:
    graph = hostile()
    load(graph._replace(nodes=graph.nodes[:3], links=[]), neo4j_server.server)
    with neo4j_server.session() as opened:
        elements = difference(opened, graph).elements
        assert len(elements) == 3

        def twice(making: Making, rows: list[Row]) -> dict[str, str]:  # as when the connection broke at the commit
            work = once(making, rows, graph.project)
            first, again = opened.execute_write(work), opened.execute_write(work)
            assert first.done == again.done == len(rows)
            assert again.elements.items() >= first.elements.items()
            assert opened.execute_write(once(making, [], graph.project)).done == 0
            return dict(first.elements)

        for kind in KINDS:
            new = [node for node in graph.nodes_of(kind) if node.properties["id"] not in elements]
            elements |= twice(making_nodes(kind), [row_of_node(node) for node in new])
        for ends in ENDS:
            twice(making_links(ends), [row_of_link(link, elements) for link in graph.links_of(ends)])
    assert neo4j_server.held("hostile") == wanted(graph)
    again = load(graph, neo4j_server.server)
    assert counts(again.nodes) == counts(again.relationships) == NOTHING


def test_half_of_a_batch_may_be_there_already(neo4j_server: Running) -> None:
    graph = hostile()
    some = graph._replace(nodes=graph.nodes[::2], links=[])
    load(some, neo4j_server.server)
    with neo4j_server.session() as opened:
        work = once(making_nodes("Entity"), [row_of_node(node) for node in graph.nodes_of("Entity")], graph.project)
        with pytest.raises(ConstraintError):
            opened.execute_write(work)
        assert opened.execute_write(work).done == len(list(graph.nodes_of("Entity")))
    assert neo4j_server.run("MATCH (n:Entity) RETURN count(n)") == [(len(list(graph.nodes_of("Entity"))),)]


def test_loads_of_one_project_at_the_same_moment_wait_for_each_other(neo4j_server: Running) -> None:
    graph = hostile()
    fewer = graph._replace(links=graph.links[::2])
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda wanted: load(wanted, neo4j_server.server, batch=7), (graph, fewer, graph, graph)))
    assert sum(loaded.nodes.added for loaded in done) == len(graph.nodes)
    last = load(graph, neo4j_server.server)
    assert last.nodes.unchanged == len(graph.nodes)
    assert neo4j_server.held("hostile") == wanted(graph)
    assert neo4j_server.run("MATCH (n {id: ''}) RETURN count(n)") == [(0,)]


def test_a_wipe_waits_for_a_load_and_a_load_for_a_wipe(neo4j_server: Running) -> None:
    graph = hostile()
    loading, wiping = Event(), Event()
    order = []

    def slowly(stage: str, done: int, total: int) -> None:
        if stage == "relationships" and not loading.is_set():
            loading.set()
            assert wiping.wait(60)
            time.sleep(1)  # a wipe that did not wait would be through

    with ThreadPoolExecutor(2) as pool:
        loads = pool.submit(load, graph, neo4j_server.server, batch=5, on_progress=slowly)
        loads.add_done_callback(lambda done: order.append("load"))
        assert loading.wait(60)
        wipes = pool.submit(wipe, "hostile", neo4j_server.server)
        wipes.add_done_callback(lambda done: order.append("wipe"))
        wiping.set()
        assert loads.result().relationships.added == len(graph.links)
        assert wipes.result().nodes == len(graph.nodes)
        assert wipes.result().relationships == len(graph.links)
    assert order == ["load", "wipe"]
    assert neo4j_server.run("MATCH (n) RETURN count(n)") == [(0,)]


def test_a_wipe_leaves_the_constraint_to_a_load_that_goes_on(neo4j_server: Running) -> None:
    graph = hostile()
    with alone(neo4j_server.server, "hostile"):  # nothing of it is to be seen yet
        assert wipe("other", neo4j_server.server).nodes == 0
        assert neo4j_server.run("SHOW CONSTRAINTS YIELD name RETURN name") == [("triplewire_id",)]
    with ThreadPoolExecutor(8) as pool:
        done = [pool.submit(wipe, f"other {number}", neo4j_server.server) for number in range(4)]
        loads = [pool.submit(load, graph, neo4j_server.server, batch=7) for _ in range(2)]
        assert sum(loaded.result().nodes.added for loaded in loads) == len(graph.nodes)
        assert [wiped.result().nodes for wiped in done] == [0] * 4
    assert neo4j_server.held("hostile") == wanted(graph)
    assert neo4j_server.run("SHOW CONSTRAINTS YIELD name RETURN name") == [("triplewire_id",)]


def test_what_is_double_is_made_single(neo4j_server: Running) -> None:
    graph = hostile()
    load(graph, neo4j_server.server)
    neo4j_server.run("MATCH (a)-[r:ATTACKS]->(b) CREATE (a)-[s:ATTACKS]->(b) SET s = properties(r)")
    assert load(graph, neo4j_server.server).relationships.removed > 0
    assert neo4j_server.held("hostile") == wanted(graph)


def test_a_server_killed_in_the_middle_of_a_load(neo4j_server: Running) -> None:
    graph = hostile()

    def kill(stage: str, done: int, total: int) -> None:
        if stage == "relationships" and 20 <= done < total:
            neo4j_server.kill()

    with pytest.raises(ServerError, match="no Neo4j server answers") as caught:
        load(graph, neo4j_server.server, batch=10, on_progress=kill, retry_seconds=1)
    assert "a new run completes it" in str(caught.value)
    with pytest.raises(ServerError, match="no Neo4j server answers"):
        load(graph, neo4j_server.server, retry_seconds=1)  # it is down now
    neo4j_server.start()
    half = neo4j_server.run("MATCH ()-[r {project: 'hostile'}]->() RETURN count(r)")[0][0]
    assert 20 <= half < len(graph.links)
    again = load(graph, neo4j_server.server)
    assert again.relationships.added == len(graph.links) - half
    assert neo4j_server.held("hostile") == wanted(graph)


def test_a_wrong_password_or_database_or_address(running: Running) -> None:
    graph = hostile()
    wrong = Server(running.server.uri, "neo4j", "not the password")
    with pytest.raises(ServerError, match="refuses the user 'neo4j' with this password") as caught:
        load(graph, wrong)
    assert "not the password" not in str(caught.value) + repr(wrong)
    with pytest.raises(ServerError, match="no database 'nowhere'"):
        load(graph, Server(running.server.uri, "neo4j", running.server.password, "nowhere"))
    for address in ("localhost:7687", "http://localhost:7474", "bolt://"):
        with pytest.raises(ServerError, match="no address"):
            Server(address)
    with pytest.raises(ServerError, match="holds a user or password") as caught:
        Server("bolt://neo4j:secret@localhost:7687")
    assert "secret" not in str(caught.value)
    with pytest.raises(ServerError, match="no Neo4j server answers"):
        load(graph, Server("bolt://localhost:1"))


def test_an_older_server_is_told_to_take_the_script(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.server.connection.NEEDED", (2099, 1))
    with pytest.raises(ServerError, match=r"is Neo4j 5\.26") as caught:
        load(hostile(), running.server)
    assert "triplewire export cypher" in str(caught.value)


def test_an_empty_graph(neo4j_server: Running) -> None:
    loaded = load(property_graph(gather((), (), ()), project="nothing"), neo4j_server.server)
    assert counts(loaded.nodes) == NOTHING
    assert neo4j_server.run("MATCH (n) RETURN count(n)") == [(0,)]
