"""Minimal triples: a sentence of each construction with all that must come of it, and near-misses that give nothing."""

import pytest

from tests.extract.open.conftest import OpenRead

SENTENCES: dict[str, tuple[str, list[str]]] = {
    "active": ("The rebels captured Aleppo.", ["The rebels|captured|Aleppo"]),
    "passive with agent and time": (
        "Aleppo was captured by the rebels on Sunday.",
        ["Aleppo|was captured by|the rebels", "Aleppo|was captured on|Sunday"],
    ),
    "relative clause": (
        "The general, who led the army, resigned from his post.",
        ["The general|led|the army", "The general|resigned from|his post"],
    ),
    "reduced relative clause": (
        "The town seized by the rebels lies near Hama.",
        ["The town|seized by|the rebels", "The town|lies near|Hama"],
    ),
    "participle of a noun": (
        "Soldiers guarding the bridge opened fire on the crowd.",
        [
            "Soldiers|guarding|the bridge",
            "Soldiers|opened|fire",
            "Soldiers|opened fire on|the crowd",
        ],
    ),
    "participle before the clause": (
        "Having lost the election, the party chose a new leader.",
        ["the party|Having lost|the election", "the party|chose|a new leader"],
    ),
    "infinitive": (
        "The ministers agreed to hold talks with Iran in Geneva.",
        [
            "The ministers|agreed to hold|talks",
            "The ministers|agreed to hold talks with|Iran",
            "The ministers|agreed to hold talks in|Geneva",
        ],
    ),
    "implicit negation stays in the relation": (
        "The senate refused to approve the budget.",
        ["The senate|refused to approve|the budget"],
    ),
    "negation": ("The commander did not attack the village.", ["The commander|did not attack|the village"]),
    "coordinated verbs with one object": (
        "Turkey bombed and shelled the town.",
        ["Turkey|bombed|the town", "Turkey|shelled|the town"],
    ),
    "coordinated verbs": (
        "She is a doctor and lives in Basra.",
        ["She|is|a doctor", "She|lives in|Basra"],
    ),
    "coordinated subjects and objects": (
        "France and Germany sent tanks and rifles to Ukraine.",
        [
            "France|sent|tanks",
            "France|sent|rifles",
            "France|sent tanks to|Ukraine",
            "France|sent rifles to|Ukraine",
            "Germany|sent|tanks",
            "Germany|sent|rifles",
            "Germany|sent tanks to|Ukraine",
            "Germany|sent rifles to|Ukraine",
        ],
    ),
    "list": (
        "The firm sells cars, trucks and buses.",
        ["The firm|sells|cars", "The firm|sells|trucks", "The firm|sells|buses"],
    ),
    "two objects": ("The company gave its workers a bonus.", ["The company|gave its workers|a bonus"]),
    "an apposition is said by no verb": (
        "Ahmed Nasser, the mayor of Kut, met the envoy.",
        ["Ahmed Nasser|met|the envoy"],
    ),
    "adjective with its preposition": ("The judge is happy with the verdict.", ["The judge|is happy with|the verdict"]),
    "existential": ("There are three rivers in the park.", ["three rivers|are in|the park"]),
    "reported speech": (
        "Officials said that the army had left the village.",
        ["Officials|said that|the army had left the village", "the army|had left|the village"],
    ),
    "nested prepositions": (
        "He became a judge of the High Court of Peru.",
        [
            "He|became|a judge of the High Court of Peru",
            "He|became a judge of|the High Court of Peru",
            "He|became a judge of the High Court of|Peru",
        ],
    ),
    "how much is no thing of its own": (
        "Hundreds of people attended the funeral of the mayor.",
        [
            "Hundreds of people|attended|the funeral of the mayor",
            "Hundreds of people|attended the funeral of|the mayor",
        ],
    ),
    "infinitive behind an object": (
        "The president ordered the army to leave the city.",
        ["The president|ordered the army to leave|the city"],
    ),
    "adjective with an infinitive": (
        "Workers are available to repair the damage.",
        ["Workers|are available to repair|the damage"],
    ),
    "adjective with a clause": (
        "The senator is confident he has enough votes.",
        ["The senator|is confident he has|enough votes", "he|has|enough votes"],
    ),
    "infinitive of a noun": (
        "She has enough votes to block the measure.",
        ["She|has|enough votes", "She|has enough votes to block|the measure"],
    ),
    "a time hung on the agent is of the verb": (
        "The town was bombed by warplanes in May 2019.",
        ["The town|was bombed by|warplanes", "The town|was bombed in|May 2019"],
    ),
    "between joins what it stands before": (
        "The road runs along the border between Iraq and Iran.",
        ["The road|runs along|the border", "The road|runs along the border between|Iraq and Iran"],
    ),
    "gerund behind a preposition": (
        "After leaving Kut, the army crossed the river by building a bridge.",
        [
            "the army|leaving|Kut",
            "the army|crossed|the river",
            "the army|crossed the river by building|a bridge",
        ],
    ),
    "what stands before an infinitive of purpose": (
        "Arad enrolled at a school to study law.",
        ["Arad|enrolled at|a school", "Arad|enrolled at a school to study|law"],
    ),
    "a name without a comma says which": (
        "The church was built between 1891 and 1894 by the architect Karl Lund.",
        ["The church|was built between|1891 and 1894", "The church|was built by|the architect Karl Lund"],
    ),
    "a preposition before a relative pronoun": (
        "He met Anna Berg, with whom he has two sons.",
        ["He|met|Anna Berg", "he|has|two sons", "he|has two sons with|Anna Berg"],
    ),
    "neither ... nor is of both": (
        "Neither the mayor nor the council approved the plan.",
        ["Neither the mayor nor the council|approved|the plan"],
    ),
    "what something is called": ("Critics called the film a failure.", ["Critics|called the film|a failure"]),
    "what one is told": (
        "She told reporters that the talks had failed.",
        ["She|told|reporters", "She|told reporters that|the talks had failed"],
    ),
    "condition and consequence": (
        "If the talks fail, the army will attack the port.",
        ["the army|will attack|the port"],
    ),
    "source by a preposition": (
        "According to the ministry, the plant produces steel.",
        ["the plant|produces|steel", "the plant|produces steel|According to the ministry"],
    ),
    "copula": (
        "Kut is a city in Iraq.",
        ["Kut|is|a city", "Kut|is a city in|Iraq"],
    ),
    "inverted quotation": (
        '"The army has left the village," said the mayor.',
        ["The army|has left|the village", "the mayor|said|The army has left the village"],
    ),
    "nominal subject": (
        "The attack on the port killed six soldiers.",
        ["The attack|killed|six soldiers"],
    ),
    "speaker of a headline": (
        "Minister: We will attack rebels",
        ["We|will attack|rebels"],
    ),
    "quotation marks in pairs": (
        "He said \u201cthe army\u201d isn\u2019t ready to leave \u201cKut\u201d.",
        [
            "He|said|\u201cthe army\u201d isn\u2019t ready to leave \u201cKut\u201d",
            "\u201cthe army\u201d|isn\u2019t ready to leave|\u201cKut\u201d",
        ],
    ),
    "a preposition behind a particle": (
        "The council is made up of farmers.",
        ["The council|is made up of|farmers"],
    ),
    "a preposition of two words": (
        "The plan was dropped because of its cost.",
        ["The plan|was dropped because of|its cost"],
    ),
    "prefixes stay with their word": (
        "Olmeda re-opened the plant.",
        ["Olmeda|re-opened|the plant"],
    ),
    "time before the clause": (
        "In 1970 the firm built a dam.",
        ["the firm|built|a dam", "the firm|built a dam|In 1970"],
    ),
    "time without a preposition": (
        "The envoy visited Tehran last week.",
        ["The envoy|visited|Tehran", "The envoy|visited Tehran|last week"],
    ),
    "headline": (
        "Rebels seize key town near border",
        ["Rebels|seize|key town", "Rebels|seize key town near|border"],
    ),
    "headline in capitals": (
        "Turkey Strikes Kurdish Positions In Northern Syria",
        ["Turkey|Strikes|Kurdish Positions", "Turkey|Strikes Kurdish Positions In|Northern Syria"],
    ),
    "tokenised text": (
        "The firm -LRB- Olmeda -RRB- did n't sell its `` old '' plant .",
        ["The firm|did n't sell|its `` old '' plant"],
    ),
}


@pytest.mark.parametrize("construction", SENTENCES)
def test_a_construction_gives_its_minimal_triples(construction: str, open_read: OpenRead) -> None:
    sentence, expected = SENTENCES[construction]
    assert ["|".join(t) for t in open_read(sentence, "minimal")] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "It rained.",
        "The rebels withdrew.",
        "The minister of defence of Chad.",
        "Who attacked the convoy?",
        "Did the army attack the convoy?",
        "Attack the convoy!",
        "Two dead, three wounded.",
        "Yesterday.",
        "Will Iran close the border if the army attacks?",
        "The attack on the port by rebels.",
        "Talks, then war.",
        "...",
        "",
    ],
)
def test_what_states_nothing_of_two_things_gives_nothing(sentence: str, open_read: OpenRead) -> None:
    assert open_read(sentence, "minimal") == []
    assert open_read(sentence, "full") == []


@pytest.mark.parametrize(
    ("sentence", "absent"),
    [
        ("The president ordered his forces to attack Aleppo.", ("his forces", "attack", "Aleppo")),
        ("The president ordered his forces to attack Aleppo.", ("his forces", "to attack", "Aleppo")),
        ("France and Germany met Iran.", ("France and Germany", "met", "Iran")),
        ("Ahmed Nasser, the mayor of Kut, met the envoy.", ("the mayor of Kut", "met", "the envoy")),
        ("Moscow's envoy visited Tehran.", ("Moscow", "visited", "Tehran")),
        ("The army denied that it attacked Aleppo.", ("The army", "attacked", "Aleppo")),
        ("Without firing a shot, the rebels captured Aleppo.", ("the rebels", "firing", "a shot")),
        ("Instead of paying taxes, the firm left Peru.", ("the firm", "paying", "taxes")),
        ("Neither the mayor nor the council approved the plan.", ("the mayor", "approved", "the plan")),
        ("The storm left thousands homeless.", ("The storm", "left", "thousands")),
        ("The senate refused to approve the budget.", ("The senate", "approve", "the budget")),
        ("The talks between Iran and Iraq ended on Monday.", ("Iran", "ended on", "Monday")),
    ],
)
def test_what_is_not_said_is_not_given(sentence: str, absent: tuple[str, str, str], open_read: OpenRead) -> None:
    found = open_read(sentence, "minimal")
    assert found
    assert absent not in found
