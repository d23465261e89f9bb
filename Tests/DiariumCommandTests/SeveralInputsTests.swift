@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Several inputs: what may differ between files of one feed, and that none of them hides what is wrong with another.
@Suite struct `Several inputs` {
  private let folder: URL

  init() throws { folder = try Repository.temporaryFolder() }

  /// Writes a feed of one case.
  @discardableResult private func write(
    _ name: String, head: String = "", title: String = "Skog", dataset: String = "", record: String
  ) throws -> String {
    let text = """
      {\(head)"diarium":"1.0","dataset":{"title":"\(title)","publisher":{"name":"Skogby kommun"},\
      "license":"CC0-1.0","language":"sv"\(dataset)},"cases":[\(record)]}
      """
    return try put(name, text)
  }

  @discardableResult private func put(_ name: String, _ text: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func caseFeed(_ id: String, _ members: String = "") -> String { #"{"id":"\#(id)","title":"Bro"\#(members)}"# }

  @Test func `may differ in what says something of the file`() throws {
    let january = try write(
      "jan.json", head: #""$schema":"a.json","#,
      dataset: #","generated":"2031-01-31T00:00:00Z","next":"https://skogby.example/2""#,
      record: caseFeed("b-1"))
    let february = try write(
      "feb.json", head: #""$schema":"b.json","#, dataset: #","generated":"2031-02-28T00:00:00Z""#,
      record: caseFeed("b-2")
    )
    let valid = try Command.run(["validate", january, february])
    #expect(valid.code == 0 && valid.output.isEmpty, "\(valid.text)")
    for format in ["json", "jsonl", "yaml"] {
      let united = try Command.run(["convert", january, february, "--to", format])
      #expect(united.code == 0, "\(united.error)")
      // The last that has one counts; behind the last page there is no next one. What is left is named.
      #expect(united.text.contains("2031-02-28") && united.text.contains("b.json"))
      #expect(!united.text.contains("2031-01-31") && !united.text.contains("a.json"))
      #expect(!united.text.contains("skogby.example/2"))
      for name in ["$schema", "dataset.generated", "dataset.next"] {
        #expect(united.error.contains("`\(name)` is not the same in all inputs"), "\(name): \(united.error)")
      }
      #expect(united.error.contains("jan.json:1:12: info:") && united.error.contains("[cnv/united-inputs]"))
    }
    let reversed = try Command.run(["convert", february, january, "--to", "json"])
    #expect(reversed.text.contains("2031-01-31") && reversed.text.contains("skogby.example/2"))
  }

  @Test func `are no feed where they differ in more, and all that differs is named`() throws {
    let one = try write("one.json", title: "Skog", record: caseFeed("b-1"))
    let two = try write("two.json", title: "Hed", dataset: #","description":"Allt""#, record: caseFeed("b-2"))
    let result = try Command.run(["validate", one, two])
    #expect(result.code == 1)
    #expect(result.text.contains("`dataset.title` and `dataset.description` differ from those of \(one)"))
    #expect(result.text.contains("two.json:1:37: error") && result.text.contains("--each"), "\(result.text)")
    #expect(result.text.split(separator: "\n").count == 1)
    let nested = try put(
      "three.json",
      try String(contentsOfFile: one, encoding: .utf8).replacing("Skogby", with: "Hedby").replacing("b-1", with: "b-3"))
    #expect(try Command.run(["validate", one, nested]).text.contains("`dataset.publisher.name` differs from that of"))
  }

  @Test func `show what is wrong with all that can be read`() throws {
    let bad = try write("bad.json", record: caseFeed("b-1", #","kind":"moton""#))
    let broken = try put("broken.json", "{")
    let lines = try put("cut.jsonl", try String(contentsOfFile: bad, encoding: .utf8) + "\n{\"id\":")
    let zip = try put("sheet.json", "PK\u{3}\u{4}")
    let missing = folder.appending(path: "missing.yaml").path
    for others in [[broken], [zip], [missing], [broken, zip, missing]] {
      for inputs in [[bad] + others, others + [bad]] {
        let result = try Command.run(["validate"] + inputs)
        #expect(result.code == 2, "\(inputs)")
        #expect(
          result.text.contains("bad.json:1:") && result.text.contains("[str/not-in-vocabulary]"), "\(result.text)")
        for other in others { #expect(result.text.contains(other), "\(result.text)") }
        let converted = try Command.run(["convert", "--to", "json"] + inputs)
        #expect(converted.code == 2 && converted.output.isEmpty && converted.error.contains("nothing was written"))
      }
    }
    let cut = try Command.run(["validate", lines, bad])
    #expect(cut.code == 2 && cut.text.contains("bad.json:1:"), "\(cut.text)")
    let both = try Command.run(["validate", missing, broken])
    #expect(both.code == 2 && both.text.split(separator: "\n").count == 2, "\(both.text)")
    #expect(
      both.text.contains("cannot read: No such file or directory") && both.text.contains("[pkg/unreadable-input]"))
    // One that stands alone and is not there is no input.
    #expect(try Command.run(["validate", missing]).code == 66)
  }

  @Test func `are named by a glob wherever an input is`() throws {
    try write("a.json", record: caseFeed("b-1"))
    try write("b.json", record: caseFeed("b-2"))
    let glob = folder.appending(path: "?.json").path
    #expect(try Command.run(["validate", glob]).error.contains("in 2 cases"))
    #expect(try Command.run(["convert", glob, "--to", "jsonl"]).text.split(separator: "\n").count == 3)
    #expect(try Command.run(["fmt", glob]).text.contains("b-2"))
    let checked = try Command.run(["fmt", "--check", "--each", glob])
    #expect(checked.code == 1 && checked.error.contains("a.json") && checked.error.contains("b.json"))
    let inspected = try Command.run(["inspect", "--each", glob, "--json"])
    #expect(inspected.code == 0 && inspected.text.contains("a.json") && inspected.text.contains("b.json"))
    let nothing = try Command.run(["validate", folder.appending(path: "*.yaml").path])
    #expect(nothing.code == 66 && nothing.error.contains("*.yaml"))
  }

  @Test func `are treated one by one where it is asked for`() throws {
    let one = try write("one.json", title: "Skog", record: caseFeed("b-1"))
    let two = try write("two.json", title: "Hed", record: caseFeed("b-1", #","kind":"moton""#))
    let broken = try put("broken.json", "{")
    let missing = folder.appending(path: "missing.json").path
    let result = try Command.run(["validate", "--each", one, two])
    #expect(result.code == 1 && result.text.split(separator: "\n").count == 1, "\(result.text)")
    #expect(result.error.contains("\(one): valid") && result.error.contains("\(two): invalid"), "\(result.error)")
    let all = try Command.run(["validate", "--each", missing, broken, two, one])
    #expect(all.code == 2 && all.text.contains("two.json:1:") && all.text.contains("broken.json:1:"), "\(all.text)")
    #expect(all.error.contains("missing.json") && all.error.contains("\(one): valid"), "\(all.error)")
    // A report for programs has one document for each.
    let lines = try Command.run(["validate", "--each", "--report", "jsonl", one, two]).text.split(separator: "\n")
    #expect(lines.count { $0.contains("\"summary\"") } == 2)
    #expect(try Command.run(["validate", "--each", "--report", "json=\(folder.path)/r.json", one, two]).code == 64)
    let checked = try Command.run(["fmt", "--each", "--check", one, two])
    #expect(checked.code == 1 && checked.error.contains("one.json") && checked.error.contains("two.json"))
    #expect(try Command.run(["fmt", "--each", "--write", one, two]).code == 1)
    #expect(try Command.run(["fmt", "--each", "--check", one]).code == 0)
    #expect(try Command.run(["fmt", "--each", one, two, "-o", folder.path + "/out.json"]).code == 64)
    #expect(try Command.run(["fmt", one, two, "--write"]).code == 64)
    let inspected = try Command.run(["inspect", "--each", one, two])
    #expect(inspected.code == 0 && inspected.text.contains("Skog") && inspected.text.contains("Hed"))
  }

  @Test func `are printed one by one, or none is where one cannot be`() throws {
    let one = try write("one.json", record: caseFeed("b-1"))
    let tables = folder.appending(path: "tables").path
    #expect(try Command.run(["convert", one, "-o", tables + "/"]).code == 0)
    for arguments in [[one, tables], [tables, one], [folder.appending(path: "tab*").path, one]] {
      let result = try Command.run(["fmt", "--each"] + arguments)
      #expect(result.code == 64 && result.output.isEmpty && result.error.contains("tables are a folder"))
    }
    #expect(try Command.run(["fmt", "--each", "--check", one, tables]).code == 1)
    #expect(try Command.run(["fmt", "--each", "--write", one, tables]).code == 0)
    #expect(try Command.run(["validate", "--each", one, tables]).code == 0)
  }

  @Test func `keep the address of a schema in every format`() throws {
    let feed = try write("feed.json", head: #""$schema":"./feed.schema.json","#, record: caseFeed("b-1"))
    #expect(try Command.run(["validate", feed]).code == 0)
    for name in ["feed.jsonl", "feed.yaml", "tables/"] {
      let out = folder.appending(path: name).path
      #expect(try Command.run(["convert", feed, "-o", out + (name.hasSuffix("/") ? "/" : "")]).code == 0)
      #expect(try Command.run(["validate", out]).code == 0)
      let back = try Command.run(["convert", out, "--to", "json"])
      #expect(
        back.text.hasPrefix("{\n  \"$schema\": \"./feed.schema.json\",\n  \"diarium\""),
        "\(name): \(back.text.prefix(80))")
    }
    #expect(
      try Command.run(["schema", "json-schema"]).text.contains("\"$schema\": {\n          \"$ref\": \"#/$defs/text\""))
    #expect(try Command.run(["schema", "codebook"]).text.contains("$schema"))
    let number = try put(
      "number.json", try String(contentsOfFile: feed, encoding: .utf8).replacing("\"./feed.schema.json\"", with: "7"))
    #expect(try Command.run(["validate", number]).text.contains("[str/wrong-type]"))
    let line = try put("case.jsonl", #"{"$schema":"x.json","id":"b-1","title":"Bro"}"#)
    #expect(try Command.run(["validate", line]).text.contains("the feed has no head"))
  }
}
