/// Those who act, as a cell of a simple sheet names them: `Åsa Öberg (S); ledamoten Bo Ek (M) m.fl.; (V)`.
package struct SheetSigners {
  /// One of them.
  package struct Signer: Hashable, Sendable {
    package var name: String
    package var kind: String?
    package var party: String?
    package var role: String?
    package var hasOthers = false

    /// Somebody by name.
    package init(
      name: String, kind: String? = nil, party: String? = nil, role: String? = nil, hasOthers: Bool = false
    ) {
      (self.name, self.kind, self.party, self.role, self.hasOthers) = (name, kind, party, role, hasOthers)
    }
  }

  /// Why a cell cannot be read.
  package enum Fault: Hashable, Sendable {
    /// A part has none of the forms.
    case form(String)
    /// A bracket holds several parties.
    case severalParties(String)
  }

  /// What was read; what could not be is a name as it is written.
  package var signers: [Signer] = []
  /// The first thing that could not be read.
  package var fault: Fault?
  /// Whether commas or `och` stood in place of semicolons.
  package var isRespelled = false

  /// Reads a cell.
  ///
  /// - Parameters:
  ///   - text: the text of the cell.
  ///   - isBody: whether a name is that of a body.
  package init(_ text: String, isBody: (String) -> Bool) {
    var parts = text.split(separator: ";", omittingEmptySubsequences: false).map { CellText.trimmed(String($0)) }
    // A semicolon behind the last separates nothing.
    if parts.count > 1, parts.last?.isEmpty == true {
      parts.removeLast()
      isRespelled = true
    }
    for part in parts {
      // A body's name may hold commas.
      let pieces = Self.maySeparate(part) && !isBody(part) ? Self.pieces(part) : [part]
      if pieces.count > 1 { isRespelled = true }
      for piece in pieces {
        do throws(FaultError) {
          signers.append(try Self.signer(piece, isBody))
        } catch {
          fault = fault ?? error.fault
          if !piece.isEmpty { signers.append(Signer(name: piece)) }
        }
      }
    }
  }

  private struct FaultError: Error { let fault: Fault }

  /// A part cut between names that each end in a bracket: `Åsa Öberg (S), Bo Ek (M) och Eva Al (V)`.
  private static func pieces(_ part: String) -> [String] {
    var pieces: [String] = []
    var rest = Substring(part)
    var search = rest.startIndex
    // Where each separator is next, so that a cell of thousands is not searched to its end for each of them.
    var next = separators.map { rest.firstRange(of: $0) }
    while true {
      for (index, found) in next.enumerated() {
        if let found, found.lowerBound < search { next[index] = rest[search...].firstRange(of: separators[index]) }
      }
      guard let separator = next.compactMap(\.self).min(by: { $0.lowerBound < $1.lowerBound }) else { break }
      let before = rest[..<separator.lowerBound]
      if endsInBracket(before) {
        pieces.append(CellText.trimmed(String(before)))
        rest = rest[separator.upperBound...]
      }
      search = separator.upperBound
    }
    // A piece without a bracket would be somebody else's.
    guard pieces.isEmpty || endsInBracket(rest) else { return [part] }
    return pieces + [CellText.trimmed(String(rest))]
  }

  /// Whether a text may hold one of the separators: nearly none does.
  private static func maySeparate(_ part: String) -> Bool {
    var isAfterBlank = false
    for byte in part.utf8 {
      if byte == UInt8(ascii: ",") || isAfterBlank && (byte == UInt8(ascii: "o") || byte == UInt8(ascii: "s")) {
        return true
      }
      isAfterBlank = byte == UInt8(ascii: " ")
    }
    return false
  }

  private static let separators = [", ", " och ", " samt "]
  private static let endingsOfOthers = ["m.fl.", "m. fl.", "m fl", "m.fl"]

  /// Whether a text ends in a bracket, or in one and `m.fl.`; only its end is looked at.
  private static func endsInBracket(_ text: Substring) -> Bool {
    let text = withoutBlanksBehind(text)
    // No ending is longer.
    let end = text.suffix(8).lowercased()
    return text.hasSuffix(")")
      || endingsOfOthers.contains { ending in
        end.hasSuffix(ending) && withoutBlanksBehind(text.dropLast(ending.count)).hasSuffix(")")
      }
  }

  private static func withoutBlanksBehind(_ text: Substring) -> Substring {
    let last = text.unicodeScalars.lastIndex { !CellText.isBlank($0) }
    return last.map { text[...$0] } ?? ""
  }

  /// A text without `m.fl.` at its end, and whether that stood there.
  private static func withoutOthers(_ text: String) -> (rest: String, hasOthers: Bool) {
    let lower = text.lowercased()
    for ending in endingsOfOthers where lower.hasSuffix(ending) {
      let rest = CellText.trimmed(String(text.dropLast(ending.count)))
      if rest.hasSuffix(")") { return (rest, true) }
    }
    return (text, false)
  }

  private static func signer(_ text: String, _ isBody: (String) -> Bool) throws(FaultError) -> Signer {
    if isBody(text) { return Signer(name: text, kind: "body") }
    let (rest, hasOthers) = withoutOthers(text)
    guard rest.hasSuffix(")"), let opening = rest.lastIndex(of: "(") else {
      guard isName(text) else { throw FaultError(fault: .form(text)) }
      return Signer(name: text)
    }
    let party = CellText.trimmed(String(rest[rest.index(after: opening)...].dropLast()))
    let before = CellText.trimmed(String(rest[..<opening]))
    guard !party.isEmpty, !before.contains(where: { "()".contains($0) }), !party.contains(")") else {
      throw FaultError(fault: .form(text))
    }
    guard !holdsSeveral(party) else { throw FaultError(fault: .severalParties(party)) }
    var (role, name) = roleAndName(before)
    guard !joinsNames(name) else { throw FaultError(fault: .form(text)) }
    if name.isEmpty {
      name = party
      return Signer(name: name, kind: "party_group", party: party, role: role, hasOthers: hasOthers)
    }
    return Signer(name: name, party: party, role: role, hasOthers: hasOthers)
  }

  /// Whether a bracket names several parties, or says that it is that of several people.
  private static func holdsSeveral(_ party: String) -> Bool {
    let words = party.lowercased().split(whereSeparator: \.isWhitespace)
    if let first = words.first, ["båda", "samtliga", "alla"].contains(first) { return true }
    return words.contains("och") || party.contains { ",;/&+".contains($0) }
  }

  /// Whether a name is that of several people.
  private static func joinsNames(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    return words.contains("och") || words.contains("samt") || name.contains { ",/&+".contains($0) }
  }

  /// The words before a name that are a role: those that begin in lower case, but for particles of names.
  private static func roleAndName(_ text: String) -> (role: String?, name: String) {
    if text.hasPrefix(group) {
      let rest = text.dropFirst(group.count)
      if rest.isEmpty || rest.first?.isWhitespace == true { return (group, CellText.trimmed(String(rest))) }
    }
    var rest = Substring(text)
    while true {
      let word = rest.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
      guard !word.isEmpty, isRole(word) else { break }
      rest = rest[word.endIndex...].drop(while: \.isWhitespace)
    }
    let role = CellText.trimmed(String(text[..<rest.startIndex]))
    return (role.isEmpty ? nil : role, String(rest))
  }

  private static func isRole(_ word: Substring) -> Bool {
    (word.first?.isLowercase == true || isOrdinal(word)) && !particles.contains(String(word))
  }

  /// Whether a word is a number in an order, such as `1:e vice ordföranden` begins with.
  private static func isOrdinal(_ word: Substring) -> Bool {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let ending = word[digits.endIndex...]
    return !digits.isEmpty && (ending == ":e" || ending == ":a")
  }

  /// What stands before a party whose members act.
  private static let group = "Ledamöterna från"
  private static let particles: Set<String> = ["af", "av", "da", "de", "den", "der", "di", "la", "le", "van", "von"]

  /// Whether a text without a bracket is a name: two to five words with capitals, and no digits.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    // `Åsa Öberg S` has a party that lacks its bracket.
    if let last = words.last, last.count < 5, last.allSatisfy(\.isUppercase) { return false }
    guard (2...5).contains(words.count), !joinsNames(text), !text.contains(where: { $0.isNumber || "()".contains($0) })
    else { return false }
    return words.allSatisfy { $0.first?.isUppercase == true || particles.contains(String($0)) }
      && words.last?.first?.isUppercase == true
  }
}
