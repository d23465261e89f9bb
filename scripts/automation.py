"""Runs the steps of the GitHub action and of the GitLab job by bash, and the hooks by pre-commit.

automation.py DIARIUM PRE_COMMIT
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATASET = {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": "CC0-1.0", "language": "sv"}


def feed(kind):
    return json.dumps(
        {"diarium": "1.0", "dataset": DATASET, "cases": [{"id": "ks-1", "title": "Motion", "kind": kind}]},
        ensure_ascii=False, indent=2) + "\n"


def expect(is_so, words):
    if not is_so:
        raise SystemExit(f"automation: {words}")


class Runner:
    """A machine of a service: a folder, and the command in its path."""

    def __init__(self, folder, diarium):
        self.folder = pathlib.Path(folder)
        binaries = self.folder / "bin"
        binaries.mkdir()
        (binaries / "diarium").symlink_to(diarium)
        self.environment = {"PATH": f"{binaries}:{os.environ['PATH']}", "HOME": folder, "LANG": "C.UTF-8"}
        self.work = self.folder / "work"
        self.work.mkdir()
        (self.work / "good.json").write_text(feed("motion"), encoding="utf-8")
        (self.work / "bad å.json").write_text(feed("moton"), encoding="utf-8")
        (self.work / "worse.json").write_text(feed("fråga"), encoding="utf-8")

    def bash(self, script, **environment):
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=self.work, text=True,
            env=self.environment | environment, capture_output=True, check=False)


def github(runner):
    action = yaml.safe_load((ROOT / ".github/actions/validate/action.yml").read_text(encoding="utf-8"))
    defaults = {name: each.get("default", "") for name, each in action["inputs"].items()}

    def use(**inputs):
        summary = runner.folder / "summary.md"
        summary.write_text("")
        values = defaults | {name.replace("_", "-"): value for name, value in inputs.items()}
        output, code = "", 0
        for step in action["runs"]["steps"]:
            expect(step["shell"] == "bash", "a step needs bash")
            environment = {
                name: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: values[found[1]], value)
                for name, value in step.get("env", {}).items()}
            expect("${{" not in step["run"], "what is given must not become a part of the script")
            run = runner.bash(
                step["run"], GITHUB_ACTION_PATH=str(ROOT / ".github/actions/validate"), RUNNER_TEMP=str(runner.folder),
                GITHUB_STEP_SUMMARY=str(summary), GITHUB_PATH=str(runner.folder / "path"), **environment)
            output, code = output + run.stdout + run.stderr, run.returncode
            if code:
                break
        return code, output, summary.read_text(encoding="utf-8")

    code, output, summary = use(paths="good.json")
    expect(code == 0 and "::error" not in output and summary, f"a good feed: {code} {output}")
    code, output, summary = use(paths="\n  bad å.json\n")
    expect(code == 1 and "::error file=bad å.json,line=" in output and "moton" in summary, f"a broken feed: {code} {output}")
    code, output, _ = use(paths="bad å.json\nworse.json\n", each="true", language="sv")
    expect(code == 1 and output.count("::error file=") == 2 and "kodlistan" in output, f"two of them: {output}")
    known = runner.bash("diarium validate 'bad å.json' -q --report json=known.json")
    expect(known.returncode == 1, known.stderr)
    code, output, _ = use(paths="bad å.json", baseline="known.json", sarif="out.sarif")
    expect(code == 0 and json.loads((runner.work / "out.sarif").read_text())["version"] == "2.1.0", f"a baseline: {output}")
    code, output, _ = use(paths="nothing.json; touch evil")
    expect(code == 66 and not (runner.work / "evil").exists(), f"a missing feed: {code} {output}")


def gitlab(runner):
    job = yaml.safe_load((ROOT / ".gitlab/validate.gitlab-ci.yml").read_text(encoding="utf-8"))["diarium"]
    variables = job["variables"] | {"DIARIUM_PATHS": "worse.json"}
    run = runner.bash("\n".join(job["script"]), **variables)
    issues = json.loads((runner.work / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    expect(run.returncode == 1 and len(issues) == 1 and (runner.work / "junit.xml").exists(), f"GitLab: {run.stderr}")


def matcher(runner):
    document = json.loads((ROOT / ".github/diarium-matcher.json").read_text(encoding="utf-8"))
    pattern = document["problemMatcher"][0]["pattern"][0]
    run = runner.bash("diarium validate 'bad å.json' -q --report concise")
    found = [match for line in run.stdout.splitlines() if (match := re.search(pattern["regexp"], line))]
    expect(len(found) == 1, f"the matcher finds {len(found)} of {run.stdout}")
    expect(found[0][pattern["file"]] == "bad å.json" and found[0][pattern["code"]] == "str/not-in-vocabulary", "places")


def hooks(runner, pre_commit):
    def git(*arguments):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", *arguments], cwd=runner.work, check=True,
            env=runner.environment, capture_output=True)

    # A repository with nothing but the hooks, so that no history is copied.
    source = runner.folder / "hooks"
    source.mkdir()
    (source / ".pre-commit-hooks.yaml").write_bytes((ROOT / ".pre-commit-hooks.yaml").read_bytes())
    for each in (source, runner.work):
        subprocess.run(["git", "init", "-q", str(each)], check=True, env=runner.environment)
    subprocess.run(["git", "add", "-A"], cwd=source, check=True, env=runner.environment)
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-qm", "hooks"], cwd=source, check=True,
        env=runner.environment)
    (runner.work / "notes.txt").write_text("nothing\n")
    git("add", "good.json", "bad å.json", "worse.json", "notes.txt")

    def attempt(hook):
        return subprocess.run(
            [pre_commit, "try-repo", str(source), hook, "--all-files", "--verbose"], cwd=runner.work, text=True,
            env=runner.environment, capture_output=True, check=False)

    run = attempt("diarium-validate")
    expect(
        run.returncode == 1 and "bad å.json:" in run.stdout and "worse.json:" in run.stdout and "good.json:" not in run.stdout,
        f"pre-commit: {run.stdout}{run.stderr}")
    run = attempt("diarium-fmt")
    expect(run.returncode in (0, 1), f"pre-commit: {run.stdout}{run.stderr}")
    (runner.work / "worse.json").write_text(feed("Interpellation"), encoding="utf-8")
    run = attempt("diarium-fix")
    expect('"interpellation"' in (runner.work / "worse.json").read_text(encoding="utf-8"), f"{run.stdout}{run.stderr}")
    expect('"moton"' in (runner.work / "bad å.json").read_text(encoding="utf-8"), "only what needs no choice is mended")


def main():
    diarium, pre_commit = (str(pathlib.Path(each).absolute()) for each in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(folder, pathlib.Path(diarium).resolve())
        github(runner)
        gitlab(runner)
        matcher(runner)
        hooks(runner, pre_commit)
    print("automation: the action, the job, the matcher and three hooks do what they say")


if __name__ == "__main__":
    main()
