"""What the words around an unknown name say of its type: "in X", "the town of X", "Mr X", "X's chairman"."""

import re
from collections.abc import Iterator

from extract.lexicon import load_table, words
from extract.naming.context_bodies import before_its_country, body_votes, company_votes, governs_plural, is_party
from extract.naming.context_people import (
    among_officials,
    beside_office,
    done_to_person,
    heads_delegation,
    inside_phrase,
    joined_with_person,
    kin_before,
    kin_behind,
    of_persons,
    of_the_clergy,
    person_behind,
    sent_by_a_place,
)
from extract.naming.context_places import (
    larger_place,
    listed_as_places,
    listed_with_a_place,
    place_behind,
    stands_in,
    told_place,
)
from extract.naming.people import given, person_by_given
from extract.naming.shapes import Name, behind_office, capital, titled, type_by_head
from extract.parsing.parse import Doc, Token
from graph.model import EntityType

MODEL = re.compile(r"[A-Z]{1,3}-\d{1,4}[A-Z]?|[A-Z]\d{3}")  # "C-130", "F-16", "A320"


def context_votes(doc: Doc, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what the words around an unknown name say of its type: "in X", "the town of X", "Mr X"."""
    body = type_by_head(doc, name.start, name.end) == "Organization"
    if name.origin != "head word" and not body and 1 < len(name) < 4 and person_behind(doc, name.end):
        yield "Person", 4
    last = doc[name.end - 1]
    if len(name) > 1 and last.dep_ == "appos" and last.head.lemma_.lower() in words("lexicon", "title_nouns"):
        yield "Person", 3  # "the high commissioner for peace, Otty Patino"
    if name.origin != "head word" and len(name) < 4 and not body and among_officials(last):
        yield "Person", 6
    if (
        len(name) < 3
        and name.start
        and (kin_before(doc, name.start - 1) or (doc[name.start - 1].text == "," and kin_before(doc, name.start - 2)))
    ):
        yield "Person", 6  # "with her mother Celina"
    if name.origin != "head word" and len(name) < 4 and kin_behind(doc, name.end):
        yield "Person", 4  # "Marlow's sister Ida"
    if name.origin == "capitals" and 1 < len(name) < 4 and joined_with_person(last):
        yield "Person", 2  # "Barbora Nemec and Jana Kolar won"
    if name.origin in ("model", "capitals", "head word") and not name.entries and _takes_place(doc, name):
        yield "Event", 7
    told = last.dep_ in ("dobj", "dative") and last.head.lemma_ in words("lexicon", "reporting_verbs")
    if told and 1 < len(name) < 4 and doc[name.start].lower_ in words("names", "foreign_articles"):
        yield "Organization", 5  # "told La Jornada"
    if len(name) < 4 and governs_plural(last):
        yield "Organization", 5
    yield from body_votes(doc, name)
    if name.origin in ("capitals", "model") and not body and 1 < len(name) < 4 and beside_office(last):
        yield "Person", 4
    if name.origin in ("capitals", "model") and not body and 1 < len(name) < 4 and heads_delegation(doc, name.start):
        yield "Person", 3
    if MODEL.fullmatch(last.text) and len(name) > 1:
        yield "Location", 9  # "a Hercules C-130": a plane, a ship, a car
    if listed_with_a_place(doc, name) or listed_as_places(doc, name):
        yield "Location", 4
    if name.origin != "head word" and not body and (larger_place(doc, name) or place_behind(doc, name)):
        yield "Location", 4  # "in Batac, Ilocos Norte,"
    headed = type_by_head(doc, name.start, name.end) == "Location"
    if headed and name.origin == "model" and last.lower_ not in words("names", "surname_heads"):
        yield "Location", 5  # "confirmed Tikopia Island"
    if name.origin != "head word" and not body and len(name) < 3 and told_place(last):
        yield "Location", 4  # "Garsen and Lodwar districts", "Garsen is a town in Kenya", "where Garsen is located"
    if name.origin not in ("head word", "acronym") and name.type != "Agreement" and person_by_given(doc, name):
        yield "Person", 3  # "Sigrid Kaag", which the model takes for a body
    behind = doc[name.end].lower_ if name.end < len(doc) else ""
    policed = behind == "police" and name.type in ("Organization", "Person") and len(name) < 3 and not name.entries
    if not body and policed:
        yield "Location", 6  # "Karatina police"
    elif not body and name.type == "Organization" and not name.entries and _seat_of_member(doc, name, behind):
        yield "Location", 7  # "Karatina MP Ann Lee"
    elif name.start and name.type == "Organization" and behind in words("names", "of_towns"):
        yield "Location", 3  # "Karatina residents"
    if name.start == 0:
        if 1 < len(name) < 4 and name.origin != "head word" and done_to_person(doc, name.end):
            yield "Person", 3
        return
    before = doc[name.start - 1]
    officed = behind in words("lexicon", "title_nouns")  # "the husband of Acme head Ann Lee"
    pair = f"{doc[name.start - 2].lower_} {before.lower_}" if name.start > 1 else ""
    if not body and 1 < len(name) < 4 and pair in words("names", "before_persons") and not officed:
        yield "Person", 5  # "had taken over from Ann Lee"
    called = before.tag_ == "NN" and before.text.islower() and before.lower_ in words("standing", "citizens")
    if called and len(name) < 3 and name.origin in ("model", "capitals") and not body:
        yield "Person", 4  # "the rapper Stormzy"
    belongs = before.lower_ == "the" and name.start > 2 and doc[name.start - 2].lower_ == "of"
    if belongs and doc[name.start - 3].lemma_.lower() in words("phrases", "belonging"):
        yield "Organization", 3  # "a member of the Sea Org"
    aimed = before.lower_ == "at" and _aimed(before)
    guessed = name.origin in ("model", "capitals") and type_by_head(doc, name.start, name.end) is None
    if guessed and 1 < len(name) < 4 and (aimed or _quoted(doc, name)):
        yield "Person", 3 if aimed else 2  # "threw eggs at Ann Lee", '"We are ready," Ann Lee said'
    where = before.lower_ in ("in", "at", "near", "into", "outside", "inside", "around")
    if where and name.type in ("Person", "Location") and not aimed:
        yield "Location", 2
    placed = before.lower_ in ("in", "near", "outside", "around") and len(name) == 1 and not doc[name.start].is_upper
    of_body = name.start > 1 and doc[name.start - 2].lemma_.lower() in words("names", "of_bodies") | {"invest"}
    if placed and not of_body and name.type == "Organization" and name.origin == "model":
        yield "Location", 3  # "in Como", which the model takes for a company
    at = before_its_country(doc, name.start)
    bought = at > 1 and doc[at - 1].lower_ in ("in", "of") and doc[at - 2].lower_ in words("names", "shares")
    if bought:
        yield "Organization", 5  # "75 percent of Kazatomprom", "the takeover of Australia's Rinker"
    owned = before.tag_ == "POS" and name.start > 1 and doc[name.start - 2].ent_type_ == "GPE"
    shared = at > 1 and doc[at - 2].lemma_.lower() in words("names", "of_bodies")  # "shares in Spain's Acme"
    placing = last.dep_ == "pobj" and last.head.lower_ in ("in", "near")
    if owned and placing and len(name) < 3 and not (shared or bought):
        yield "Location", 3  # "in Kupwara's Machil"
    elif owned and shared:
        yield "Organization", 4
    elif owned and name.type == "Location" and is_party(last):
        yield "Organization", 3  # "Norway's Nordvik won the contract"
    nested = name.end < len(doc) and doc[name.end].lower_ == "in" and last.dep_ == "pobj"
    if before.lower_ == "at" and len(name) == 1 and nested and name.origin == "model" and not last.is_upper:
        yield "Location", 3  # "sank at Rasulpur in Munshiganj district"
    several = len(name) == 2 and name.type == "Person" and before.lower_ == "in" and not name.entries
    if several and stands_in(last, before) and not given(doc[name.start].text):
        yield "Location", 1  # "in Aq Tapa"
    if placed and before.lower_ == "in" and name.type in ("Person", "Group") and stands_in(doc[name.start], before):
        yield "Location", 2  # "in Tanghdar", which the model takes for somebody
    yield from company_votes(doc, name)
    if before.lower_ == "of" and name.origin != "head word" and of_the_clergy(doc, name.start - 2):
        yield "Location", 6  # "Bishop Vasilios of Constantia"
    elif before.lower_ == "of" and not body and len(name) < 3 and sent_by_a_place(doc, name.start - 2):
        yield "Location", 6  # "Rep. Ann Lee of Sherman"
    elif before.lower_ in ("of", "from") and name.start > 1 and doc[name.start - 2].ent_type_ == "PERSON":
        bearer = doc[name.start - 2]
        lives = before.lower_ == "of" or bearer.dep_ in ("nsubj", "nsubjpass")  # not "signed Ann Lee from Ajax"
        employed = doc[bearer.left_edge.i].lower_ in words("standing", "research_nouns")  # "geologist Ann Lee of Acme"
        town = len(name) == 1 and last.text[1:].islower() and lives and not employed
        yield ("Location" if town else "Organization"), 3
    bodies = before.lower_ in load_table("phrases")["descriptions"]["Organization"]
    if before.text == "The" and name.start > 2 and doc[name.start - 2].lower_ in words("names", "titled_bodies"):
        yield "Organization", 5  # "the rock band The Lanterns"
    person = name.type == "Person" and name.origin == "model" and len(name) > 1
    makers = words("names", "company_nouns") - (words("names", "makers") if person else frozenset())
    natural = before.text.islower() and before.lower_ in words("names", "sites:Location", "names", "celestial")
    natural = natural and before.tag_ == "NN"
    if natural and name.origin in ("model", "capitals") and not body and name.start > 1:
        yield "Location", 4  # "the volcano Calbuco", "the dwarf planet Varda"
    if (bodies or {before.lower_, pair} & makers) and before.pos_ in ("NOUN", "PROPN", "ADJ"):
        yield "Organization", 7 if before.dep_ == "compound" and before.head == last else 5
    if (
        name.end + 1 < len(doc)
        and doc[name.end].tag_ == "POS"
        and name.type == "Location"
        and name.origin != "knowledge"
    ):
        yield "Organization", 1
    of_place = (
        before.lower_ == "of" and name.start > 1 and doc[name.start - 2].lower_ in words("standing", "place_nouns")
    )
    if of_place and not body:
        yield "Location", 5
    areas = words("standing", "place_nouns", "standing", "quarters")
    if name.end < len(doc) and doc[name.end].lower_ in areas and len(name) < 3:
        yield "Location", 4
    if titled(doc, name):
        yield "Person", 4
    elif before.text == "," and len(name) > 1 and name.origin != "head word" and behind_office(doc, name.start):
        yield "Person", 3  # "the foreign secretary, Amina Diallo"
    elif name.origin != "head word" and 1 < len(name) < 4:
        people = words("lexicon", "title_nouns", "standing", "citizens", "standing", "members_beside")
        people |= words("standing", "positions", "standing", "nationals")
        role = before.text.islower() and before.lower_ in people
        if role or (before.tag_.startswith("VB") and of_persons(before)):
            yield "Person", 3  # "treasurer Amina Diallo", "appointed Amina Diallo"
        elif done_to_person(doc, name.end) and not inside_phrase(doc, name):
            yield "Person", 3  # "Amina Diallo was arrested"
        if before.tag_.startswith("VB") and before.lemma_ in words("names", "done_to_companies"):
            yield "Organization", 3  # "bought Activision Blizzard"


def _quoted(doc: Doc, name: Name) -> bool:
    """Whether a name stands between a quotation and its verb: '"We are ready," Ann Lee | said'."""
    verb = doc[name.end] if name.end < len(doc) else doc[name.start]
    says = verb.tag_ in ("VBD", "VBZ") and verb.lemma_ in words("lexicon", "reporting_verbs")
    return says and doc[name.start - 1].text == '"'


def _aimed(at: Token) -> bool:
    """Whether "at" tells whom something is thrown or shouted at, no place: "threw eggs at Ann Lee"."""
    deed = at.head if at.head.pos_ == "VERB" else at.head.head
    return deed.pos_ == "VERB" and deed.lemma_.lower() in words("names", "aimed")


def _takes_place(doc: Doc, name: Name) -> bool:
    """Whether a name is of what happens: "X took place", "the 22nd X was held in Leeds"."""
    last = doc[name.end - 1]
    verb = last.head
    if last.dep_ == "nsubj":
        bare = [c for c in verb.children if c.dep_ == "dobj" and c.lower_ == "place" and not c.children]
        return verb.lemma_ == "take" and bool(bare)
    staged = last.dep_ == "nsubjpass" and verb.lemma_ in ("hold", "stage", "schedule", "postpone")
    return staged and len(name) > 1 and name.start > 0 and doc[name.start - 1].lower_ in ("the", "annual")


def _seat_of_member(doc: Doc, name: Name, behind: str) -> bool:
    """Whether a member of a house is called by a name that is no party's, as far as its words tell: "Karatina MP"."""
    if behind not in words("names", "sent_by_name") or name.end + 1 >= len(doc) or not capital(doc[name.end + 1]):
        return False
    parts = doc[name.start : name.end]
    party = words("standing", "party_name_words") | words("names", "party_forms")
    return len(parts) < 4 and all(t.text.istitle() and t.lower_ not in party for t in parts)
