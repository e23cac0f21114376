"""Parses mended around the names of people: appositions and lists in which the small model loses one of them."""

from extract.lexicon import load_table, words
from extract.naming.people import given
from extract.parsing.parse import Token


def mend_people(token: Token) -> None:
    """Set the head and label of a person's name right where a pattern shows that they are wrong."""
    if token.dep_ in ("dobj", "oprd") and token.pos_ == "NOUN" and token.head.pos_ == "VERB":
        if token.head.lemma_ in words("standing", "appointing"):
            _name_read_into_an_office(token)
        if token.dep_ == "dobj":
            _title_read_as_object(token)
    if token.dep_ == "ccomp" and token.pos_ == "NOUN" and token.head.lemma_ in words("standing", "making"):
        _office_read_as_clause(token)
    if token.dep_ in ("dobj", "appos") and token.lower_ in words("names", "currencies"):
        _payer_read_into_a_sum(token)
    if token.dep_ == "appos" and token.lower_ in words("names", "degrees"):
        _description_behind_a_degree(token)
    if token.lower_ in ("excellency", "majesty", "highness", "eminence") and token.pos_ in ("NOUN", "PROPN"):
        _name_behind_a_style(token)
    if token.lower_ == "to" and token.dep_ == "prep" and token.head.ent_type_ == "PERSON":
        _goal_of_a_verb(token)
    if token.text == "," and token.dep_ == "punct" and token.i:
        _office_and_body_behind(token)
    elif token.dep_ == "conj" and token.pos_ == "PROPN" and token.head.ent_type_ == "PERSON":
        _office_read_as_another(token)
    if token.text in load_table("names")["letters"] and token.i > token.sent.start + 1:
        _letters_read_as_surname(token)
    if token.dep_ == "nsubj" and token.pos_ == "PROPN" and token.left_edge.i > token.sent.start + 2:
        _name_of_a_kind(token)
    if token.dep_ == "appos" and token.pos_ == "PROPN" and _beside_a_role(token):
        token.attach(token.head.head.head, "appos")
        return
    if token.pos_ != "PROPN" or token.ent_type_ != "PERSON":
        return
    if token.i > 1 and token.dep_ in ("conj", "appos"):
        _first_of_several(token)
    if token.dep_ == "npadvmod" and not _behind_a_rank(token):
        _beside_object(token)
    elif token.dep_ == "appos" and not _behind_its_title(token):
        _beside_another(token)
    elif token.dep_ == "conj":
        _joined_to_a_place(token)
    elif token.dep_ == "nmod":
        _first_of_two(token)


def _beside_a_role(name: Token) -> bool:
    """Whether a name was put beside the name in front of it, not who he is: "a friend of Ann Lee, | Jan Smit"."""
    other = name.head
    if other.dep_ != "pobj" or other.pos_ != "PROPN" or other.head.lower_ not in ("of", "for", "to"):
        return False
    if name.ent_type_ != "PERSON" and not (name.left_edge.i < name.i and given(name.left_edge.text)):
        return False
    role, comma = other.head.head, name.left_edge.i - 1
    if role.tag_ != "NN" or name.doc[comma].text != "," or comma != other.i + 1:
        return False
    roles = words("lexicon", "family_nouns", "lexicon", "title_nouns", "standing", "roles_to_people")
    return role.lemma_.lower() in roles


def _office_read_as_clause(title: Token) -> None:
    """Mend "made him archbishop of Gulu", where the title was read as a clause that says what he is."""
    subjects = [c for c in title.children if c.dep_ == "nsubj" and title.head.i < c.i < title.i]
    verbs = any(c.dep_ in ("cop", "aux", "mark") or c.pos_ == "AUX" for c in title.children)
    if len(subjects) == 1 and not verbs and title.lemma_.lower() in words("lexicon", "title_nouns"):
        subjects[0].attach(title.head, "dobj")
        title.attach(title.head, "oprd")


def _first_of_several(name: Token) -> None:
    """Mend "met his Kenyan and Dutch counterparts, Ann Lee and Jan Smit", where they were joined to the subject."""
    at = name.left_edge.i - 1
    noun = name.doc[at - 1] if at > 0 and name.doc[at].text == "," else name
    several = any(c.dep_ == "conj" and c.pos_ == "PROPN" for c in name.children)
    if noun.tag_ != "NNS" or noun.dep_ not in ("pobj", "dobj") or name.head.i >= noun.i or not several:
        return
    if name.head.pos_ != "PROPN":
        return  # "two of its directors, Ann Lee and Jan Smit"
    if noun.lemma_.lower() in words("standing", "counterparts", "lexicon", "title_nouns"):
        name.attach(noun, "appos")


def _letters_read_as_surname(letters: Token) -> None:
    """Mend "Ruth Coe KC said", where the letters behind the name were read as its last word."""
    name = letters.nbor(-1)
    if name.dep_ != "compound" or name.head != letters or not name.text.istitle() or letters.head == letters:
        return
    person = name.ent_type_ == "PERSON" and name.nbor(-1).ent_type_ == "PERSON"
    if not person or any(c.dep_ in ("det", "poss", "amod") for c in letters.children):
        return  # "the Tory MP"
    name.attach(letters.head, letters.dep_)
    for child in list(letters.children):
        child.attach(name, child.dep_)
    letters.attach(name, "appos")


def _name_of_a_kind(name: Token) -> None:
    """Mend "Ann Lee of the charity Reprieve said", where the charity's name was read as one more who speaks."""
    noun, verb = name.doc[name.left_edge.i - 1], name.head
    others = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < noun.i]
    if noun.tag_ == "NN" and noun.text.islower() and noun.dep_ == "pobj" and any(o in noun.ancestors for o in others):
        name.attach(noun, "appos")


def _title_read_as_object(noun: Token) -> None:
    """Mend "appointed opposition figure Ann Lee as minister", where the noun and the name were read as two objects."""
    doc, i = noun.doc, noun.i + 1
    people = words("lexicon", "title_nouns", "standing", "citizens", "standing", "members_beside")
    if i >= len(doc) or noun.lemma_.lower() not in people or not doc[i].text[0].isupper():
        return
    name = doc[i]
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    if name.dep_ not in ("dobj", "oprd", "npadvmod") or name.left_edge.i != i or name.pos_ != "PROPN":
        return
    if name.head == noun.head or name.head in noun.head.ancestors:
        verb = noun.head
        for child in list(noun.children):
            child.attach(name, child.dep_)
        noun.attach(name, "compound")
        name.attach(verb, "dobj")


def _name_read_into_an_office(noun: Token) -> None:
    """Mend "named Ann Lee chief medical officer", where the name was read as a part of the office."""
    doc, verb = noun.doc, noun.head
    end = start = verb.i + 1
    while end < noun.i and (doc[end].tag_ == "NNP" or doc[end].text == "-" or doc[end].text[0].isupper()):
        end += 1
    plain = noun.text[0].islower() and noun.lemma_.lower() in words("lexicon", "title_nouns") | {"officer"}
    if not plain or end - start < 2 or any(t.pos_ not in ("NOUN", "ADJ") for t in doc[end : noun.i]):
        return
    name = doc[end - 1]
    for word in doc[start : end - 1]:
        if word.head.i >= end or word.head == verb:
            word.attach(name, "compound")
    name.attach(verb, "dobj")
    noun.attach(verb, "oprd")


def _payer_read_into_a_sum(money: Token) -> None:
    """Mend "fined the chipmaker Acme ten million euros", where who pays was read as a part of the sum."""
    names = [c for c in money.lefts if c.dep_ in ("nmod", "compound") and c.tag_.startswith("NNP")]
    sums = [c for c in money.lefts if c.dep_ == "nummod"]
    if not names or not sums or names[-1].i > sums[0].left_edge.i:
        return
    name, noun, verb = names[-1], money.head, money.head
    if money.dep_ == "appos":
        if noun.dep_ != "dobj" or noun.i != name.left_edge.i - 1:
            return
        verb = noun.head
        noun.attach(name, "compound")
        money.attach(verb, "dobj")
    for child in [c for c in money.lefts if c.i < name.i]:
        child.attach(name, child.dep_ if child.dep_ == "det" else "compound")
    name.attach(verb, "dative")


def _description_behind_a_degree(degree: Token) -> None:
    """Mend "Ann Lee, PhD, a researcher at X", where the description was read as one of the degree."""
    for child in [c for c in degree.children if c.dep_ in ("appos", "relcl", "acl", "prep")]:
        child.attach(degree.head, child.dep_)


def _behind_a_rank(name: Token) -> bool:
    """Mend "upset world number one Ann Lee", where the name was read as a measure of what was upset."""
    first = name.left_edge.i
    rank, noun = name.doc[first - 1], name.doc[first - 2]
    if first < 2 or not rank.like_num or noun.lower_ not in ("number", "no", "no."):
        return False
    if noun.dep_ not in ("dobj", "pobj") or noun.i > name.i:
        return False
    name.attach(noun, "appos")
    return True


def _name_behind_a_style(style: Token) -> None:
    """Mend "the minister, His Excellency Ann Lee, said", where the name was read as standing beside the style."""
    names = [c for c in style.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and c.left_edge.i == style.i + 1]
    if not names or style.head == style:
        return
    name, head, label = names[0], style.head, style.dep_
    name.attach(head, label)
    for child in list(style.children):
        child.attach(name, "compound" if child.i < style.i else child.dep_)
    style.attach(name, "compound")


def _goal_of_a_verb(prep: Token) -> None:
    """Mend "welcomed Ann Lee to Oslo", where "to Oslo" was read as saying which Ann Lee."""
    name = prep.head
    if name.dep_ == "dobj" and name.pos_ == "PROPN" and name.head.pos_ == "VERB" and prep.i == name.i + 1:
        prep.attach(name.head, "prep")


def _office_read_as_another(title: Token) -> None:
    """Mend "Ann Lee, President and Chief Officer of X", where the office was read as one more who acts."""
    name, before = title.head, title.left_edge.i - 1
    beside = before > 1 and title.doc[before].text == "," and title.doc[before - 1] == name
    if beside and title.lower_ in words("lexicon", "title_nouns"):
        title.attach(name, "appos")


def _office_and_body_behind(comma: Token) -> None:
    """Mend "Ann Lee, Secretary, Works Department and Ali Said, Director, Y", all read as one list of who acts."""
    doc, title = comma.doc, comma.doc[comma.i - 1]
    if (
        title.pos_ != "PROPN"
        or title.dep_ not in ("conj", "appos")
        or title.lower_ not in words("lexicon", "title_nouns")
    ):
        return
    before = title.left_edge.i - 1
    name = title.head
    if before < 1 or doc[before].text != "," or doc[before - 1] != name or name.pos_ != "PROPN":
        return
    bodies = [c for t in (title, name) for c in t.children if c.left_edge.i == comma.i + 1]
    if len(bodies) != 1 or bodies[0].pos_ != "PROPN" or bodies[0].dep_ not in ("conj", "appos"):
        return
    body = bodies[0]
    joined = [c for t in (title, body) for c in t.children if c.i > body.i and c.dep_ in ("conj", "cc")]
    joined.sort(key=lambda t: t.i)
    title.attach(name, "appos")
    body.attach(title, "appos")
    last = name
    for child in joined:
        behind = child.left_edge.i - 2
        if last != name and child.dep_ == "conj" and doc[behind + 1].text == "," and doc[behind] == last:
            child.attach(last, "appos")  # the office of the second one
        else:
            child.attach(name, child.dep_)
            last = child if child.dep_ == "conj" else last


def _beside_object(name: Token) -> None:
    """Mend "dismissed the governor, Ann Lee, after a year", where the name was read as a measure or a time."""
    verb, before = name.head, name.left_edge.i - 2
    if before <= verb.i or name.doc[before + 1].text != ",":
        return
    found = [c for c in verb.children if c.dep_ in ("dobj", "pobj") and c.i > verb.i and c.right_edge.i == before]
    if len(found) == 1 and found[0].pos_ == "NOUN":
        name.attach(found[0], "appos")


def _beside_another(name: Token) -> None:
    """Mend "An adviser to President X, Ann Lee, said", where one person was read as the other."""
    other = name.head
    if other.ent_type_ != "PERSON" or other.dep_ != "pobj" or name.doc[name.left_edge.i - 1].text != ",":
        return
    noun = other.head.head
    if other.head.lower_ in ("to", "of", "for") and noun.pos_ == "NOUN" and noun.i < other.i:
        name.attach(noun, "appos")


def _behind_its_title(name: Token) -> bool:
    """Mend "President X and Kenyan Premier Y agreed", where the second title was joined without its name."""
    other, first = name.head, name.left_edge.i
    title = name.doc[first - 1] if first else name
    if other.ent_type_ != "PERSON" or title.dep_ != "conj" or title.head != other or title.i < other.i:
        return False
    name.attach(other, "conj")
    for child in list(title.children):
        child.attach(name, child.dep_)
    title.attach(name, "compound")
    return True


def _joined_to_a_place(name: Token) -> None:
    """Mend "Ann Lee of Kenya and Ali Said of Chad", where the second person was joined to the first one's country."""
    place = name.head
    if place.ent_type_ not in ("GPE", "ORG", "LOC") or place.dep_ != "pobj" or place.head.lower_ not in ("of", "from"):
        return
    first = place.head.head
    if (
        first.lower_ == "behalf" and first.head.i
    ):  # "signed by Ann Lee on behalf of Kenya and Ali Said on behalf of Chad"
        first = first.doc[first.head.i - 1]
    if first.pos_ == "PROPN" and first.ent_type_ == "PERSON":
        name.attach(first, "conj")


def _first_of_two(name: Token) -> None:
    """Mend "President X and Kenyan Premier Y failed", where the first of the two was read as part of the second."""
    last = name.head
    joins = [c for c in name.children if c.dep_ == "cc" and c.lower_ == "and"]
    if len(joins) != 1 or last.i < name.i or last.pos_ != "PROPN" or last.ent_type_ != "PERSON":
        return
    inner = [c for c in name.children if c.dep_ == "conj" and joins[0].i < c.i < last.i]
    head = last.head
    name.attach(name if head == last else head, last.dep_)
    last.attach(name, "conj")
    for word in inner:
        word.attach(last, "compound")
