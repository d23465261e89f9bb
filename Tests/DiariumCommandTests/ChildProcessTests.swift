import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// What pdftotext may do to a run: a program of the tests stands in its place.
@Suite struct `The program that reads PDFs` {
  private static let report = Repository.file("Tests/Fixtures/import/report-2016.txt").path

  /// A folder with a `pdftotext` that is the body of a shell script, and with a PDF.
  private static func place(_ script: String) throws -> (folder: URL, environment: [String: String], pdf: String) {
    let folder = try Repository.temporaryFolder()
    let program = folder.appending(path: "pdftotext")
    let text = "#!/bin/sh\nif [ \"$1\" = -v ]; then echo 'pdftotext version 9.9.9' >&2; exit 0; fi\n\(script)\n"
    try Data(text.utf8).write(to: program)
    unsafe chmod(program.path, 0o755)
    let pdf = folder.appending(path: "a.pdf")
    try Data("%PDF-1.4\n".utf8).write(to: pdf)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return (folder, ["PATH": "\(folder.path):\(path)"], pdf.path)
  }

  struct Misbehaviour: Sendable {
    let script: String
    let words: String
  }

  static let misbehaviours: [Misbehaviour] = [
    // Without an end to its text.
    .init(
      script: "exec yes 'Bifall till motionen, och mer text som ingen har skrivit'", words: "more than 64 MiB of text"),
    // It takes too long, does not mind signals, and has started a program that holds the pipe.
    .init(script: "trap '' TERM INT; sleep 50 & sleep 50", words: "had not ended after 2 seconds"),
    // It has closed its streams and does not end.
    .init(script: "exec >&- 2>&-; sleep 50", words: "had not ended after 2 seconds"),
    .init(script: "kill -SEGV $$", words: "was ended by signal 11"),
    .init(script: "echo 'Command Line Error: Incorrect password' >&2; exit 1", words: "the PDF is encrypted"),
    .init(script: "echo 'Syntax Error: Invalid page count 0' >&2; exit 99", words: "the PDF has no pages"),
    .init(
      script: "echo 'Error: Copying of text from this document is not allowed.' >&2; exit 3", words: "does not allow"),
    .init(script: "echo 'Syntax Error: Something' >&2; exit 1", words: "by pdftotext: `Syntax Error: Something`"),
    // More errors than anybody reads.
    .init(script: "yes 'Syntax Error: Something' | head -c 3000000 >&2; exit 1", words: "`Syntax Error: Something`"),
  ]

  @Test(arguments: misbehaviours)
  func `does not keep other documents from being imported`(misbehaviour: Misbehaviour) throws {
    let (folder, environment, pdf) = try Self.place(misbehaviour.script)
    let out = folder.appending(path: "feed.jsonl").path
    let running = try RunningCommand(
      ["import", pdf, Self.report, "--max-seconds", "2", "-o", out, "--report", "concise"], environment: environment)
    let result = try #require(try running.finish(within: 30))
    #expect(result.code == 1 && result.error.contains(misbehaviour.words), "\(result)")
    #expect(result.error.contains("a.pdf:1:1: error: ") && result.error.contains("a.pdf: not imported"))
    #expect(try String(contentsOfFile: out, encoding: .utf8).contains("106-1570-2015"))
  }

  @Test(arguments: [SIGINT, SIGTERM]) func `is ended when the run is`(signal: Int32) throws {
    let (folder, environment, pdf) = try Self.place(
      "echo $$ >\"$(dirname \"$0\")/began\"; trap '' TERM INT; sleep 50")
    let running = try RunningCommand(["import", pdf, "--to", "json"], environment: environment)
    let began = folder.appending(path: "began")
    let end = Date().addingTimeInterval(20)
    while Date() < end, (try? String(contentsOf: began, encoding: .utf8))?.hasSuffix("\n") != true { usleep(10_000) }
    let child = try #require(
      pid_t(try String(contentsOf: began, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)))
    running.send(signal)
    let result = try running.finish(within: 10)
    #expect(result?.code == 128 + signal)
    #expect(kill(child, 0) != 0)
  }

  @Test func `gets bounds, the file itself, and no scratch space of the run`() throws {
    let (folder, environment, pdf) = try Self.place(
      """
      sleep 0.3
      tail -n +2 "$5"
      { ulimit -v; ulimit -c; cat <&0 | wc -c; for f in /proc/$$/fd/*; do readlink "$f"; done; } \
      >"$(dirname "$0")/said"
      exit 0
      """)
    try (Data("%PDF-1.4\n".utf8) + Data(contentsOf: URL(filePath: Self.report))).write(to: URL(filePath: pdf))
    let result = try Shell.run("PATH=\"$1\" \"$0\" import \"$2\" --to json", [environment["PATH"] ?? "", pdf])
    let said = try String(contentsOf: folder.appending(path: "said"), encoding: .utf8).split(separator: "\n")
    #expect(said.prefix(3) == ["1048576", "0", "0"], "\(said)")
    // Of what the run has open, its scratch space among it, only the PDF is the program's.
    #expect(said.count { $0.hasSuffix("/a.pdf") } == 1, "\(said)")
    #expect(!said.contains { $0.contains("/diarium-") && $0.hasSuffix("(deleted)") }, "\(said)")
    #expect(result.said.contains("\"tool_version\": \"9.9.9\""), "\(result.said)")
  }

  @Test func `is not asked about what is no PDF`() throws {
    let (folder, environment, _) = try Self.place("exit 1")
    let page = folder.appending(path: "b.pdf")
    try Data("<!doctype html>\n<title>Ekeby</title>\n".utf8).write(to: page)
    let result = try Command.run(["import", page.path], environment: environment)
    #expect(result.code == 1 && result.error.contains("the file is a web page"), "\(result.error)")
    let pipe = RunningCommand.makePipe(folder.appending(path: "c.pdf"))
    #expect(try Command.run(["import", pipe], environment: environment).error.contains("is not a regular file"))
  }
}
