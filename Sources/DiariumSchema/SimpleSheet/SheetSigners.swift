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
    while let separator = separators.compactMap({ rest[search...].firstRange(of: $0) }).min(by: {
      $0.lowerBound < $1.lowerBound
    }) {
      let before = CellText.trimmed(String(rest[..<separator.lowerBound]))
      if endsInBracket(before) {
        pieces.append(before)
        rest = rest[separator.upperBound...]
        search = rest.startIndex
      } else {
        search = separator.upperBound
      }
    }
    let last = CellText.trimmed(String(rest))
    // A piece without a bracket would be somebody else's.
    guard pieces.isEmpty || endsInBracket(last) else { return [part] }
    return pieces + [last]
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

  private static func endsInBracket(_ text: String) -> Bool { withoutOthers(text).rest.hasSuffix(")") }

  /// A text without `m.fl.` at its end, and whether that stood there.
  private static func withoutOthers(_ text: String) -> (rest: String, hasOthers: Bool) {
    let lower = text.lowercased()
    for ending in ["m.fl.", "m. fl.", "m fl", "m.fl"] where lower.hasSuffix(ending) {
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
    while let word = rest.split(whereSeparator: \.isWhitespace).first, isRole(word) {
      rest = rest[word.endIndex...].drop(while: \.isWhitespace)
    }
    let role = CellText.trimmed(String(text[..<rest.startIndex]))
    return (role.isEmpty ? nil : role, String(rest))
  }

  private static func isRole(_ word: Substring) -> Bool {
    // `1:e vice ordföranden` begins with a number.
    (word.first?.isLowercase == true || word.wholeMatch(of: /[0-9]+:[ea]/) != nil) && !particles.contains(String(word))
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
