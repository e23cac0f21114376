"""What the words around an unknown name say of its type: "in X", "the town of X", "Mr X", "X's chairman"."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from extract.lexicon import load_table, words
from extract.name_people import given, person_by_given
from extract.name_shapes import Name, behind_office, body_kinds, first_of_names, staffed, text_of, titled, type_by_head
from extract.parse import Doc, Token
from graph.model import EntityType

MODIFYING = ("nmod", "compound", "amod")
LISTED = 12  # members of a list of places
PLURAL = frozenset(["have", "are", "were"])
SHOUTED = 5  # letters in capitals that an acronym may have
PLACING = frozenset(["in", "at", "near", "outside"])
PHRASE = ("ADJ", "NOUN", "PROPN", "ADV", "NUM")  # what may stand between an article and the noun it belongs to


def context_votes(doc: Doc, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what the words around an unknown name say of its type: "in X", "the town of X", "Mr X"."""
    body = type_by_head(doc, name.start, name.end) == "Organization"
    if name.origin != "head word" and not body and 1 < len(name) < 4 and _person_behind(doc, name.end):
        yield "Person", 4
    last = doc[name.end - 1]
    if len(name) > 1 and last.dep_ == "appos" and last.head.lemma_.lower() in words("lexicon", "title_nouns"):
        yield "Person", 3  # "the high commissioner for peace, Otty Patino"
    if (
        len(name) < 3
        and name.start
        and (_kin_before(doc, name.start - 1) or (doc[name.start - 1].text == "," and _kin_before(doc, name.start - 2)))
    ):
        yield "Person", 6  # "with her mother Celina"
    if name.origin != "head word" and len(name) < 4 and _kin_behind(doc, name.end):
        yield "Person", 4  # "Marlow's sister Ida"
    if name.origin == "capitals" and 1 < len(name) < 4 and _with_a_person(last):
        yield "Person", 2  # "Barbora Nemec and Jana Kolar won"
    if name.origin in ("model", "capitals", "head word") and not name.entries and _takes_place(doc, name):
        yield "Event", 7
    told = last.dep_ in ("dobj", "dative") and last.head.lemma_ in words("lexicon", "reporting_verbs")
    if told and 1 < len(name) < 4 and doc[name.start].lower_ in words("names", "foreign_articles"):
        yield "Organization", 5  # "told La Jornada"
    if len(name) < 4 and _many(last):
        yield "Organization", 5
    yield from _body_votes(doc, name)
    if name.origin in ("capitals", "model") and not body and 1 < len(name) < 4 and _in_office(last):
        yield "Person", 4
    if name.origin in ("capitals", "model") and not body and 1 < len(name) < 4 and _heads_delegation(doc, name.start):
        yield "Person", 3
    if _listed_with_a_place(doc, name) or _listed_as_places(doc, name):
        yield "Location", 4
    if name.origin != "head word" and not body and (_larger_place(doc, name) or _place_behind(doc, name)):
        yield "Location", 4  # "in Batac, Ilocos Norte,"
    headed = type_by_head(doc, name.start, name.end) == "Location"
    if headed and name.origin == "model" and last.lower_ not in words("names", "surname_heads"):
        yield "Location", 5  # "confirmed Tikopia Island"
    if name.origin != "head word" and not body and len(name) < 3 and _told_place(last):
        yield "Location", 4  # "Garsen and Lodwar districts", "Garsen is a town in Kenya", "where Garsen is located"
    if name.origin not in ("head word", "acronym") and name.type != "Agreement" and person_by_given(doc, name):
        yield "Person", 3  # "Sigrid Kaag", which the model takes for a body
    behind = doc[name.end].lower_ if name.end < len(doc) else ""
    policed = behind == "police" and name.type in ("Organization", "Person") and len(name) < 3 and not name.entries
    if not body and policed:
        yield "Location", 6  # "Karatina police"
    elif name.start and name.type == "Organization" and behind in words("names", "of_towns"):
        yield "Location", 3  # "Karatina residents"
    if name.start == 0:
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
    if before.lower_ in ("in", "at", "near", "into", "outside", "inside", "around") and name.type in (
        "Person",
        "Location",
    ):
        yield "Location", 2
    placed = before.lower_ in ("in", "near", "outside", "around") and len(name) == 1 and not doc[name.start].is_upper
    of_body = name.start > 1 and doc[name.start - 2].lemma_.lower() in words("names", "of_bodies") | {"invest"}
    if placed and not of_body and name.type == "Organization" and name.origin == "model":
        yield "Location", 3  # "in Como", which the model takes for a company
    at = _before_its_country(doc, name.start)
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
    elif owned and name.type == "Location" and _acts(last):
        yield "Organization", 3  # "Norway's Nordvik won the contract"
    nested = name.end < len(doc) and doc[name.end].lower_ == "in" and last.dep_ == "pobj"
    if before.lower_ == "at" and len(name) == 1 and nested and name.origin == "model" and not last.is_upper:
        yield "Location", 3  # "sank at Rasulpur in Munshiganj district"
    several = len(name) == 2 and name.type == "Person" and before.lower_ == "in" and not name.entries
    if several and _stands_in(last, before) and not given(doc[name.start].text):
        yield "Location", 1  # "in Aq Tapa"
    if placed and before.lower_ == "in" and name.type in ("Person", "Group") and _stands_in(doc[name.start], before):
        yield "Location", 2  # "in Tanghdar", which the model takes for somebody
    yield from _company_votes(doc, name)
    if before.lower_ == "of" and name.origin != "head word" and _of_the_clergy(doc, name.start - 2):
        yield "Location", 6  # "Bishop Vasilios of Constantia"
    elif before.lower_ in ("of", "from") and name.start > 1 and doc[name.start - 2].ent_type_ == "PERSON":
        yield "Organization", 3
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
        if role or (before.tag_.startswith("VB") and _of_persons(before)):
            yield "Person", 3  # "treasurer Amina Diallo", "appointed Amina Diallo"
        elif _done_to(doc, name.end) and not _inside(doc, name):
            yield "Person", 3  # "Amina Diallo was arrested"
        if before.tag_.startswith("VB") and before.lemma_ in words("names", "done_to_companies"):
            yield "Organization", 3  # "bought Activision Blizzard"


def _inside(doc: Doc, name: Name) -> bool:
    """Whether a name only tells whose or where somebody is: "a clerk of | the Stanmore Institute was arrested"."""
    i = name.start - 1
    i -= i > 0 and doc[i].lower_ in ("the", "a", "an", "its", "their")
    return i > 0 and doc[i].pos_ == "ADP" and doc[i - 1].pos_ in ("NOUN", "PROPN")


def _of_the_clergy(doc: Doc, i: int) -> bool:
    """Whether the capitalised words that end at token `i` are a name behind the title of one who has a see."""
    first = i
    while first > max(0, i - 4) and doc[first].text.istitle() and doc[first].lower_ not in words("names", "sees"):
        first -= 1
    return first < i and doc[first].lower_ in words("names", "sees")


def _company_votes(doc: Doc, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what speaks for a body in the company of a name: a body it is joined with, who sells it something."""
    before, last = doc[name.start - 1], doc[name.end - 1]
    first = first_of_names(last)
    beside = first.i < name.start and first.ent_type_ not in ("GPE", "LOC", "PERSON", "NORP", "FAC")
    if beside and first.pos_ == "PROPN" and first.dep_ in ("nsubj", "nsubjpass"):
        yield "Organization", 2  # "Acme and Nordvik denied it"
    if before.lower_ == "to" and last.dep_ == "pobj" and before.head.lemma_ in words("names", "handing_over"):
        yield "Organization", 3  # "sold its stake in Acme to Nordvik"


def _takes_place(doc: Doc, name: Name) -> bool:
    """Whether a name is of what happens: "X took place", "the 22nd X was held in Leeds"."""
    last = doc[name.end - 1]
    verb = last.head
    if last.dep_ == "nsubj":
        bare = [c for c in verb.children if c.dep_ == "dobj" and c.lower_ == "place" and not c.children]
        return verb.lemma_ == "take" and bool(bare)
    staged = last.dep_ == "nsubjpass" and verb.lemma_ in ("hold", "stage", "schedule", "postpone")
    return staged and len(name) > 1 and name.start > 0 and doc[name.start - 1].lower_ in ("the", "annual")


def _acts(token: Token) -> bool:
    """Whether a name is who does or gets something, alone or joined with another: "Kenya's X and Chad's Y merged"."""
    token = first_of_names(token)
    bought = token.dep_ == "pobj" and token.head.lower_ in ("from", "with", "by") and token.head.head.pos_ == "VERB"
    return bought or token.dep_ in ("nsubj", "nsubjpass", "dobj", "dative")


def _kin_before(doc: Doc, i: int) -> bool:
    """Whether a word in front of a name tells whose kin it is: "her mother", "his late brother"."""
    family = words("lexicon", "family_nouns")
    noun = doc[i].text.islower() and (doc[i].lower_ in family or doc[i].lower_.removesuffix("s") in family)
    if noun and doc[i].lower_ not in family and doc[i].lower_.startswith(("brother", "sister", "sibling", "twin")):
        return True  # "the brothers Said and Cherif Kouachi"
    return (
        noun
        and i > 0
        and any(
            (doc[j].tag_ in ("PRP$", "POS", "WP$") and doc[j].lower_ != "its") or doc[j].lower_ == "a"
            for j in range(max(0, i - 2), i)
        )
    )


def _kin_behind(doc: Doc, end: int) -> bool:
    """Whether kin or the death of a person are told of an owner whose name ends: "Marlow | 's late brother"."""
    if end + 1 >= len(doc) or doc[end].tag_ != "POS":
        return False
    i = end + 1
    while i < min(end + 3, len(doc) - 1) and (doc[i].pos_ in ("ADJ", "NUM") or doc[i].text == "-"):
        i += 1
    low = doc[i].lower_.removesuffix("s")
    return doc[i].text.islower() and (low in words("lexicon", "family_nouns") or low in words("names", "of_persons"))


def _with_a_person(last: Token) -> bool:
    """Whether "and" joins a name to one that the model knows for a person's."""
    other = last.head if last.dep_ == "conj" else next((c for c in last.children if c.dep_ == "conj"), None)
    return other is not None and other.ent_type_ == "PERSON" and last.tag_ == "NNP"


def _of_persons(verb: Token) -> bool:
    """Whether a verb tells what is done to persons alone."""
    return verb.lemma_ in words("standing", "appointing") or verb.lemma_ in words("names", "done_to_persons")


def _done_to(doc: Doc, end: int) -> bool:
    """Whether the words behind a name tell what is done to persons alone: "was arrested", "had been elected"."""
    i = end
    while i < len(doc) and i < end + 4 and (doc[i].pos_ in ("AUX", "ADV") or doc[i].lower_ == "not"):
        i += 1
    passive = end < i < len(doc) and doc[i].tag_ == "VBN" and any(t.lemma_ == "be" for t in doc[end:i])
    return passive and _of_persons(doc[i])


def _person_behind(doc: Doc, end: int) -> bool:
    """Whether what stands behind a name fits a person alone: an age, an office ("Ann, a judge"), "of Acme Corp"."""
    if end + 2 >= len(doc):
        return False
    if doc[end].text == ",":
        if doc[end + 1].like_num and doc[end + 2].text == "," and doc[end + 1].text.isdigit():
            return len(doc[end + 1].text) == 2
        people = words("lexicon", "title_nouns", "standing", "citizens", "lexicon", "family_nouns")
        if doc[end + 1].lower_ not in ("a", "an", "the", "who", "whose"):
            return doc[end + 1].lower_ in people and doc[end + 1].text.islower()
        if doc[end + 1].lower_ == "whose" and doc[end + 2].lemma_.lower() in words("names", "whose_of_bodies"):
            return False
        if doc[end + 1].lower_ in ("who", "whose"):
            return True
        phrase = next((i for i in range(end + 2, min(end + 8, len(doc))) if doc[i].pos_ not in PHRASE), end + 2)
        kin = phrase > end + 2 and doc[phrase - 1].lower_ in words("lexicon", "family_nouns")
        if kin and doc[phrase].lower_ == "of":
            return True  # "Azra Patel, the younger sister of X"
        return phrase > end + 2 and doc[phrase - 1].lower_ in people - words("standing", "also_bodies")
    if doc[end].lower_ in ("of", "from"):
        start = end + 1 + (doc[end + 1].lower_ == "the")
        last = start
        while last < len(doc) and doc[last].text[0].isupper():
            last += 1
        return last - start > 1 and type_by_head(doc, start, last) == "Organization"
    return False


def _many(last: Token) -> bool:
    """Whether a name alone governs a plural verb, as British papers let bodies do: "Hallam Town have said"."""
    verb = last.head
    if last.dep_ != "nsubj" or last.i > verb.i or any(c.dep_ in ("conj", "cc") for c in last.children):
        return False
    finite = next((c for c in verb.lefts if c.dep_ == "aux"), verb)
    if finite is verb and last.is_sent_start:
        return False  # "Aboard were two men"
    beside = last.doc[last.left_edge.i - 1] if last.left_edge.i else None
    return finite.lower_ in PLURAL and (beside is None or beside.lower_ not in (",", "and", "or"))


def _body_votes(doc: Doc, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what speaks for a body: its kind beside the name, what only bodies own, whose staff is named behind it."""
    if name.type == "Event" and _kind_behind(doc, name.end):
        yield "Organization", 6  # "the Relatives' Forum, a group based in Mombasa"
    if name.origin == "head word" or name.type in ("Event", "Agreement"):
        return
    if _kind_before(doc, name.start, name.end) or _kind_behind(doc, name.end):
        yield "Organization", 4  # "its Polish unit, Acme," and "Acme, a Polish brewer"
    if len(name) < 3 and name.start and doc[name.start - 1].lower_ == "the" and _people_behind(doc, name.end):
        yield "Group", 8
    elif _company_behind(doc, name.end):
        yield "Organization", 7
    elif _of_dateline(doc, name):
        yield "Location", 8
    if name.start > 2 and doc[name.start - 1].lower_ in words("names", "naming_words") and _kind_named(doc, name.start):
        yield "Organization", 6  # "a group calling itself Grey Lantern"
    following = doc[name.end] if name.end < len(doc) else None
    if following is not None and following.tag_ == "POS" and _owned_by_bodies(doc, name.end + 1):
        yield "Organization", 3  # "Acme's shareholders"
    whose = following is not None and following.text == "," and name.end + 2 < len(doc) and len(name) < 4
    whose = whose and doc[name.end + 1].lower_ == "whose"
    if whose and doc[name.end + 2].lemma_.lower() in words("names", "whose_of_bodies"):
        yield "Organization", 4  # "the Long Gang, whose leader ..."
    client = following is not None and following.tag_ == "POS" and name.end + 1 < len(doc)
    if client and name.type == "Location" and doc[name.end + 1].lower_ in words("names", "counsel"):
        yield "Person", 4  # "Baranov's lawyer", whom the model takes for a place
    if following is not None and len(name) < 3 and staffed(doc, name.end):
        yield "Organization", 3  # "Acme spokeswoman Ann Lee"
    town = name.start and doc[name.start].ent_type_ == "GPE" and doc[name.start - 1].lower_ in ("a", "an")
    if following is not None and len(name) == 1 and not town and _kind_after(doc, name.end):
        yield "Organization", 4  # "the Karsten cartel", "the Ferrante construction firm"
    whole = following is None or not following.text[0].isupper() or following.text == "'s"
    whole = whole or (
        following is not None and following.lower_.rstrip(".") in words("names", "honorifics")
    )  # "Archbishop of X Dr Ann Lee"
    if name.start and doc[name.start - 1].lower_ in words("names", "compass") and len(name) < 3:
        yield "Location", 3  # "western Guatria"
    if name.start > 1 and whole:
        before, noun = doc[name.start - 1], doc[name.start - 2]
        if before.lower_ == "of" and noun.lemma_.lower() in words("names", "of_places"):
            yield "Location", 3  # "the mayor of Kimberley"
        if before.lower_ == "for" and noun.lemma_.lower() in words("standing", "sent_by_places"):
            yield "Location", 5  # "the MP for Hall Green"
        against = before.lower_ in ("over", "against", "with") and name.type == "Location"
        if against and noun.lemma_.lower() in words("names", "matches"):
            yield "Organization", 3  # "a 2-1 win over Leyton"
        bracketed = noun.lower_ in load_table("standing")["party_words"] and doc[max(0, name.start - 3)].text == "("
        if before.text == "," and bracketed and name.end < len(doc) and doc[name.end].text == ")":
            yield "Location", 5  # "Ann Lee (Labour, Leeds North)"
        at = _before_its_country(doc, name.start)
        before, noun = doc[at - 1], doc[max(0, at - 2)]
        if before.lower_ in ("of", "in", "at", "for") and noun.lemma_.lower() in words("names", "of_bodies"):
            yield "Organization", 3  # "the founder of Acme", "shares in Acme", "a unit of Spain's Acme"
        if before.lower_ == "from" and noun.lemma_.lower() in words("names", "from_bodies"):
            yield "Organization", 5  # "a lawsuit from Acme"
        if before.lower_ == "into" and noun.lemma_.lower() in words("names", "into_bodies"):
            yield "Organization", 5  # "an inquiry into Acme"
        if before.lower_ in ("for", "with", "by") and noun.lemma_ in words("names", "employing"):
            yield "Organization", 3  # "plays for Acme"
    if _of_learning(doc, name) or (len(name) == 2 and _of_a_nation(doc, name)):
        yield "Organization", 4  # "a professor at Cornell", "Sport England"
    if 1 < len(name) < 4 and name.origin in ("model", "capitals") and _joined(doc, name):
        yield "Organization", 4  # "joined Grey Lantern in 1995"
    single = len(name) == 1 and name.start and whole
    if single and doc[name.start - 1].pos_ == "VERB" and doc[name.start - 1].lemma_ in words("names", "done_to_firms"):
        yield "Organization", 3  # "fined Acme"
    if single and doc[name.start - 1].lemma_ in words("names", "joining") and doc[name.start - 1].pos_ == "VERB":
        yield "Organization", 3  # "joined Acme"


def _of_learning(doc: Doc, name: Name) -> bool:
    """Whether somebody works or learns there: "a professor of law at X", "studied law at X", "X researchers"."""
    if name.type not in ("Location", "Person", "Organization") or len(name) > 3 or name.start < 1:
        return False
    if name.end < len(doc) and doc[name.end].lower_ in words("names", "of_universities") and len(name) < 3:
        return doc[name.end - 1].dep_ in ("compound", "nmod", "amod")
    at = doc[name.start - 1]
    if at.lower_ not in ("at", "from") or (name.end < len(doc) and doc[name.end].tag_ == "POS"):
        return False
    if at.head.lemma_.lower() in words("names", "learned_at"):
        return True
    lowers = [t.lemma_.lower() for t in doc[max(at.sent.start, at.i - 4) : at.i]]
    return at.lower_ == "at" and not words("names", "at_bodies").isdisjoint(lowers)


def _joined(doc: Doc, name: Name) -> bool:
    """Whether somebody joins or quits what has this name, which starts with no given name: "quit Grey Lantern"."""
    verb, end = doc[name.start - 1] if name.start else None, doc[name.end] if name.end < len(doc) else None
    if verb is None or verb.pos_ != "VERB" or verb.lemma_ not in words("names", "joining"):
        return False
    if given(doc[name.start].text):
        return False
    year = end is not None and end.lower_ == "in" and name.end + 1 < len(doc) and doc[name.end + 1].like_num
    return end is None or year or end.text in (".", ",") or end.lower_ in ("as", "last", "this", "after", "to")


def _of_a_nation(doc: Doc, name: Name) -> bool:
    """Whether a name is a country's behind the word for a body's field: "Sport England"."""
    first, last = doc[name.start], doc[name.end - 1]
    return first.lower_ in words("names", "before_countries") and last.lower_ in words("names", "lands_of_bodies")


def _before_its_country(doc: Doc, start: int) -> int:
    """Return where the country of a name starts that stands right before it, else where the name does: "Spain's X"."""
    at = start
    if at > 2 and doc[at - 1].tag_ == "POS":
        at -= 1
        while at > 2 and doc[at - 1].ent_type_ == "GPE":
            at -= 1
        at -= doc[at - 1].lower_ == "the"
    return at if at < start - 1 else start


def _kind_named(doc: Doc, start: int) -> bool:
    """Whether a noun for bodies stands right before the words that give its name: "a gang known as"."""
    kinds = words("phrases", "body_kinds")
    return any(t.lower_ in kinds and t.pos_ == "NOUN" for t in doc[start - 3 : start - 1])


def _kind_after(doc: Doc, end: int) -> bool:
    """Whether the phrase that a name stands in front of ends with a noun for bodies."""
    last = end
    while last < min(end + 3, len(doc)) and doc[last].tag_ == "NN" and doc[last].text.islower():
        last += 1
    return last > end and doc[last - 1].lower_ in words("phrases", "body_kinds")


def _kind_before(doc: Doc, start: int, end: int) -> bool:
    """Whether a noun for bodies stands before a name and a comma, with its article or owner: "her label, Acme"."""
    kind = doc[max(0, start - 2)]
    if start < 3 or doc[start - 1].text != "," or not kind.text[0].islower() or kind.lemma_.lower() not in body_kinds():
        return False
    if end < len(doc) and not (doc[end].is_punct or doc[end].is_space or doc[end].lower_ in ("and", "of", "in")):
        return False
    i = start - 3
    while i > max(0, start - 8) and doc[i].pos_ in PHRASE:
        i -= 1
    governed = i > 0 and doc[i - 1].lower_ in ("of", "at", "for", "from")  # "the head of the firm, Ann Lee"
    governed = governed and doc[i].lower_ not in ("a", "an")  # "bribes from a local contractor, Acme"
    return not governed and (doc[i].pos_ in ("DET", "PRON") or doc[i].tag_ in ("POS", "PRP$"))


def _kind_behind(doc: Doc, end: int) -> bool:
    """Whether a phrase behind a name ends with a noun for bodies: "Acme, the Danish brewer", "Acme is a bank"."""
    if end + 3 >= len(doc) or (doc[end].text != "," and doc[end].lower_ not in ("is", "was")):
        return False
    owner = end + 1
    while owner < end + 4 and owner + 1 < len(doc) and doc[owner].ent_type_ == "GPE":
        owner += 1  # "Acme, Spain's biggest bank"
    owned = owner > end + 1 and doc[owner].tag_ == "POS"
    if not owned and doc[end + 1].lower_ not in ("a", "an", "the", "one", "its"):
        return False
    last = _phrase_end(doc, owner + 1 if owned else end + 2, end + 9)
    noun = doc[last - 1]
    if noun.lower_ == "up" and noun.i > 1 and noun.nbor(-1).text == "-" and noun.nbor(-2).lower_ == "start":
        return True  # "Acme, a Leeds start-up"
    owned = last < len(doc) and doc[last].tag_ == "POS"
    return not owned and noun.lemma_.lower() in body_kinds() and noun.text[0].islower()


def _phrase_end(doc: Doc, start: int, limit: int) -> int:
    """Return where the phrase from token `start` on ends (exclusive), at `limit` for a longer one."""
    while start < min(limit, len(doc)) and (doc[start].pos_ in PHRASE or _in_compound(doc[start])):
        start += 1
    return start


def _in_compound(token: Token) -> bool:
    """Whether a token is a hyphen or stands right beside one: "-based" and "start" in "an Oslo-based start-up"."""
    behind = token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_
    joined = behind or (not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor(1).text == "-")
    return token.text == "-" or (joined and token.text.islower())


def _people_behind(doc: Doc, end: int) -> bool:
    """Whether a phrase behind a name calls it a people: "the Waorani, an indigenous people of the Amazon"."""
    if end + 3 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ not in ("a", "an", "the"):
        return False
    last = _phrase_end(doc, end + 2, end + 7)
    pair = f"{doc[last - 2].lower_} {doc[last - 1].lower_}"
    return not {doc[last - 1].lower_, pair}.isdisjoint(words("names", "peoples"))


def _company_behind(doc: Doc, end: int) -> bool:
    """Whether a clause behind a name tells what bodies do, or who works there: ", which sells", ", where he is CEO"."""
    if end + 3 >= len(doc) or doc[end].text != ",":
        return False
    if doc[end + 1].lower_ == "which":
        at = end + 2 + (doc[end + 2].pos_ in ("AUX", "ADV") and doc[end + 2].lemma_ != "be")
        return doc[at].pos_ == "VERB" and doc[at].lemma_.lower() in words("names", "done_by_companies")
    if doc[end + 1].lower_ != "where" or doc[end + 2].lower_ not in ("he", "she", "they"):
        return False
    staff = words("names", "staff") | words("names", "staff_modifiers") - {"-"}
    ahead = doc[end + 4 : min(len(doc), end + 8)]
    return doc[end + 3].lemma_ == "be" and any(t.lower_ in staff for t in ahead)


def _of_dateline(doc: Doc, name: Name) -> bool:
    """Whether a name is the town that a dispatch opens with: "GARCHING, Germany -", "HAMBURG (Reuters)"."""
    if len(name) > 3 or name.end + 2 >= len(doc) or not doc[name.start].is_sent_start:
        return False
    if not all(t.text.isupper() for t in doc[name.start : name.end]):
        return False
    if doc[name.end].text in ("-", "--", "–", "—") and doc[name.end - 1].whitespace_:
        return len(doc[name.start].text) > SHOUTED and doc[name.end + 1].text.istitle()
    if doc[name.end].text != ",":
        return False
    dashed = any(t.text in ("-", "–", "—") and t.nbor(-1).whitespace_ for t in doc[name.end + 2 : name.end + 8])
    return (dashed or doc[name.end + 1].ent_type_ == "GPE") and doc[name.end + 1].text.istitle()


def _owned_by_bodies(doc: Doc, start: int) -> bool:
    """Whether what a possessive owns is what bodies have: "'s shareholders", "'s new chief executive"."""
    for i in range(start, min(start + 4, len(doc))):
        if doc[i].pos_ not in PHRASE:
            return False
        pair = f"{doc[i].lower_} {doc[i + 1].lemma_.lower()}" if i + 1 < len(doc) else ""
        if doc[i].lemma_.lower() in words("names", "owned_by_bodies") or pair in words("names", "owned_by_bodies"):
            return True
    return False


def lone_names(
    doc: Doc, names: list[Name], votes: dict[str, Counter[EntityType]], common: frozenset[str]
) -> Iterator[tuple[str, EntityType]]:
    """Yield spellings of one word that are bodies or surnames, for want of anything that tells otherwise.

    News calls persons by two names first; what only ever has one, is no given name and acts, is a body. A short
    form of a body is one too: "Calder" beside "Calder Robotics".
    """
    types = {id(n): _voted(doc, n, votes) for n in names if len(n) > 1}
    longer = [n for n in names if len(n) > 1]
    parts = {t.text for n in longer if types[id(n)] != "Organization" for t in doc[n.start : n.end]}
    surnames = {doc[n.end - 1].text for n in longer if types[id(n)] == "Person" and len(n) == 2}
    fronts = {doc[n.start].text for n in longer if types[id(n)] == "Organization" and len(n) < 4 and _unlisted(n)}
    single: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if len(name) == 1:
            single[doc[name.start].text].append(name)
    for spelled, found in single.items():
        if any(n.origin not in ("model", "capitals") for n in found):
            continue
        if spelled in surnames:
            yield spelled, "Person"
        if spelled in parts or any(n.type != "Person" for n in found):
            continue
        if spelled in fronts and any(doc[n.start].dep_ not in ("compound", "nmod", "amod") for n in found):
            yield spelled, "Organization"
            continue
        unknown = spelled.isalpha() and spelled.lower() not in common and not given(spelled)
        if unknown and any(_argument(doc, n) for n in found) and not any(_called_person(doc, n) for n in found):
            yield spelled, "Organization"


def _voted(doc: Doc, name: Name, votes: dict[str, Counter[EntityType]]) -> EntityType:
    """Return the type that the votes give a name, that of its finder when there are none."""
    counted = votes.get(text_of(doc, name))
    best = max(counted.items(), key=lambda item: (item[1], item[0]), default=None) if counted else None
    return best[0] if best is not None and best[1] else name.type


def _unlisted(name: Name) -> bool:
    return name.origin in ("head word", "model", "capitals")


def _called_person(doc: Doc, name: Name) -> bool:
    """Whether the word before a name calls it a person: "Mr X", "his wife X", "striker X"."""
    people = words("lexicon", "family_nouns", "lexicon", "title_nouns", "lexicon", "collective_nouns")
    before = doc[name.start - 1].lemma_.lower() if name.start else ""
    return titled(doc, name) or before in people | words("standing", "citizens", "standing", "roles")


def _argument(doc: Doc, name: Name) -> bool:
    """Whether a name is what a verb acts on or who acts, not a place ("in X") or a modifier."""
    token = doc[name.start]
    if token.dep_ == "pobj":
        dealt = token.head.lower_ == "with" and token.head.head.dep_ == "dobj"  # "signed a deal with Acme"
        return dealt or (token.head.lower_ in ("by", "with", "against", "from") and token.head.head.pos_ == "VERB")
    return token.dep_ in ("nsubj", "nsubjpass", "dobj", "dative", "appos", "conj") and token.tag_ in ("NNP", "NNPS")


def _listed_with_a_place(doc: Doc, name: Name) -> bool:
    """Whether a name of one word is listed behind a place: "in Diffa, Bosso and Toumour"."""
    token = doc[name.start]
    if len(name) > 1 or token.dep_ not in ("conj", "pobj"):
        return False
    while token.dep_ == "conj" and token.head.i < token.i and token.head.pos_ == "PROPN":
        token = token.head
    if token.dep_ != "pobj" or token.head.lower_ not in ("in", "from"):
        return False
    kinds = ("GPE", "LOC") if name.end < len(doc) and doc[name.end].lower_ == "in" else ("GPE",)
    listed: Token | None = token
    members = 0
    while listed is not None and listed.ent_type_ not in kinds and members < LISTED:
        listed, members = (
            next((c for c in listed.children if c.dep_ == "conj" and c.pos_ == "PROPN"), None),
            members + 1,
        )
    return listed is not None and listed.ent_type_ in kinds


def _listed_as_places(doc: Doc, name: Name) -> bool:
    """Whether a name is in a list that a plural noun for places opens: "villages including A", "counties: A, B"."""
    if len(name) > 2 or name.origin == "head word":
        return False
    for following in doc[name.end : name.end + LISTED]:  # "Sangin, Garmser and Dishu districts"
        if following.tag_ == "NNS" and following.lemma_.lower() in words("standing", "place_nouns"):
            return True
        if not (following.tag_ == "NNP" or following.lower_ in (",", "and", "or")):
            break
    token, depth = doc[name.end - 1], 0
    while token.dep_ in ("conj", "appos") and token.head.i < token.i and depth < LISTED:
        token, depth = token.head, depth + 1
        if token.tag_ == "NNS":
            return token.lemma_.lower() in words("standing", "place_nouns")
    if token.dep_ == "dobj" and token.head.lemma_ == "include":
        listed = [c for c in token.head.lefts if c.dep_ == "nsubj" and c.tag_ == "NNS"]
        return any(c.lemma_.lower() in words("standing", "place_nouns") for c in listed)
    if token.dep_ != "pobj" or token.head.lower_ not in ("including", "of", "as", "like"):
        return False
    noun = token.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.tag_ == "NNS":
        noun = noun.head.head  # "villages of X district, including A and B"
    return noun.tag_ == "NNS" and noun.lemma_.lower() in words("standing", "place_nouns") and noun.i < name.start


def _larger_place(doc: Doc, name: Name) -> bool:
    """Whether a name stands in apposition to a place that "in" or the like governs: "in Batac, | Ilocos Norte,"."""
    if len(name) > 3 or name.start < 3 or doc[name.start - 1].text != ",":
        return False
    last, inner = doc[name.end - 1], doc[name.start - 2]
    closed = name.end >= len(doc) or doc[name.end].is_punct
    if name.end + 1 < len(doc) and doc[name.end + 1].pos_ in ("VERB", "AUX"):
        return False  # "the governor of the region in X, | Ann Lee, said"
    beside = last.dep_ in ("appos", "npadvmod", "nmod") and last.head.i == inner.i
    return closed and beside and inner.dep_ == "pobj" and inner.pos_ == "PROPN" and inner.head.lower_ in PLACING


def _told_place(last: Token) -> bool:
    """Whether what a name's last word depends on says that it is a place."""
    head = last.head
    while last.dep_ == "conj" and head.i < last.i and head.pos_ == "PROPN":
        last, head = head, head.head
    if last.dep_ in MODIFYING:
        return head.tag_ == "NNS" and head.i > last.i and head.lemma_.lower() in words("standing", "place_nouns")
    if last.dep_ == "nsubjpass":
        where = any(c.lower_ == "where" for c in head.lefts)
        return where and head.lemma_ in words("standing", "lying") - words("standing", "living")
    if last.dep_ == "nsubj" and head.lemma_ == "be":
        told = [c for c in head.children if c.dep_ == "attr" and c.tag_ == "NN"]
        told += [c for t in told for c in t.lefts if c.dep_ == "nmod"]  # "a fishing village and diving centre"
        return any(c.lemma_.lower() in words("standing", "place_nouns") for c in told)
    return False


def _place_behind(doc: Doc, name: Name) -> bool:
    """Whether a description calls a name a place, or a country stands behind it: "Mati, a town", "(Baar, Peru)"."""
    i = name.end
    if i + 2 >= len(doc) or doc[i].text != "," or len(name) > 3:
        return False
    if name.start and doc[name.start - 1].text == "(" and doc[i + 1].ent_type_ == "GPE" and doc[i + 2].text == ")":
        return True
    last, behind = doc[name.end - 1], doc[i + 1]
    if behind.lower_ == "home" and doc[i + 2].lower_ in ("of", "to"):
        return True  # "in nearby Aichi, home of Toyota"
    if behind.lower_ in ("located", "situated") and i + 3 < len(doc):
        return doc[i + 2].lower_ in ("in", "on", "near", "about", "some") and name.origin != "head word"
    if behind.ent_type_ == "GPE" and behind.dep_ == "appos" and behind.head.i == last.i and doc[i + 2].tag_ != "POS":
        return (
            last.dep_ in ("nsubj", "nsubjpass") and not titled(doc, name) and (len(name) == 1 or name.type != "Person")
        )
    if behind.lower_ not in ("a", "an", "the", "one"):
        return False
    for token in doc[i + 2 : min(i + 9, len(doc) - 1)]:
        if token.pos_ not in PHRASE and token.text != "-":
            return False
        if token.tag_ == "NN" and token.text.islower() and doc[token.i + 1].pos_ not in ("NOUN", "PROPN"):
            following = doc[token.i + 1]
            return token.lemma_.lower() in words("standing", "place_nouns") and following.tag_ != "POS"
    return False


def _stands_in(token: Token, prep: Token) -> bool:
    """Whether a name is where something is, not what somebody trusts in."""
    plain = token.dep_ == "pobj" and token.head == prep and token.tag_ in ("NNP", "NNPS")
    return plain and prep.head.lemma_.lower() not in words("names", "not_placing")


def _heads_delegation(doc: Doc, start: int) -> bool:
    """Whether "a delegation led by" stands before a name."""
    if start < 3 or doc[start - 1].lower_ != "by" or doc[start - 2].lemma_.lower() not in words("standing", "heading"):
        return False
    i = start - 3
    i -= doc[i].lower_ in ("was", "is", ",", "being")
    return doc[i].lower_ in ("delegation", "mission", "team", "entourage", *words("standing", "led_people"))


def _in_office(last: Token) -> bool:
    """Whether a capitalised office stands beside a name: "Ana Ruiz, Foreign Minister of Spain"."""
    beside = [c for c in last.children if c.dep_ == "appos" and c.i > last.i and c.text[0].isupper()]
    return any(c.lemma_.lower() in words("lexicon", "title_nouns") for c in beside)
