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
