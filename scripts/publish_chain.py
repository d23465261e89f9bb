#!/usr/bin/env python3
"""Publishes a feed time and again, as it grows, changes and loses cases, and lets consumers follow it by deltas.

    publish_chain.py DIARIUM FEED.jsonl

Each consumer must have each feed byte for byte; what must not be published is refused and changes nothing; a run that is
killed, two at once, or one that fills the disk (where a small one can be mounted) leave a whole folder. Exits with 1 where
that is not so.
"""
import hashlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

DIARIUM, FEED = sys.argv[1], pathlib.Path(sys.argv[2])
BASE = "https://data.ekeby.example/beslut/"
bad = 0


def fail(what):
    global bad
    bad += 1
    print(f"publish-chain: {what}", file=sys.stderr)


def require(holds, what):
    if not holds:
        fail(what)


def diarium(*arguments, code=0):
    run = subprocess.run([DIARIUM, *map(str, arguments)], capture_output=True, text=True)
    if code is not None and run.returncode != code:
        fail(f"diarium {' '.join(map(str, arguments))}: exit {run.returncode}, not {code}: {run.stderr[-600:]}")
    return run


def publish(feed, site, day, *more, code=0):
    return diarium("publish", feed, "-o", site, "--base-url", BASE, "--as-of", day, "--no-config", *more, code=code)


def tree(folder):
    """The bytes of a folder, by path."""
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
            for p in sorted(folder.rglob("*")) if p.is_file()}


def write(path, head, cases):
    with open(path, "w", encoding="utf-8") as file:
        for record in [head, *cases]:
            file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")


def sums_are_right(site):
    for line in (site / "SHA256SUMS").read_text().splitlines():
        digest, name = line.split("  ", 1)
        if hashlib.sha256((site / name).read_bytes()).hexdigest() != digest:
            return False
    listed = {line.split("  ", 1)[1] for line in (site / "SHA256SUMS").read_text().splitlines()}
    return listed | {"SHA256SUMS"} == set(tree(site))


work = pathlib.Path(tempfile.mkdtemp())
lines = [json.loads(line) for line in FEED.read_text(encoding="utf-8").splitlines()]
head, cases = lines[0], lines[1:]
require(len(cases) >= 12, "the feed has at least 12 cases")
site, source = work / "site", work / "source.jsonl"
held = []

# Four publications after the first: three cases change, one goes, one comes.
coming, cases = cases[-4:], cases[:-4]
write(source, head, cases)
publish(source, site, "2025-01-01")
held.append((site / "feed.jsonl").read_bytes())
for step in range(4):
    for index in (1 + step, 3 + step, 5 + step):
        cases[index] = dict(cases[index], title=f"{cases[index].get('title', '')} ({step})")
    cases = [c for i, c in enumerate(cases) if i != 0] + [coming[step]]
    write(source, head, cases)
    publish(source, site, f"2025-02-0{step + 1}")
    held.append((site / "feed.jsonl").read_bytes())
    last = json.loads((site / "history.jsonl").read_text().splitlines()[-1])
    require(last["number"] == step + 2, f"publication {step + 2} has its number")
    require(last["counts"]["changed"] == 3 and last["counts"]["removed"] == 1 and last["counts"]["added"] == 1,
            f"publication {step + 2} counts {last['counts']}")
    require(last["feed_sha256"] == hashlib.sha256(held[-1]).hexdigest(), "history has the digest of the feed")
    require((site / "delta.json").read_bytes() == (site / last["delta"]).read_bytes(), "delta.json is the latest delta")
    require(sums_are_right(site), "SHA256SUMS has every file")
    # A consumer that has the feed before, one that missed two, and one from the beginning.
    for behind in {1, min(3, step + 1), step + 1}:
        old, new = work / "held.jsonl", work / f"applied-{step}-{behind}.jsonl"
        old.write_bytes(held[-1 - behind])
        diarium("apply", old, *sorted((site / "deltas").iterdir()), "-o", new)
        require(new.exists() and new.read_bytes() == held[-1], f"applied from {behind} behind, publication {step + 2}")

# The same again changes no byte; another day changes no chain.
before = tree(site)
publish(source, site, "2025-02-04")
require(tree(site) == before, "the same input again changes no byte")
publish(source, site, "2025-03-01")
chain = {"feed.jsonl", "index.jsonl", "history.jsonl", "delta.json"}
require({k: v for k, v in tree(site).items() if k in chain or k.startswith("deltas/")}
        == {k: v for k, v in before.items() if k in chain or k.startswith("deltas/")}, "another day leaves the chain")
publish(source, site, "2025-02-04")
require(tree(site) == before, "the earlier day again gives the same bytes")

# In any order of the cases, and in any form.
shuffled = work / "shuffled.json"
with open(shuffled, "w", encoding="utf-8") as file:
    json.dump(dict(head, cases=cases[::-1]), file, ensure_ascii=False)
publish(shuffled, site, "2025-02-04")
require((site / "feed.jsonl").read_bytes() == held[-1], "the order of the input does not matter")

# What is refused leaves the folder as it was.
before = tree(site)


def refused(change, what, says, *more):
    path = work / "refused.jsonl"
    changed_head, changed = change(json.loads(json.dumps(head)), json.loads(json.dumps(cases)))
    write(path, changed_head, changed)
    run = publish(path, site, "2025-05-01", *more, code=1)
    require(re.search(says, run.stderr), f"{what} is refused with {says}: {run.stderr[-400:]}")
    require(tree(site) == before, f"{what} changes nothing")


def with_case(**members):
    return lambda head, cases: (head, [dict(cases[0], **members)] + cases[1:])


def without(name):
    def change(head, cases):
        del head["dataset"][name]
        return head, cases
    return change


refused(with_case(summary="Sökanden, 811218-9876, har hört av sig."), "a personal identity number",
        "txt/personal-identity-number")
refused(with_case(summary="Sökanden, 811218-9876, har hört av sig."), "a personal identity number, whatever is ignored",
        "txt/personal-identity-number", "--ignore", "txt/personal-identity-number", "--fail-on", "never")
refused(with_case(opened="2024-13-01"), "an error", "str/")
refused(without("license"), "a feed without a licence", "licen[cs]e")
refused(with_case(confidentiality={"level": "confidential"}, summary="Innehåll."), "a confidential case with text",
        "txt/confidential-content")
refused(lambda head, cases: (head, cases[: len(cases) // 2]), "half of the cases", "-[0-9]+ %")

# Erasure: nothing holds the text any more, and whoever is behind is told to load all.
text = "Zebrafinken på Ekeby torg"
cases[2] = dict(cases[2], summary=text)
write(source, head, cases)
publish(source, site, "2025-06-01")
require(any(text.encode() in p.read_bytes() for p in site.rglob("*") if p.is_file()), "the text is published first")
behind = work / "behind.jsonl"
behind.write_bytes((site / "feed.jsonl").read_bytes())
gone = cases[2]["id"]
still = publish(source, site, "2025-06-02", "--erase", gone, code=1)
require(gone in still.stderr, "a case that is still in the input is not erased")
write(source, head, [c for c in cases if c["id"] != gone])
publish(source, site, "2025-06-02", "--erase", gone)
for path in site.rglob("*"):
    if path.is_file() and text.encode() in path.read_bytes():
        fail(f"{path.relative_to(site)} holds the text that was erased")
require(not (site / "deltas").exists() and not (site / "delta.json").exists(), "the deltas are gone")
history = [json.loads(line) for line in (site / "history.jsonl").read_text().splitlines()]
require(all("feed_sha256" not in line and line["erased"] for line in history[:-1]), "the older digests are gone")
cases = [c for c in cases if c["id"] != gone]
cases[1] = dict(cases[1], title="Nytt namn")
write(source, head, cases)
publish(source, site, "2025-06-03")
run = diarium("apply", behind, site / "delta.json", "-o", work / "x.jsonl", code=1)
require("feed.jsonl" in run.stderr and not (work / "x.jsonl").exists(), "whoever is behind an erasure is told to load all")

# Ids that would lead out of the folder.
hostile = [dict(cases[0], id=i) for i in ("a/../../index", "a/../../../etc/passwd")]
write(source, head, cases + [{"id": c["id"], "title": "Titel"} for c in hostile])
outside = {str(p) for p in work.rglob("*")}
publish(source, site, "2025-06-04")
require({str(p) for p in work.rglob("*")} - outside <= {str(p) for p in site.rglob("*")}, "ids leave no file outside")

# A folder that something else is in, an address that is none.
other = work / "other"
other.mkdir()
(other / "letter.txt").write_text("keep")
publish(source, other, "2025-06-04", code=73)
require((other / "letter.txt").read_text() == "keep" and len(list(other.iterdir())) == 1, "another folder is left alone")
diarium("publish", source, "-o", work / "none", code=64)
diarium("publish", source, "-o", work / "none", "--base-url", "data.ekeby.se", code=64)
require(not (work / "none").exists(), "without an address nothing is written")

# Killed at ten moments, and two at once.
before = tree(site)
cases[0] = dict(cases[0], title="Ändrad")
write(source, head, cases)
arguments = [DIARIUM, "publish", str(source), "-o", str(site), "--base-url", BASE, "--as-of", "2025-07-01", "--no-config", "-q"]
begin = time.time()
shutil.copytree(site, work / "copy")
subprocess.run([*arguments[:4], str(work / "copy"), *arguments[5:]], check=True)
took = time.time() - begin
for moment in range(10):
    process = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
    time.sleep(took * moment / 12)
    process.send_signal(signal.SIGKILL)
    process.wait()
    now = tree(site)
    if now != before:
        require(now == tree(work / "copy"), f"killed at moment {moment}: the folder is the old one or the new one")
        break
pair = [subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) for _ in range(2)]
ends = [(p.communicate()[1], p.returncode) for p in pair]
require(0 in [code for _, code in ends], f"of two at once one publishes: {ends}")
require(all(code in (0, 73) for _, code in ends), f"of two at once the other says so: {ends}")
require(tree(site) == tree(work / "copy"), "two at once leave a whole folder")
litter = [p.name for p in work.iterdir() if p.name.startswith(".")]
require(not litter, f"nothing is left beside: {litter}")

# A disk with room for one publication and not for two.
disk = work / "disk"
disk.mkdir()
size = sum(path.stat().st_size // 4096 + 1 for path in site.rglob("*")) * 4096 * 3 // 2
if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)], capture_output=True).returncode:
    print("publish: skipped the full disk, none can be mounted")
else:
    try:
        publish(source, disk / "site", "2025-07-01")
        before = tree(disk / "site")
        write(work / "longer.jsonl", head, [{**case, "title": f"{case.get('title', '')} igen"} for case in cases])
        publish(work / "longer.jsonl", disk / "site", "2025-07-02", code=74)
        require(tree(disk / "site") == before, "a full disk leaves the old folder")
        require(sorted(path.name for path in disk.iterdir()) == ["site"], "nothing is left on a full disk")
    finally:
        subprocess.run(["umount", str(disk)], check=False)

shutil.rmtree(work)
print(f"publish: a chain of publications, {len(cases)} cases: {'all right' if not bad else f'{bad} faults'}")
sys.exit(1 if bad else 0)
