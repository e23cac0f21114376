"""English is told from other languages; short texts are let through."""

import pytest

from loaders.language import foreign_language

ENGLISH = (
    "The army said on Sunday that it had taken the town of Homs after weeks of fighting with "
    "the rebels, who denied that they had left and said that talks would go on."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, None),
        ("Army takes Homs", None),
        (
            (
                "Le gouvernement a annoncé dimanche que les négociations avec les rebelles se "
                "poursuivraient dans la capitale, mais que l'armée ne quitterait pas la ville, selon une "
                "source qui est proche du ministère de la défense et qui a demandé l'anonymat."
            ),
            "French",
        ),
        (
            (
                "Die Regierung hat am Sonntag angekündigt, dass die Verhandlungen mit den Rebellen in der "
                "Hauptstadt fortgesetzt werden, aber die Armee wird die Stadt nicht verlassen, wie aus dem "
                "Ministerium zu hören war."
            ),
            "German",
        ),
        (
            (
                "El gobierno anunció el domingo que las negociaciones con los rebeldes continuarán en la "
                "capital, pero que el ejército no se retirará de la ciudad, según una fuente del "
                "ministerio de defensa que pidió no ser identificada."
            ),
            "Spanish",
        ),
        (
            (
                "Hükümet pazar günü yaptığı açıklamada isyancılarla görüşmelerin başkentte süreceğini "
                "ancak ordunun şehirden çekilmeyeceğini bildirdi ve bu karar için bir açıklama daha "
                "yapılacağını söyledi, çok sayıda kişi de buna karşı çıktı."
            ),
            "Turkish",
        ),
        ("قال الجيش يوم الأحد إنه سيطر على المدينة", "Arabic"),
        ("Армия заявила в воскресенье, что взяла город", "Cyrillic"),
        ("军队星期日表示已经占领了该镇", "Chinese or Japanese"),
        (
            (
                "body { margin: 0; padding: 0; color: red; } div { display: block; border: none; float: "
                "left; } span { font: bold; } table { width: auto; height: auto; } p { clear: both; } li { "
                "margin: auto; } h1 { color: blue; }"
            ),
            "no language that is known here",
        ),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert foreign_language(text) == language


@pytest.mark.parametrize(
    "quoted",
    [
        "“Nous ne quitterons pas la ville,” he said in French.",
        "The ministry’s slogan, «Мир и труд», was written on the wall.",
        "The name is written الحسكة in Arabic.",
    ],
)
def test_words_of_other_languages_in_english_do_no_harm(quoted: str) -> None:
    assert foreign_language(f"{ENGLISH} {quoted}") is None


# One sentence in many languages, written for these tests: talks with rebels will go on next week, a premier says.
SENTENCES = {
    "French": "Le premier ministre a déclaré lundi au Parlement que les négociations avec les rebelles reprendraient.",
    "German": "Der Ministerpräsident sagte am Montag, dass die Gespräche mit den Rebellen fortgesetzt werden.",
    "Spanish": "El primer ministro dijo el lunes que las conversaciones con los rebeldes se reanudarán.",
    "Italian": "Il primo ministro ha detto lunedì al parlamento che i colloqui con i ribelli riprenderanno.",
    "Portuguese": "O primeiro-ministro disse na segunda-feira que as conversações com os rebeldes serão retomadas.",
    "Dutch": "De premier zei maandag in het parlement dat de gesprekken met de rebellen worden hervat.",
    "Swedish": "Statsministern sade på måndagen att samtalen med rebellerna återupptas nästa vecka och att det är bra.",
    "Norwegian": "Statsministeren sa mandag til Stortinget at samtalene med opprørerne vil fortsette etter helgen.",
    "Finnish": "Pääministeri sanoi maanantaina, että neuvottelut kapinallisten kanssa jatkuvat, mutta ei nyt.",
    "Czech": "Premiér řekl, že rozhovory s povstalci budou pokračovat, ale že se to nestane do pondělí, jak by chtěl.",
    "Polish": "Premier powiedział, że rozmowy z rebeliantami nie zostaną przerwane, ale że jest to trudne dla rządu.",
    "Hungarian": "A miniszterelnök azt mondta, hogy a tárgyalások folytatódnak, de nem csak a lázadókkal.",
    "Croatian or Serbian": "Premijer je rekao da će se razgovori s pobunjenicima nastaviti, ali da to nije sve.",
    "Indonesian": "Perdana menteri mengatakan bahwa perundingan dengan pemberontak akan dilanjutkan di sana.",
    "Swahili": "Waziri mkuu alisema kwamba mazungumzo na waasi yataendelea katika mji huo baada ya wiki hii kwa amani.",
    "Kurdish": "Serokwezîr got ku danûstandinên bi serhildêran re dê di hefteya bê de dîsa li vir dest pê bikin.",
    "Russian": "Премьер-министр заявил, что переговоры с повстанцами возобновятся.",
    "Persian": "نخست وزیر گفت که گفتگو با شورشیان ادامه خواهد یافت.",
}
SCRIPTS = {"Russian": "Cyrillic", "Persian": "Arabic"}
NEWS = "The army said that it had taken the town. Officials in the capital denied it and said that talks would go on."


@pytest.mark.parametrize("name", SENTENCES)
def test_an_article_in_another_language_is_told(name: str) -> None:
    assert foreign_language(f"{SENTENCES[name]} " * 3) == SCRIPTS.get(name, name)


@pytest.mark.parametrize("name", SENTENCES)
def test_an_english_article_may_quote_any_language(name: str) -> None:
    assert foreign_language(f"{NEWS} “{SENTENCES[name]}” {NEWS}") is None


@pytest.mark.parametrize(
    "text",
    [
        "Macron meets Scholz in Paris, vows support for Ukraine.",
        "Al-Shabaab claims Mogadishu hotel siege, 12 dead. Police end siege after night of gunfire.",
        "Bundeskanzler Olaf Scholz and Außenministerin Annalena Baerbock met the Süddeutsche Zeitung, officials said.",
        "El Pais: Sanchez, Diaz sign de la Torre pact; Junts del Valles abstains, Esquerra votes no.",
        "Rebels leave Homs after truce deal; UN convoy enters city.",
    ],
)
def test_short_english_with_foreign_names_is_english(text: str) -> None:
    assert foreign_language(text) is None
