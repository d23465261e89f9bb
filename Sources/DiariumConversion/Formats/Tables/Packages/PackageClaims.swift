@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A table as it was read.
struct ReadTable: Sendable {
  /// The name of its file.
  let file: String
  /// The number of its records.
  let rows: Int
  /// Its contents.
  let contents: TableFile
}

/// The claims of `datapackage.json` about the tables, compared with what they are.
extension PackageReader {
  /// Compares the claims about the tables with what they are.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - tables: the tables that were read.
  ///   - pool: the threads that compute digests.
  ///   - log: receives the differences.
  /// - Throws: `.input` if bytes cannot be read.
  func check(
    _ folder: any TableFolder, _ tables: [ReadTable], _ pool: any ThreadPool, log: inout FindingLog
  ) throws(ReadFailure) {
    var claims: [(node: Int, table: ReadTable)] = []
    // The document may list as many files as it likes.
    let read = Dictionary(tables.map { ($0.file.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    let files = Set(folder.files)
    for (path, node) in resources {
      if let table = read[path.lowercased()] {
        claims.append((node, table))
      } else if FileNames(path).isOfRows, !path.contains("://"), !files.contains(path), log.wants(.missingTable) {
        log.append(missing(path, node))
      }
    }
    let digests = try digests(folder, claims, pool)
    var changed: [LineEndChange] = []
    for (node, table) in claims {
      if let change = try compare(node, table, digests[table.file], folder, &log) { changed.append(change) }
      sayNotApplied(node, table, &log)
    }
    sayLineEnds(changed, &log)
  }

  private func missing(_ path: String, _ node: Int) -> Finding {
    Finding(
      .missingTable,
      .init(
        sv: "\(path) saknas, men datapackage.json tar upp den",
        en: "\(path) is missing, but datapackage.json lists it"),
      help: .init(
        sv: "lägg till filen, eller ta bort den ur `resources`; alla tabeller utom cases.csv får saknas",
        en: "add the file, or remove it from `resources`; any table but cases.csv may be missing"),
      at: location(FeedMembers.node("path", in: tape, node) ?? node)
    ).losing(Self.recordName(path))
  }

  /// The digests and sizes of the files for which the document states them.
  private func digests(
    _ folder: any TableFolder, _ claims: [(node: Int, table: ReadTable)], _ pool: any ThreadPool
  ) throws(ReadFailure) -> [String: Digest] {
    let named = claims.filter { node, _ in
      ["bytes", "hash"].contains { FeedMembers.node($0, in: tape, node) != nil }
    }
    let paths = Set(named.map(\.table.file)).sorted()
    let found = pool.map(paths, isWorthThreads: folder.size > 4 << 20) { path -> Result<Digest, IOFailure> in
      do throws(IOFailure) { return .success(try folder.digest(path)) } catch { return .failure(error) }
    }
    var digests: [String: Digest] = [:]
    for (path, digest) in zip(paths, found) {
      do throws(IOFailure) { digests[path] = try digest.get() } catch { throw .input(error) }
    }
    return digests
  }

  private typealias Digest = (sha256: String, bytes: Int)

  /// A table that matches the claims except for the line ends.
  private struct LineEndChange {
    let table: ReadTable
    let node: Int
    let kind: Kind

    enum Kind {
      /// Line ends between records.
      case lineEnds
      /// Line ends between records, and inside cells as well.
      case lineEndsInCells
      /// Quotes and line ends around cells that are the same.
      case quotes
    }
  }

  private func compare(
    _ node: Int, _ table: ReadTable, _ digest: Digest?, _ folder: any TableFolder, _ log: inout FindingLog
  ) throws(ReadFailure) -> LineEndChange? {
    let (path, rows) = (table.file, table.rows)
    if let stated = FeedMembers.node("rows", in: tape, node), tape.string(stated) != String(rows) {
      differs(
        .init(
          sv: "\(path) har \(rows) rad\(rows == 1 ? "" : "er"), men datapackage.json anger \(tape.string(stated))",
          en: "\(path) has \(rows) row\(rows == 1 ? "" : "s"), and datapackage.json says \(tape.string(stated))"),
        path, folder, stated, &log)
      return nil
    }
    let (bytes, hash) = (FeedMembers.node("bytes", in: tape, node), FeedMembers.node("hash", in: tape, node))
    guard let digest else { return nil }
    // Algorithms other than MD5 are named before the colon.
    let stated = hash.flatMap { hash -> String? in
      let text = tape.string(hash).lowercased()
      return text.hasPrefix("sha256:") ? String(text.dropFirst(7)) : nil
    }
    let isOther = stated.map { $0 != digest.sha256 } ?? false
    let hasOtherSize = bytes.map { tape.string($0) != String(digest.bytes) } ?? false
    guard isOther || hasOtherSize else { return nil }
    if isOther, let stated {
      let others: LineEndDigests
      do throws(IOFailure) { others = try folder.lineEndDigests(path) } catch { throw .input(error) }
      if stated == others.crlfBetweenRecords { return LineEndChange(table: table, node: node, kind: .lineEnds) }
      if stated == others.crlf || stated == others.lf {
        return LineEndChange(table: table, node: node, kind: .lineEndsInCells)
      }
      if stated == (try table.contents.plainDigest(folder.makeDigest(), limits: limits)) {
        // Another dialect has been reported, and is all that is different.
        return table.contents.isAsDescribed ? LineEndChange(table: table, node: node, kind: .quotes) : nil
      }
    }
    if hasOtherSize, let bytes {
      differs(
        .init(
          sv: "\(path) har \(digest.bytes) byte, men datapackage.json anger \(tape.string(bytes))",
          en: "\(path) has \(digest.bytes) bytes, and datapackage.json says \(tape.string(bytes))"), path, folder,
        bytes,
        &log)
    } else if let hash {
      differs(
        .init(
          sv: "\(path) är inte den fil som datapackage.json beskriver: dess SHA-256 är \(digest.sha256)",
          en: "\(path) is not the file that datapackage.json describes: its SHA-256 is \(digest.sha256)"), path, folder,
        hash, &log)
    }
    return nil
  }

  /// What is lost without a trace in the cells themselves; writing the document anew would make it permanent.
  private static let wasItChanged = Message(
    sv:
      "har filen kapats, eller sparats av ett kalkylprogram? det gör `45` av `0045` och `1.1` av `1.10`: hämta den ur "
      + "källan igen",
    en: "was it cut, or saved by a spreadsheet? that makes `45` of `0045` and `1.1` of `1.10`: take it from its source "
      + "again")

  private func differs(
    _ message: Message, _ path: String, _ folder: any TableFolder, _ node: Int, _ log: inout FindingLog
  ) {
    guard log.wants(.checksum) else { return }
    var finding =
      Finding(
        .checksum, message,
        help: .init(
          sv: "\(Self.wasItChanged.sv); om den har ändrats med avsikt ska datapackage.json skrivas på nytt",
          en: "\(Self.wasItChanged.en); where it was edited on purpose, write datapackage.json anew"),
        at: location(node)
      ).advising(
        command: .init(
          sv:
            "\(Self.wasItChanged.sv); om den har ändrats med avsikt uppdaterar `diarium fmt --write` datapackage.json",
          en:
            "\(Self.wasItChanged.en); where it was edited on purpose, `diarium fmt --write` brings datapackage.json up "
            + "to date"))
    finding.ties.table = folder.path(of: path)
    log.append(finding.losing(Self.recordName(path)))
  }

  /// Reports once for all tables that their line ends have changed: git and file transfers change them all.
  private func sayLineEnds(_ changed: [LineEndChange], _ log: inout FindingLog) {
    guard let first = changed.first, log.wants(.checksum) else { return }
    let count = changed.count
    let isInCells = changed.contains { $0.kind == .lineEndsInCells }
    let isQuoted = changed.contains { $0.kind == .quotes }
    let what = Message(
      sv: isQuoted ? "andra radslut, andra citattecken eller ett byteordningsmärke" : "andra radslut",
      en: isQuoted ? "other line ends, other quotes or a byte-order mark" : "other line ends")
    let more = count - 1
    let files = Message(
      sv: more == 0
        ? first.table.file : "\(first.table.file) och \(more) tabell\(more == 1 ? "" : "er") till",
      en: more == 0 ? first.table.file : "\(first.table.file) and \(more) more table\(more == 1 ? "" : "s")")
    var finding = Finding(
      .checksum,
      .init(
        sv: "\(files.sv) har \(what.sv) än när datapackage.json skrevs"
          + (isInCells ? ", kanske också inuti texter" : ", men är i övrigt som då"),
        en: "\(files.en) \(more > 0 ? "have" : "has") \(what.en) than when datapackage.json was written"
          + (isInCells ? ", perhaps inside texts too" : ", and nothing else has changed")),
      help: .init(
        sv: "git eller en filöverföring byter radslut; `*.csv -text` i .gitattributes hindrar det",
        en: "git, or a transfer as text, does that; `*.csv -text` in .gitattributes keeps it from it"),
      at: place(first)
    ).advising(
      command: .init(
        sv: "git eller en filöverföring byter radslut; `*.csv -text` i .gitattributes hindrar det, "
          + "och `diarium fmt --write` skriver tabellerna på nytt",
        en: "git, or a transfer as text, does that; `*.csv -text` in .gitattributes keeps it from it, "
          + "and `diarium fmt --write` writes the tables anew"))
    finding.related = changed.dropFirst().prefix(30).map { change in
      .init(
        message: .init(sv: "också \(change.table.file)", en: "so has \(change.table.file)"), location: place(change))
    }
    log.append(finding)
  }

  /// The type of the records of a table, by the name of its file; `nil` if it is not a table.
  private static func recordName(_ path: String) -> String? {
    TableDescription.all.first { $0.fileName == path.lowercased() }?.recordName
  }

  private func place(_ change: LineEndChange) -> Location {
    location(FeedMembers.node("hash", in: tape, change.node) ?? change.node)
  }
}
