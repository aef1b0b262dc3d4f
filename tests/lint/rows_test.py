"""Holds every row of the requirements to a scenario: a row without one needs a reason, and the reason must name its proof.

Reads the tables of src/attention/defaults.cpp (row, rule, clock), the `rows` of tests/scenarios/*.json and their names, and
the reasons below, and compares the table made of them with tests/scenarios/ROWS.md; `rows_test.py --write` writes it.
A scenario named by a row must be about it, a reason must not stand beside a scenario, and what a reason names must exist.
Closes with "N passed, N failed".
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = ROOT / "tests/scenarios"
TABLE = SCENARIOS / "ROWS.md"
DEFAULTS = ROOT / "src/attention/defaults.cpp"

WANTED = sorted(set(range(1, 106)) | {114, 115, 116, 118})

# row: (why no scenario, the file that proves or will prove it, a text in that file)
REASONS = {
    36: ("no such tag exists; what a client is called stays out of the texts", "tests/lint/rows_test.py", "HARSH"),
    57: ("the calm answer is a draft of its own, the newsletter another", "tests/unit/words/drafts_test.cpp",
         "EveryShippedTemplateIsSoundInEveryLanguage"),
    85: ("a spoken draft", "tests/unit/words/drafts_test.cpp", "EveryShippedTemplateIsSoundInEveryLanguage"),
    104: ("templates of users", "tests/unit/words/drafts_test.cpp", "TemplatesOfUsersAreCheckedWithALineNumber"),
}

# Row 36: nobody is difficult.
HARSH = re.compile(r"\b(difficult|annoying)\s+(client|customer)|schwierige[nrs]?\s+Kunde|besvärliga?\s+kund", re.IGNORECASE)


def rules_and_clocks(source):
    """row → keys of its rules, and row → keys of its clocks."""
    rules, clocks = {}, {}
    for key, row in re.findall(r'\{Rule::\w+,\s*"(\w+)",\s*(\d+),', source):
        rules.setdefault(int(row), []).append(key)
    for key, row in re.findall(r'\{Clock::\w+,\s*"([\w.]+)",\s*(\d+),', source):
        clocks.setdefault(int(row), []).append(key)
    return rules, clocks


def scenarios(folder):
    """row → names of files, and what is wrong with them."""
    found, wrong = {}, []
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        rows = data.get("rows", [data["row"]] if "row" in data else [])
        named = re.match(r"(\d{3})_", path.name)
        if named and int(named.group(1)) not in rows:
            wrong.append(f"{path.name}: named by row {int(named.group(1))}, but it is about {rows}")
        for row in rows:
            found.setdefault(row, []).append(path.stem)
    return found, wrong


def missing(wanted, found, reasons):
    return [f"row {row}: neither a scenario nor a reason" for row in wanted if row not in found and row not in reasons]


def stale(found, reasons):
    wrong = [f"row {row}: has a scenario, the reason is not needed" for row in reasons if row in found]
    for row, (_, file, text) in reasons.items():
        path = ROOT / file
        if not path.exists() or text not in path.read_text(encoding="utf-8"):
            wrong.append(f"row {row}: there is no {text} in {file}")
    return wrong


def table(rules, clocks, found, reasons):
    lines = ["# From row to rule to scenario", "",
             "<!-- Made by tests/lint/rows_test.py --write; the lint compares it. -->", "",
             "Rows of the requirements, the rules and clocks that stand for them in `src/attention/defaults.cpp`, and the scenarios",
             "that prove them. A row without a scenario says why, and where its proof is.", "",
             "| row | rules | clocks | scenarios |", "|---|---|---|---|"]
    for row in sorted(set(WANTED) | set(found)):
        names = " · ".join(f"[{name}]({name}.json)" for name in found.get(row, []))
        if row in reasons:
            why, file, _ = reasons[row]
            names = f"{why}: `{file}`"
        lines.append(f"| {row} | {', '.join(rules.get(row, []))} | {', '.join(clocks.get(row, []))} | {names} |")
    return "\n".join(lines) + "\n"


def self_check():
    """Every check catches an example of its own."""
    rules, clocks = rules_and_clocks('{Rule::a, "a", 7, 1, X},\n{Clock::b,\n "b.c", 9, Y}')
    assert rules == {7: ["a"]} and clocks == {9: ["b.c"]}
    assert missing([1, 2, 3], {1: ["x"]}, {2: ()}) == ["row 3: neither a scenario nor a reason"]
    assert stale({4: ["x"]}, {4: ("", "tests/lint/rows_test.py", "HARSH")})
    assert stale({}, {4: ("", "tests/lint/nothing.py", "x")})
    assert HARSH.search("a Difficult client")


def main():
    self_check()
    rules, clocks = rules_and_clocks(DEFAULTS.read_text(encoding="utf-8"))
    found, wrong = scenarios(SCENARIOS)
    text = table(rules, clocks, found, REASONS)
    if "--write" in sys.argv:
        TABLE.write_text(text, encoding="utf-8")
    problems = wrong + missing(WANTED, found, REASONS) + stale(found, REASONS)
    for row in sorted(set(rules) | set(clocks)):
        if row not in found:
            problems.append(f"row {row}: has a rule or a clock and no scenario")
    if not TABLE.exists() or TABLE.read_text(encoding="utf-8") != text:
        problems.append("tests/scenarios/ROWS.md is not what it would be now: tests/lint/rows_test.py --write")
    for path in sorted((ROOT / "assets/words").glob("*.json")):
        if HARSH.search(path.read_text(encoding="utf-8")):
            problems.append(f"{path.name}: calls a client difficult (row 36)")
    for problem in problems:
        print(problem)
    print(f"{len(WANTED) + len(found) - min(len(problems), len(WANTED))} passed, {len(problems)} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
