"""Standing facts that no verb says: offices before and behind a name, "X-backed Y", parties, kin, places in places.

Names and their neighbourhood are read from the tokens, because parses of stacked titles are the least reliable part.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.claims import Draft, draft
from extract.clauses import VERBAL, prepositions, surface_subjects
from extract.lexicon import load_table, words
from extract.phrases import modifiers, phrase_bounds, prefixed, refs_at
from extract.places import including, institutions, places_in_places
from extract.reading import Node, Reading, Ref
from extract.status import Status, status

WINDOW = 12  # tokens left of a name that can hold its title
OFFICES_OF = frozenset(
    ["state", "staff", "defense", "defence", "finance", "parliament", "government", "police", "justice", "treasury"]
)
SMALL = frozenset(["of", "for", "in", "the", "and", "'s", "-", "s", "'", "to", "on", "&"])


def title_predicate(lemmas: tuple[str, ...]) -> str | None:
    """Return the predicate of the first of these title words that is known."""
    table = load_table("lexicon")["title_nouns"]
    return next((str(table[x]) for x in lemmas if x in table), None)


def _title_at(token: Token) -> tuple[str, int] | None:
    """Return the predicate of a title noun, and where its fixed words start ("prime" of "prime minister")."""
    doc, lemma = token.doc, token.lemma_.lower()
    if token.i and not token.is_sent_start:
        pair = f"{doc[token.i - 1].lower_} {lemma}"
        found = title_predicate((pair,))
        if found:
            return found, token.i - 1
        if doc[token.i - 1].text == "-" and token.i > 1:
            found = title_predicate((f"{doc[token.i - 2].lower_}-{lemma}",))
            if found:
                return found, token.i - 2
    found = title_predicate((lemma, token.lower_))
    return (found, token.i) if found else None


def _title_words(reading: Reading, token: Token, start: int) -> tuple[str, int]:
    """Return a title with its lower-case specifiers ("strategic affairs minister") and where it starts."""
    loose, former = words("phrases", "loose_modifiers"), words("phrases", "former_words")
    i = start
    while i - 1 > token.i - 7 and i - 1 >= token.sent.start:
        before = reading.doc[i - 1]
        if reading.at.get(before.i) is not None or before.lower_ in loose | former | {"the", "a", "an"}:
            break
        if (
            before.text == "-"
            and i - 2 >= token.sent.start
            and reading.at.get(i - 2) is None
            and reading.doc[i - 2].is_alpha
        ):
            i -= 2
        elif (
            before.is_alpha
            and before.pos_ in ("NOUN", "ADJ", "PROPN")
            and before.lower_ not in words("phrases", "body_heads")
        ):
            i -= 1
        else:
            break
    end = token.i + 1
    doc = reading.doc
    if end + 1 < len(doc) and doc[end].lower_ == "of" and doc[end + 1].lower_ in OFFICES_OF:
        end += 2
    return reading.text(i, end), i


def _body_before(reading: Reading, start: int, limit: int) -> tuple[Ref | None, bool]:
    """Return the actor named left of a title (nearest, not behind "in"), and whether "former" stands there."""
    doc = reading.doc
    former, body = False, None
    i = start - 1
    while i >= limit:
        token = doc[i]
        ref = reading.at.get(i)
        if token.lower_ in words("phrases", "former_words"):
            former = True
        elif ref is not None and prefixed(doc, ref):
            i = ref.start - 1
        elif ref is not None:
            owner = i + 1 < len(doc) and doc[i + 1].lower_ in ("'s", "'")
            if ref.node.type == "Person" and ref.kind == "name" and not owner:
                break
            before = doc[ref.start - 1].lower_ if ref.start else ""
            if body is None or (before not in ("in", "of") and doc[body.start - 1].lower_ in ("in", "of")):
                body = ref
            i = ref.start
        elif token.lower_ in words("phrases", "body_heads") and body is None:
            found = refs_at(reading, token)
            if found:
                body = found[0]
                i = min(i, phrase_bounds(token)[0])
                return body, former or any(
                    t.lower_ in words("phrases", "former_words") for t in doc[max(limit, i - 2) : i]
                )
        elif (
            not (
                token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM", "ADV", "DET", "VERB")
                and (token.is_alpha or token.text == "-")
                and token.tag_ not in ("VBD", "VBZ", "VBP", "MD", "VB")
            )
            and token.lower_ not in SMALL
        ) or (token.lower_ in ("and", "to", "on", "for", "of", "in") and body is None):
            break
        i -= 1
    return body, former


def office(
    reading: Reading, person: Ref, body: Ref, predicate: str, title: str, event: Token, rule: str, former: bool
) -> Draft | None:
    """Return the claim that a person has an office, with the title as written, and note it for later references."""
    node = body.node
    if node.type in ("Person", "Agreement", "Event") and not (node.type == "Event" and predicate == "leads"):
        return None
    if node.type == "Location":
        predicate = "holds_position_in"
    plain = " ".join(w for w in title.lower().split() if w not in words("phrases", "former_words"))
    if node.type == "Country" and predicate == "leads" and plain not in words("standing", "heads_of_state"):
        predicate = "holds_position_in"  # an opposition leader does not lead the country
    title = title.strip()
    if predicate == "leads" and title.lower().startswith(("deputy", "vice", "assistant", "co-", "acting deputy")):
        predicate = "holds_position_in"
    if not former:
        for word in [title.lower()]:
            if word not in person.node.roles:
                person.node.roles.append(word)
    country = reading.country_node(node)
    if country is not None and country.record is not None and person.node.country is None:
        person.node.country = country.record.id
    if node.type == "Group" and predicate == "leads" and node.local is False:
        predicate = "leads"
    return draft(reading, person, predicate, body, event, rule, title=title, former=former)


def titles_before_names(reading: Reading) -> Iterator[Draft]:
    """Yield offices that stand before a person's name: "Israeli strategic affairs minister Ron Dermer"."""
    doc = reading.doc
    for person in [r for r in reading.refs if r.node.type == "Person" and r.kind == "name"]:
        sent = doc[person.start].sent
        limit = max(sent.start, person.start - WINDOW)
        i = person.start - 1
        if i >= limit and doc[i].text == "," and i - 1 >= limit:  # "the HTS regime's foreign minister, Asaad ..."
            if not _title_at(doc[i - 1]) or (doc[i - 1].head.i == person.head and doc[i - 1].dep_ == "conj"):
                continue
            i -= 1
        named = reading.at.get(i)
        if i >= limit and named is not None and named.node.type in ("Organization", "Country") and named.kind == "name":
            yield from _title_with_body(reading, person, i + 1, limit)  # "CEO of the Refugee Council Enver Solomon"
            continue
        found = None
        for _ in range(3):  # ranks between title and name
            if i < limit:
                break
            if i - 2 >= limit and doc[i - 1].lower_ == "of" and _title_at(doc[i - 2]) and doc[i].lower_ in OFFICES_OF:
                i -= 2
            found = _title_at(doc[i])
            if found is None and doc[i].text == "." and i - 1 >= limit:
                i -= 1
                continue
            rank = doc[i].lower_.rstrip(".") in words("names", "honorifics")
            if found is not None and not (
                rank
                and i - 1 >= limit
                and _title_at(doc[i - 1])
                and doc[i].text[0].isupper()
                and doc[i - 1].text[0].islower()
            ):
                break
            if not rank:
                found = None
                break
            found = None
            i -= 1
        if found is None or i < limit:
            if i >= limit:
                yield from _citizen(reading, person, doc[i])
            continue
        predicate, start = found
        title, start = _title_words(reading, doc[i], start)
        body, former = _body_before(reading, start, limit)
        if (
            body is None
            and doc[i].text[0].isupper() is False
            and start > limit
            and doc[start - 1].lower_ in words("phrases", "former_words")
        ):
            former = True
        event = doc[i]
        if body is None:
            body = _known_body(reading, person.node, title, former)
        rule = "title before name"
        if body is None and person.end + 1 < len(doc) and doc[person.end].lower_ == "of":
            behind = reading.at.get(person.end + 1 + (doc[person.end + 1].lower_ == "the"))
            if behind is not None and behind.node.type in ("Country", "Location", "Organization"):
                body, rule = behind, "title before name, body behind"
        if body is None and title.split()[0].lower() in words("standing", "state_offices"):
            body, rule = _only_country(reading, person), "title in an article on one country"
        if body is not None:
            made = office(reading, person, body, predicate, title, event, rule, former)
            if made is not None:
                yield made
        else:
            person.node.roles.append(title.lower())


def _title_with_body(reading: Reading, person: Ref, comma: int, limit: int) -> Iterator[Draft]:
    """Yield the office of "the head of Ukraine's security service, Vasyl Hrytsak"."""
    doc = reading.doc
    for i in range(comma - 2, limit - 1, -1):
        token = doc[i]
        if token.text in (",", ";", ":", "(", ")", '"') or token.pos_ in ("VERB", "AUX"):
            return
        found = _title_at(token)
        if found is not None and doc[i + 1].lower_ in ("of", "for", "at", "to", "in"):
            title, start = _title_words(reading, token, found[1])
            former = any(t.lower_ in words("phrases", "former_words") for t in doc[max(limit, start - 3) : start])
            reading.holders[token.i] = person
            for body in _bodies_of(reading, token, found[1])[:1]:
                made = office(reading, person, body, found[0], title, token, "title and body before name", former)
                if made is not None:
                    yield made
            return


def _known_body(reading: Reading, node: Node, title: str, former: bool) -> Ref | None:
    """Return the body of an office that the text names by title alone and the knowledge knows ("President Obama")."""
    if node.record is None:
        return None
    fading = words("phrases", "former_words")
    wanted = [w for w in title.lower().split() if w not in fading]
    when = reading.document.published
    for item in node.record.offices:
        have = [w for w in item.title.lower().split() if w not in fading]
        if wanted[-1:] != have[-1:] or (len(wanted) > 1 and wanted != have):
            continue
        if item.since is None and item.until is None and not former and have[-1:] != ["leader"]:
            continue  # an office whose time nobody knows
        if (
            not former
            and when is not None
            and ((item.since and item.since > when) or (item.until and item.until < when))
        ):
            continue
        record = reading.knowledge.by_id.get(item.of)
        ref = next((r for r in reading.refs if r.node.type == "Person" and r.node is node), None)
        if record is not None and ref is not None:
            body = reading.node_for(record)
            existing = next((r for r in reading.refs if r.node is body), None)
            if existing is not None:
                return existing
            return Ref(ref.start, ref.end, "description", body, "", ref.head)
    return None


def _only_country(reading: Reading, person: Ref) -> Ref | None:
    """Return the country of an article that speaks of no other, for "the Minister of Education, X"."""
    named = [r for r in reading.refs if r.node.type == "Country" and r.kind != "pronoun"]
    if len({id(r.node) for r in named}) != 1 or len(named) < 2:
        return None
    return Ref(person.start, person.end, "description", named[0].node, named[0].form, person.head)


def _citizen(reading: Reading, person: Ref, noun: Token) -> Iterator[Draft]:
    """Yield the citizenship of "Australian journalist Peter Greste"."""
    if noun.lemma_.lower() not in words("standing", "citizens"):
        return
    nation = [m for m in modifiers(reading, noun) if m.kind == "nationality" and m.node.type == "Country"]
    if len(nation) == 1:
        made = draft(reading, person, "citizen_of", nation[0], noun, "nationality before name")
        if made is not None:
            person.node.country = person.node.country or nation[0].node.country
            yield made


def appositions(reading: Reading) -> Iterator[Draft]:
    """Yield offices, citizenships, memberships and kin told beside a name: "X, a former commander of Y"."""
    for token in reading.doc:
        if token.pos_ not in ("NOUN", "PROPN") or (
            reading.at.get(token.i) is not None and reading.at[token.i].node.type == "Person"
        ):
            continue
        following = reading.at.get(token.i + 1)
        if following is not None and following.node.type == "Person":
            continue  # the title of the name behind it: "Joe Biden, British Prime Minister Boris Johnson"
        for person in _people_beside(reading, token):
            yield from described(reading, person, token, "apposition", Status())


def _people_beside(reading: Reading, token: Token) -> list[Ref]:
    """Return the persons that a noun is in apposition to, either way round, or that it is said to be."""
    out: list[Ref] = []
    if token.dep_ in ("appos", "conj") and token.head.pos_ in ("PROPN", "NOUN"):
        head = token.head
        if token.dep_ == "conj" and head.dep_ == "appos" and token.i - head.i < 8:
            head = head.head
        ref = reading.at.get(head.i)
        if (
            ref is not None
            and ref.node.type == "Person"
            and ref.end <= token.i
            and (token.dep_ == "appos" or token.head.dep_ == "appos")
        ):
            out.append(ref)
    for child in token.children:
        if child.dep_ == "appos":
            ref = reading.at.get(child.i)
            if ref is not None and ref.node.type == "Person":
                out.append(ref)
    if not out:  # a comma that the parser read otherwise: "John Burrows, the chairman of ..."
        start, _ = phrase_bounds(token)
        before = start - 1
        if before > token.sent.start and reading.doc[before].text == ",":
            if before >= 3 and reading.doc[before - 1].like_num and reading.doc[before - 2].text == ",":
                before -= 2  # "Sarah Wu, 34, a nurse"
            ref = reading.at.get(before - 1)
            if (
                ref is not None
                and ref.end == before
                and ref.node.type == "Person"
                and token.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj", "conj")
            ):
                out.append(ref)
    return out


def described(reading: Reading, person: Ref, token: Token, rule: str, state: Status) -> Iterator[Draft]:
    """Yield what a noun phrase says of a person: an office in a body, a nationality, kinship, membership."""
    found = _title_at(token)
    start, _ = phrase_bounds(token)
    former = any(t.lower_ in words("phrases", "former_words") for t in reading.doc[start : token.i])
    lemma = token.lemma_.lower()
    family = load_table("lexicon")["family_nouns"]
    if lemma in family:
        yield from _kin(reading, person, token, str(family[lemma]))
        return
    if found is not None:
        predicate, first = found
        title, first = _title_words(reading, token, first)
        bodies = _bodies_of(reading, token, first)
        former = former or _body_before(reading, first, max(token.sent.start, start - 2))[1]
        for body in bodies:
            made = office(reading, person, body, predicate, title, token, rule, former)
            if made is not None:
                made.status = state
                yield made
        if bodies:
            return
        person.node.roles.append(title.lower())
    plain = token.pos_ == "NOUN" and reading.at.get(token.i) is None and lemma not in words("standing", "no_offices")
    if (
        found is None
        and plain
        and lemma not in words("names", "head_words:Organization") | words("standing", "place_nouns")
    ):
        bodies = [
            x for x in (_body_behind(reading, token), _body_before(reading, token.i, start - 1)[0]) if x is not None
        ]
        for body in [x for x in bodies if x.node.type == "Organization"][:1]:
            made = office(reading, person, body, "holds_position_in", lemma, token, rule, former)
            if made is not None:
                made.weight = 0.75
                yield made
    if lemma in words("standing", "citizens") or found is not None:
        nation = [m for m in modifiers(reading, token) if m.kind == "nationality" and m.node.type == "Country"]
        if len(nation) == 1:
            made = draft(reading, person, "citizen_of", nation[0], token, rule, status=state)
            if made is not None:
                yield made
    if lemma == "member" or (found is None and lemma in ("veteran", "militant", "activist", "supporter", "defector")):
        for role in ("of", "in", "with"):
            for inner in prepositions(token).get(role, []):
                for ref in refs_at(reading, inner):
                    if ref.node.type in ("Organization", "Group"):
                        made = draft(reading, person, "member_of", ref, token, rule, status=state, former=former)
                        if made is not None:
                            yield made
    named = reading.at.get(token.i)
    if named is not None and named.node.type == "Group" and named.node is not person.node:
        made = draft(reading, person, "member_of", named, token, rule, 0.75, status=state)
        if made is not None:
            yield made


def _bodies_of(reading: Reading, token: Token, first: int) -> list[Ref]:
    """Return the bodies of an office: behind "of", "for", "at", before it, or behind "in"."""
    preps = prepositions(token)
    behind = _body_behind(reading, token)
    if behind is not None:
        return [behind]
    for role in ("of", "for", "at"):
        for inner in preps.get(role, []):
            refs = [
                r
                for r in refs_at(reading, inner)
                if r.node.type in ("Organization", "Country", "Group") or (role == "of" and r.node.type == "Location")
            ]
            if refs:
                return refs
    body, _ = _body_before(reading, first, max(token.sent.start, first - WINDOW))
    if body is not None:
        return [body]
    for child in token.lefts:
        if child.dep_ == "poss":
            refs = [r for r in refs_at(reading, child) if r.node.type in ("Organization", "Country", "Group")]
            if refs:
                return refs
    for inner in preps.get("in", []) + preps.get("to", []):
        refs = [r for r in refs_at(reading, inner) if r.node.type in ("Organization", "Country", "Location")]
        if refs:
            return refs
    return []


def _body_behind(reading: Reading, token: Token) -> Ref | None:
    """Return the body named behind a title by "of", "for", "at" within the same phrase: "editor at large at the X"."""
    doc = reading.doc
    for i in range(token.i + 1, min(token.i + 9, len(doc) - 1, token.sent.end - 1)):
        word = doc[i]
        if (
            word.text in (",", ";", ":", "(", '"')
            or (word.pos_ in ("VERB", "AUX") and word.tag_ != "VBG")
            or word.lower_ in ("and", "who")
        ):
            return None
        if word.lower_ in ("of", "for", "at", "with"):
            j = i + 1
            while j < min(i + 4, len(doc)) and doc[j].lower_ in ("the", "a", "an", "its", "all"):
                j += 1
            ref = reading.at.get(j)
            if ref is not None and ref.node.type in ("Organization", "Country", "Group") and ref.kind != "nationality":
                return ref
            if ref is not None and ref.node.type == "Location":
                return ref if word.lower_ == "of" else None
    return None


def _kin(reading: Reading, person: Ref, token: Token, relation: str) -> Iterator[Draft]:
    """Yield the kinship of "Paris's father, Albert Jaquier"."""
    others: list[Ref] = []
    for child in token.lefts:
        if child.dep_ == "poss":
            others += [r for r in refs_at(reading, child) if r.node.type == "Person"]
    for inner in prepositions(token).get("of", []):
        others += [r for r in refs_at(reading, inner) if r.node.type == "Person"]
    for other in others[:1]:
        ends = (other, person) if relation == "child" else (person, other)
        predicate = "parent_of" if relation == "child" else relation
        former = any(t.lower_ in words("phrases", "former_words") for t in token.lefts) or token.lower_.startswith("ex")
        made = draft(reading, ends[0], predicate, ends[1], token, "kinship", former=former)
        if made is not None:
            yield made


def kin_before_names(reading: Reading) -> Iterator[Draft]:
    """Yield kinship without a comma: "his brother Maher al-Assad"."""
    family = load_table("lexicon")["family_nouns"]
    for person in [r for r in reading.refs if r.node.type == "Person" and r.kind == "name" and r.start]:
        token = reading.doc[person.start - 1]
        if token.lemma_.lower() in family and token.pos_ == "NOUN":
            owners = [c for c in (*token.lefts, *reading.doc[person.head].lefts) if c.dep_ == "poss" and c.i < token.i]
            for owner in owners[:1]:
                for other in refs_at(reading, owner)[:1]:
                    relation = str(family[token.lemma_.lower()])
                    ends = (other, person) if relation == "child" else (person, other)
                    if other.node.type == "Person":
                        made = draft(
                            reading,
                            ends[0],
                            "parent_of" if relation == "child" else relation,
                            ends[1],
                            token,
                            "kinship",
                        )
                        if made is not None:
                            yield made


def copular(reading: Reading) -> Iterator[Draft]:
    """Yield offices and memberships said with "is", "was", "became", "serves as"."""
    for verb in reading.doc:
        if verb.pos_ not in VERBAL or verb.lemma_ not in words("standing", "becoming") | words("standing", "serving"):
            continue
        nouns = [c for c in verb.children if c.dep_ in ("attr", "oprd")]
        if verb.lemma_ in words("standing", "serving"):
            nouns = prepositions(verb).get("as", [])
        for noun in nouns:
            state = status(noun) if noun.pos_ == "NOUN" and verb.lemma_ == "be" else status(verb)
            for subject in surface_subjects(verb):
                for ref in refs_at(reading, subject):
                    if ref.node.type == "Person" and noun.pos_ in ("NOUN", "PROPN"):
                        for made in described(reading, ref, noun, "copula", state):
                            made.former = made.former or (verb.tag_ == "VBD" and verb.lemma_ in ("resign", "retire"))
                            yield made
        if verb.lemma_ == "be":
            for place in prepositions(verb).get("from", []):
                for subject in surface_subjects(verb):
                    for ref in refs_at(reading, subject):
                        for end in refs_at(reading, place):
                            if ref.node.type in ("Person", "Group") and end.node.type in ("Location", "Country"):
                                predicate = "citizen_of" if end.node.type == "Country" else "based_in"
                                made_from = draft(
                                    reading, ref, predicate, end, verb, "copula from", 0.75, status=status(verb)
                                )
                                if made_from is not None:
                                    yield made_from


def hyphenated(reading: Reading) -> Iterator[Draft]:
    """Yield what "Saudi-backed", "Britain-based", "Houthi-held" say of the noun that they modify."""
    doc = reading.doc
    table = load_table("standing")["compounds"]
    for token in doc:
        if token.lower_ not in table or token.i < 2 or doc[token.i - 1].text != "-":
            continue
        first = reading.at.get(token.i - 2)
        about = table[token.lower_]
        if first is None or about["predicate"] is None:
            continue
        noun = (
            token.head
            if token.head.i > token.i
            else next((t for t in doc[token.i + 1 : token.i + 6] if t.pos_ in ("NOUN", "PROPN")), None)
        )
        if noun is None or noun.i - token.i > 8:
            continue
        nearest = reading.at.get(token.i + 1)
        targets = (
            [nearest]
            if nearest is not None and nearest.kind == "name"
            else [r for r in refs_at(reading, noun) if r.start > token.i or r.kind == "description"]
        )
        predicate = str(about["predicate"])
        if token.lower_ == "born" and first.node.type == "Location":
            predicate = "born_in"
        for target in targets:
            ends = (first, target) if about["first"] == "subject" else (target, first)
            made = draft(reading, ends[0], predicate, ends[1], token, f"compound:{token.lower_}")
            if made is not None:
                yield made


def parties_of_people(reading: Reading) -> Iterator[Draft]:
    """Yield memberships told by "Alice Mak of the FTU", "FTU's Alice Mak", "Alice Mak (FTU)"."""
    doc = reading.doc
    people = [r for r in reading.refs if r.node.type == "Person" and r.kind == "name"]
    for person in people:
        i = person.end
        if i + 1 < len(doc) and (doc[i].lower_ in ("of", "from") or doc[i].text == "("):
            j = i + 1
            if "respectively" in [t.lower_ for t in doc[i : i + 12]]:
                yield from _respectively(reading, people, person, i)
                continue
            while j < len(doc) and doc[j].lower_ == "the":
                j += 1
            ref = reading.at.get(j)
            if ref is not None and ref.node.type in ("Organization",) and ref.kind == "name":
                before = _title_at(doc[person.start - 1]) if person.start else None
                if before is not None and before[0] != "member_of":
                    title = _title_words(reading, doc[person.start - 1], before[1])[0]
                    made = office(reading, person, ref, before[0], title, doc[i], "person of organization", False)
                else:
                    made = draft(reading, person, "member_of", ref, doc[i], "person of organization", 0.8)
                if made is not None:
                    yield made
        if person.start >= 2 and doc[person.start - 1].tag_ == "POS":
            owner = reading.at.get(person.start - 2)
            if owner is not None and owner.end == person.start - 1 and owner.node.type == "Organization":
                for each in _coordinated_after(people, person, doc):
                    made = draft(reading, each, "member_of", owner, doc[person.start - 1], "organization's person", 0.8)
                    if made is not None:
                        yield made


def _coordinated_after(people: list[Ref], person: Ref, doc: object) -> list[Ref]:
    """Return a person and those joined to him by "and" or commas, up to one with a party of his own."""
    out = [person]
    while True:
        following = [r for r in people if 0 < r.start - out[-1].end <= 2]
        words_between = [t.lower_ for t in doc[out[-1].end : following[0].start]] if following else []  # type: ignore[index]
        if not following or not set(words_between) <= {"and", ","} or "and" not in words_between:
            return out
        after = doc[following[0].end].lower_ if following[0].end < len(doc) else ""  # type: ignore[index,arg-type]
        if after in ("of", "from", "(", "'s"):
            return out
        out.append(following[0])


def _respectively(reading: Reading, people: list[Ref], last: Ref, of: int) -> Iterator[Draft]:
    """Yield the memberships of "A and B of, respectively, X and Y"."""
    doc = reading.doc
    bodies: list[Ref] = []
    for i in range(of + 1, min(of + 20, last.end + 20, doc[of].sent.end)):
        ref = reading.at.get(i)
        if ref is not None and ref.node.type == "Organization" and ref not in bodies:
            bodies.append(ref)
        elif ref is None and doc[i].lower_ not in ("respectively", "and", "the", ",", "of"):
            break
    members = [r for r in people if r.end <= last.end][-len(bodies) :] if bodies else []
    if len(members) != len(bodies) or len(bodies) < 2 or doc[members[0].start].sent != doc[of].sent:
        return
    for member, body in zip(members, bodies, strict=True):
        made = draft(reading, member, "member_of", body, doc[of], "respectively")
        if made is not None:
            yield made


def ruling(reading: Reading) -> Iterator[Draft]:
    """Yield who governs: "its ruling Workers Party", "Turkey's ruling AK Party"."""
    for token in reading.doc:
        if token.lower_ not in ("ruling", "governing") or token.i + 1 >= len(reading.doc):
            continue
        party = reading.at.get(token.i + 1)
        if party is None or party.node.type != "Organization":
            continue
        head = reading.doc[party.head]
        owners = [r for c in head.lefts if c.dep_ == "poss" for r in refs_at(reading, c)]
        owners += [m for m in modifiers(reading, head) if m.end <= token.i]
        for owner in [o for o in owners if o.node.type == "Country"][:1]:
            made = draft(reading, party, "controls", owner, token, "ruling party")
            if made is not None:
                yield made


def origins(reading: Reading) -> Iterator[Draft]:
    """Yield where people come from, told in apposition: "the Rohingya, a minority of Muslims from Myanmar"."""
    for ref in [r for r in reading.refs if r.kind == "name" and r.node.type in ("Group", "Person")]:
        for child in reading.doc[ref.head].children:
            if child.dep_ != "appos" or child.i < ref.end or reading.at.get(child.i) is not None:
                continue
            nearest = [r for r in reading.refs if r.kind == "name" and r.end == child.left_edge.i - 1]
            ref = nearest[0] if nearest and nearest[0].node.type == ref.node.type else ref
            for prep in (t for t in child.subtree if t.lower_ == "from" and t.dep_ == "prep"):
                for inner in prep.children:
                    for end in refs_at(reading, inner):
                        if end.node.type not in ("Country", "Location"):
                            continue
                        predicate = (
                            "citizen_of" if ref.node.type == "Person" and end.node.type == "Country" else "based_in"
                        )
                        made = draft(reading, ref, predicate, end, child, "apposition from", 0.75)
                        if made is not None:
                            yield made


def standing_facts(reading: Reading) -> Iterator[Draft]:
    """Yield all standing facts but the titles before names, which are read first."""
    yield from appositions(reading)
    yield from copular(reading)
    yield from hyphenated(reading)
    yield from parties_of_people(reading)
    yield from kin_before_names(reading)
    yield from places_in_places(reading)
    yield from institutions(reading)
    yield from including(reading)
    yield from ruling(reading)
    yield from origins(reading)
