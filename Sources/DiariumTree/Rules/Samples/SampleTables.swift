extension Sample {
  /// A feed in tables, as files after lines with their names.
  ///
  /// - Parameters:
  ///   - cases: the text of cases.csv.
  ///   - decisions: the rows of decisions.csv; `nil` for no such table.
  ///   - title: the title that datapackage.json gives.
  ///   - resources: what it says of the tables, as JSON.
  ///   - encoding: the encoding of cases.csv, by its name; `nil` for UTF-8.
  ///   - others: further files.
  /// - Returns: the example.
  package static func tables(
    cases: String = "id,title\nks-1,Motion om cykelbanor\n",
    decisions: String? = "ks-1/decision/1,ks-1,1,Kommunstyrelsen,rejected\n", title: String? = nil,
    resources: String? = nil, encoding: String? = nil, _ others: (name: String, text: String)...
  ) -> String {
    let properties =
      (title.map { "\"title\": \"\($0)\",\n " } ?? "") + (resources.map { "\"resources\": \($0),\n " } ?? "")
    var files = [
      ("datapackage.json", "{\(properties)\"feed\": {\"diarium\": \"1.0\",\n\(indented(dataset, 10))}}\n"),
      ("cases.csv\(encoding.map { " \($0)" } ?? "")", cases),
    ]
    if let decisions { files.append(("decisions.csv", "id,case_id,ordinal,body,outcome\n\(decisions)")) }
    for other in others { files.append((other.name, other.text)) }
    return files.map { "== \($0.0)\n\($0.1)" }.joined()
  }
}

extension Sample {
  /// A feed as a simple sheet, with the head beside it.
  ///
  /// - Parameter rows: the rows, the header among them.
  /// - Returns: the example.
  package static func sheet(_ rows: String) -> String {
    """
    == dataset.yaml
    title: Ärenden i Ekeby
    publisher: {name: Ekeby kommun}
    license: CC0-1.0
    language: sv
    == ärenden.csv
    \(rows)
    """
  }
}

extension Rule {
  /// Splits an example that is a feed in tables.
  ///
  /// - Parameter example: one of the examples.
  /// - Returns: the files by their names; `nil` if the example is a single text.
  package static func tables(of example: String) -> [String: [UInt8]]? {
    guard example.hasPrefix("== ") else { return nil }
    var files: [String: [UInt8]] = [:]
    var name = ""
    // By bytes: CR and LF are one character in Swift.
    var encoding = CharacterEncoding.utf8
    for line in example.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      if line.starts(with: "== ".utf8) {
        // The encoding may follow the name: `== cases.csv utf-16le`.
        let words = String(decoding: line.dropFirst(3), as: UTF8.self).split(separator: " ")
        name = words.first.map(String.init) ?? ""
        encoding = words.dropFirst().first.flatMap { CharacterEncoding(label: String($0)) } ?? .utf8
        files[name] = encoding.isSingleByte || encoding == .utf8 ? [] : encoding.encode("\u{FEFF}")
      } else if encoding == .utf8 {
        files[name, default: []] += Array(line) + [0x0A]
      } else {
        let text = String(decoding: line, as: UTF8.self) + "\n"
        files[name, default: []] += text.unicodeScalars.flatMap { encoding.encode($0) ?? [] }
      }
    }
    return files
  }
}
