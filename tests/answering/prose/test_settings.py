"""The model is off by default, named by settings alone, and its key is never shown."""

import pytest

from answering.prose import Model, ModelSettingsError

URL, MODEL, KEY = "NGUYENVAN_LLM_URL", "NGUYENVAN_LLM_MODEL", "NGUYENVAN_LLM_KEY"
LOCAL = "http://127.0.0.1:11434/v1"


def test_off_by_default() -> None:
    assert Model.from_environment({}) is None
    assert Model.from_environment({URL: " ", MODEL: ""}) is None


def test_each_setting_is_read() -> None:
    model = Model.from_environment(
        {
            URL: f"{LOCAL}/",
            MODEL: " gemma3 ",
            KEY: "sk-bi-mat",
            "NGUYENVAN_LLM_CONTEXT": "8192",
            "NGUYENVAN_LLM_TIMEOUT": "20",
            "NGUYENVAN_LLM_UNFOUND": "drop",
        }
    )
    assert model == Model(LOCAL, "gemma3", "sk-bi-mat", 8192, 20, marks_unfound=False)


def test_the_key_is_not_in_what_is_printed() -> None:
    model = Model(LOCAL, "gemma3", "sk-bi-mat")
    assert "bi-mat" not in f"{model} {model!r}"


@pytest.mark.parametrize(
    ("url", "host", "is_local"),
    [
        (LOCAL, "127.0.0.1:11434", True),
        ("http://[::1]:8080/v1", "::1:8080", True),
        ("https://api.example.com/v1", "api.example.com", False),
        ("https://LocalHost/v1", "localhost", True),
    ],
)
def test_the_host_is_told(url: str, host: str, is_local: bool) -> None:
    model = Model(url, "m")
    assert (model.host, model.is_local) == (host, is_local)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.com/v1",
        "file:///etc/passwd",
        "api.example.com/v1",
        "https://",
        "http://example.com:cổng/v1",
        "http://[::1/v1",
        "https://ai:bi-mat@example.com/v1",
        "https://example.com/v1?key=bi-mat",
        "https://example.com/v1#bi-mat",
    ],
)
def test_another_kind_of_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(ModelSettingsError, match="NGUYENVAN_LLM_URL") as refused:
        Model.from_environment({URL: url, MODEL: "m"})
    assert "bi-mat" not in str(refused.value)


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({MODEL: "m"}, URL),
        ({URL: LOCAL}, MODEL),
        ({URL: LOCAL, MODEL: "m", KEY: "bi\nmat"}, KEY),
        ({URL: LOCAL, MODEL: "m", KEY: "bí-mật"}, KEY),
        ({URL: LOCAL, MODEL: "m", "NGUYENVAN_LLM_CONTEXT": "12"}, "_CONTEXT"),
        ({URL: LOCAL, MODEL: "m", "NGUYENVAN_LLM_TIMEOUT": "-1"}, "_TIMEOUT"),
        ({URL: LOCAL, MODEL: "m", "NGUYENVAN_LLM_UNFOUND": "x"}, "_UNFOUND"),
    ],
)
def test_what_is_wrong_is_named(environment: dict[str, str], told: str) -> None:
    with pytest.raises(ModelSettingsError, match=told) as refused:
        Model.from_environment(environment)
    assert environment.get(KEY, "không có") not in str(refused.value)
