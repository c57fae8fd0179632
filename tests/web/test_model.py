"""The model that may write, from the environment and Streamlit's secrets."""

import traceback

import pytest

from answering.prose import Model, ModelSettingsError
from web.model import settled

URL, KEY = "http://127.0.0.1:1/v1", "sk-bi-mat"


def named(environment: dict[str, str], section: object) -> Model | None:
    said = {f"NGUYENVAN_LLM_{name}": value for name, value in environment.items()}
    return Model.from_environment(settled(said, section))


def test_a_section_names_a_model() -> None:
    section = {"url": f"{URL}/", "model": "m", "key": KEY, "context": 8192, "unfound": "drop"}
    assert named({}, section) == Model(URL, "m", KEY, 8192, marks_unfound=False)


def test_neither_names_one() -> None:
    assert named({"MODEL": "  "}, {}) is None


def test_the_environment_wins_setting_by_setting() -> None:
    section = {"url": URL, "model": "m", "key": KEY, "timeout": 9}
    assert named({"MODEL": "n", "TIMEOUT": ""}, section) == Model(URL, "n", KEY, timeout=9)
    assert named({"URL": URL, "KEY": "sk-khac"}, section) == Model(URL, "m", "sk-khac", timeout=9)


@pytest.mark.parametrize(
    ("url", "section", "key"),
    [
        (URL, {"url": f"{URL}/", "key": KEY}, KEY),
        (URL, {"key": KEY}, KEY),
        (URL, {"url": "https://api.example.com/v1", "key": KEY}, None),
    ],
)
def test_a_key_goes_to_its_own_address_alone(
    url: str, section: dict[str, object], key: str | None
) -> None:
    model = named({"URL": url, "MODEL": "m"}, section)
    assert model
    assert model.key == key


@pytest.mark.parametrize(
    "section",
    [
        KEY,
        [KEY],
        {"api_key": KEY},
        {"key": [KEY]},
        {"key": {"x": KEY}},
        {"url": URL, "key": f"{KEY} x"},
    ],
)
def test_what_a_section_must_not_say_is_refused_and_not_repeated(section: object) -> None:
    with pytest.raises(ModelSettingsError) as refused:
        named({"MODEL": "m"}, section)
    assert KEY not in "".join(traceback.format_exception_only(refused.value))
