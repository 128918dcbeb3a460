"""Bad input to the command line: one clear sentence each, never a traceback, and the rest is done."""

import codecs
import json
import os

import pytest

from components.cli import main

BODY = "Diplomats of both countries met in Geneva on Thursday, the ministry said.\n"
FRONT = "---\npublished: 2025-02-28\n---\n"
GOOD = (FRONT + BODY).encode()


@pytest.fixture(params=["dates", "extract"])
def command(request):
    return request.param


@pytest.fixture
def good(tmp_path):
    """A file that can be read."""
    path = tmp_path / "good.md"
    path.write_bytes(GOOD)
    return path


BAD = {
    "empty": (b"", "bad.md is empty. Give a file with the text of an article."),
    "binary": (
        b"\x7fELF\x02\x01\x01\0\0\0\0",
        "bad.md is not text. Give a text or Markdown file (.txt, .md) in UTF-8.",
    ),
    "far future": (
        b"---\npublished: 2999-01-01\n---\n" + BODY.encode(),
        "bad.md: published on 2999-01-01 is not possible. A publication day lies between 1700-01-01 and ",
    ),
    "no day": (
        BODY.encode(),
        (
            "bad.md does not say when it was published. Give the day: --published YYYY-MM-DD, or a line "
            "'published: YYYY-MM-DD' in its front matter."
        ),
    ),
    "31 February": (
        b"---\npublished: 2025-02-31\n---\n" + BODY.encode(),
        "bad.md: published is '2025-02-31', not a date. Write it as YYYY-MM-DD.",
    ),
    "broken UTF-16": (
        codecs.BOM_UTF16_LE + b"a\0b",
        "bad.md begins as utf-16 but is broken at byte 4. Save it again as UTF-8.",
    ),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_one_sentence_and_the_rest_goes_on(command, kind, good, tmp_path, capsys):
    """Status 1, the sentence and its hint; the good file after it is read all the same."""
    data, sentence = BAD[kind]
    bad = tmp_path / "bad.md"
    bad.write_bytes(data)
    alone = main([command, str(good)])
    expected = capsys.readouterr()
    assert main([command, str(bad), str(good)]) == 1
    out, err = capsys.readouterr()
    assert (alone, out) == (0, expected.out)
    assert err.startswith(f"dateline: {sentence}")
    assert len(err.replace(expected.err, "").splitlines()) == 1


def test_a_missing_file(command, good, tmp_path, capsys):
    """It is said by its path, and the good one is read."""
    missing = tmp_path / "missing"
    assert main([command, str(missing), str(good)]) == 1
    assert capsys.readouterr().err.splitlines()[0] == (
        f"dateline: {missing} cannot be opened: No such file or directory. Check its name and your permissions."
    )


def test_a_folder_is_the_articles_in_it(good, tmp_path, capsys):
    """Every file of a folder is read, the bad one in it reported."""
    (good.parent / "bad.md").write_bytes(b"")
    assert main(["dates", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["doc"] for line in out.splitlines()] == ["good"]
    assert err == f"dateline: {tmp_path.name}/bad.md is empty. Give a file with the text of an article.\n"


def test_an_empty_folder(tmp_path, capsys):
    """There is nothing in it to read, and that is said."""
    (tmp_path / "empty").mkdir()
    assert main(["dates", str(tmp_path / "empty")]) == 1
    assert str(tmp_path / "empty") in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may read everything")
def test_a_file_without_permission(command, good, capsys):
    """A file this user may not read is said so."""
    good.chmod(0)
    assert main([command, str(good)]) == 1
    assert capsys.readouterr().err == (
        f"dateline: {good} cannot be opened: Permission denied. Check its name and your permissions.\n"
    )


def test_a_file_without_permission_as_told_by_the_system(command, good, capsys, monkeypatch):
    """The same for whoever may read everything: the system's refusal is passed on."""

    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    assert main([command, str(good)]) == 1
    assert "cannot be opened: Permission denied. Check its name" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Посол вернулся в Москву в четверг, 27 февраля 2025 года, сообщило министерство.\n"),
        ("utf-16", BODY),
        ("utf-8-sig", BODY),
    ],
)
def test_other_encodings_are_read(command, encoding, text, tmp_path, capsys):
    """A Windows file in cp1251 and one in UTF-16 are articles like any other."""
    path = tmp_path / "a.txt"
    path.write_bytes((text * 3).encode(encoding))
    assert main([command, str(path), "--published", "2025-02-28"]) == 0
    out, _ = capsys.readouterr()
    for line in map(json.loads, out.splitlines()):
        for found in line.get("mentions", [line]):
            assert (text * 3)[found["start"] : found["end"]] == found.get("quote", found.get("text"))


def test_an_article_without_events(tmp_path, capsys):
    """It is no error; a sentence says that it was read."""
    path = tmp_path / "quiet.txt"
    path.write_text("Tulips bloom. The garden is open.\n")
    assert main(["extract", str(path), "--published", "2025-02-28"]) == 0
    assert capsys.readouterr() == ("", "dateline: No event was found in the article.\n")


def test_five_megabytes(command, tmp_path, capsys):
    """A very long article works."""
    path = tmp_path / "long.txt"
    path.write_text("The garden is open to visitors, and tulips bloom along its paths.\n\n" * 75_000 + BODY)
    assert main([command, str(path), "--published", "2025-02-28"]) == 0
    out, _ = capsys.readouterr()
    assert command == "extract" or [json.loads(line)["value"] for line in out.splitlines()] == ["2025-02-27"]


LINE = json.dumps({"doc": "good", "text": BODY, "published": "2025-02-28"}).encode() + b"\n"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b"{", 'docs.jsonl, line 1 is not JSON. Write {"doc": …, "text": …, "published": …}.'),
        (b"[" * 100_000, 'docs.jsonl, line 1 is not JSON. Write {"doc": …, "text": …, "published": …}.'),
        (b'{"doc": "1"}', 'docs.jsonl, line 1 has no "text". Write {"doc": …, "text": …, "published": …}.'),
        (
            b'{"doc": "1", "text": "x"}',
            'docs.jsonl, line 1: "published" is None, not a date. Write it as YYYY-MM-DD.',
        ),
        (
            b'{"doc": "1", "text": "x", "published": "2999-01-01"}',
            "docs.jsonl, line 1: published on 2999-01-01 is not possible. It lies between 1700-01-01 and 2100-01-01.",
        ),
        (b"\xff\xfa", "docs.jsonl, line 1 is not UTF-8. Save the file as UTF-8."),
    ],
)
def test_a_bad_line_is_one_sentence_and_the_rest_goes_on(line, sentence, tmp_path, capsys):
    """The line is named by its number; the next one is read."""
    path = tmp_path / "docs.jsonl"
    path.write_bytes(line + b"\n" + LINE)
    assert main(["dates", "--jsonl", str(path)]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(found)["doc"] for found in out.splitlines()] == ["good"]
    assert err == f"dateline: {sentence}\n"


def test_documents_in_utf16(tmp_path, capsys):
    """What PowerShell's '>' writes is read."""
    path = tmp_path / "docs.jsonl"
    path.write_bytes((LINE.decode() * 2).encode("utf-16"))
    assert main(["dates", "--jsonl", str(path)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


@pytest.mark.parametrize("kind", ["missing", "folder", "empty"])
def test_no_documents(kind, tmp_path, capsys):
    """An empty, a missing and a wrong file of documents are said so."""
    path = tmp_path / "docs.jsonl"
    if kind == "folder":
        path.mkdir()
    elif kind == "empty":
        path.write_bytes(b"\n")
    sentence = {
        "missing": f"{path} cannot be opened: No such file or directory. Check its name and your permissions.",
        "folder": f"{path} cannot be opened: Is a directory. Check its name and your permissions.",
        "empty": "docs.jsonl holds no documents. Write one JSON object a line.",
    }[kind]
    assert main(["dates", "--jsonl", str(path)]) == 1
    assert capsys.readouterr() == ("", f"dateline: {sentence}\n")
