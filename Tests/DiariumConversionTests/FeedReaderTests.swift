import Diarium
@_spi(Engine) import DiariumConversion
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// What a reader of each format tells of an input beside its cases.
@Suite struct `Readers of feeds` {
  /// What was read of an input, and told of it.
  private struct Read {
    /// The id of what the tape holds behind the head: of a stream without one the first case.
    var head: String?
    var title: String?
    var hasHead = false
    /// The ids of the cases, each with its number; `!` for what could not be read.
    var cases: [String] = []
    var (continues, isStream, canResume, isHeadWhole) = (false, false, false, false)
    var comments = 0
    var firstComment: Location?
    var (delimiters, unordered): (Set<String>, [String]) = ([], [])

    init(_ input: FeedInput, _ format: Format) throws {
      var reader = FeedReader(.init(input, format: format), limits: Limits())
      var tape = Tape()
      hasHead = try reader.readHead(onto: &tape)
      (head, title) = (FeedMembers.text("id", in: tape), FeedMembers.text("dataset/title", in: tape))
      var isAtEnd = false
      while !isAtEnd {
        do throws(ReadFailure) {
          isAtEnd = try !reader.next(onto: &tape)
          let number = reader.number.map(String.init) ?? "–"
          if !isAtEnd { cases.append("\(FeedMembers.text("id", in: tape) ?? "–") \(number)") }
        } catch {
          cases.append("!")
          canResume = reader.canResume
          isAtEnd = !canResume
        }
      }
      (continues, isStream, isHeadWhole) = (reader.continuesAfter, reader.stream != nil, reader.isHeadWhole)
      (comments, firstComment) = (reader.comments, reader.firstComment)
      (delimiters, unordered) = (reader.dialects?.delimiters ?? [], reader.unordered)
    }

    init(_ text: String, _ format: Format) throws {
      try self.init(.file(BytesSource(Array(text.utf8), path: "f")), format)
    }
  }

  @Test func `count the cases of a document, and not those of lines`() throws {
    let document = try Read(Samples.feed("\"cases\":[{\"id\":\"a\"},{\"id\":\"b\"}]"), .json)
    #expect(document.cases == ["a 0", "b 1"] && document.hasHead && !document.continues && !document.isStream)
    let lines = try Read("\(Samples.feed())\n{\"id\":\"a\"}\n\n{\"id\":\"b\"}", .jsonl)
    #expect(lines.cases == ["a –", "b –"] && lines.hasHead && lines.isStream)
    #expect(try Read("diarium: \"1.0\"\ncases:\n- id: a\n- id: b\n", .yaml).cases == ["a 0", "b 1"])
  }

  @Test func `find the parts of a head that stand behind the cases`() throws {
    let read = try Read("{\"cases\":[{\"id\":\"a\"}],\(Samples.feed().dropFirst())", .json)
    #expect(read.continues && read.title == "Ärenden i Ekeby" && read.cases == ["a 0"])
  }

  @Test func `give the first case again where a stream has no head`() throws {
    let read = try Read("{\"id\":\"a\"}\n{\"id\":\"b\"}\n", .jsonl)
    #expect(!read.hasHead && read.head == "a" && read.cases == ["a –", "b –"])
  }

  @Test func `go on behind a broken line, and behind nothing else`() throws {
    let lines = try Read("\(Samples.feed())\n{\"id\":\n{\"id\":\"b\"}\n", .jsonl)
    #expect(lines.cases == ["!", "b –"] && lines.canResume)
    let document = try Read(Samples.feed("\"cases\":[{\"id\":},{\"id\":\"b\"}]"), .json)
    #expect(document.cases == ["!"] && !document.canResume)
  }

  @Test func `count comments, and say where the first is`() throws {
    let read = try Read("# one\ndiarium: \"1.0\" # two\ncases:\n- id: a # three\n", .yaml)
    #expect(read.cases == ["a 0"] && read.comments == 3 && read.firstComment?.line == 1)
  }

  @Test func `tell how tables are laid out`() throws {
    let feed = Samples.feed("\"cases\":[{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"b\",\"title\":\"B\"}]")
    var tables = try Feed(decoding: feed).encodedTables()
    tables["cases.csv"] = Array("title;id\r\nB;b\r\nA;a\r\n".utf8)
    tables["documents.csv"] = Array("id;case_id;kind\r\nd2;b;report\r\nd1;a;report\r\nd3;b;report\r\n".utf8)
    let read = try Read(.folder(Folder(tables)), .csv)
    #expect(read.cases.map { $0.prefix(1) } == ["b", "a"])
    #expect(read.delimiters.contains(";") && read.unordered == ["documents"] && read.isHeadWhole)
    tables["datapackage.json"] = nil
    let headless = try Read(.folder(Folder(tables)), .csv)
    #expect(headless.hasHead && !headless.isHeadWhole && headless.cases.count == 2)
  }

  /// A digest that is not looked at.
  private struct NoDigest: ByteDigest {
    mutating func update(_ bytes: UnsafeRawBufferPointer) {}
    func finish() -> (sha256: String, bytes: Int) { ("", 0) }
  }

  /// Tables in memory.
  private struct Folder: TableFolder {
    let tables: [String: [UInt8]]
    init(_ tables: [String: [UInt8]]) { self.tables = tables }
    var path: String { "tables" }
    var files: [String] { tables.keys.sorted() }
    var size: Int { tables.values.reduce(0) { $0 + $1.count } }
    func open(_ name: String) throws(IOFailure) -> any ByteSource {
      BytesSource(tables[name] ?? [], path: path(of: name))
    }
    func scratch() throws(IOFailure) -> any ScratchSpace { MemoryScratch() }
    func digest(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) { ("", tables[name]?.count ?? 0) }
    func makeDigest() -> any ByteDigest { NoDigest() }
    func lineEndDigests(_ name: String) throws(IOFailure) -> LineEndDigests {
      LineEndDigests(crlfBetweenRecords: "", crlf: "", lf: "")
    }
  }
}
