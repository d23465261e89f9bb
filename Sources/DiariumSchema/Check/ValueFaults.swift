internal import DiariumModel
internal import DiariumTree

/// What is said of a single value that is wrong.
extension StructuralCheck {
  mutating func wrongType(_ tape: borrowing Tape, _ node: Int, _ field: UnsafePointer<FieldPlan>, entity: Int) {
    let name = unsafe field.pointee.name.string
    let value = unsafe field.pointee.value
    duplicatesInside(tape, node, entity: entity)
    report(
      .wrongType, tape, node, entity: entity, field: name,
      value == .tombstone
        ? "`deleted` is only ever true, found \(tape[node].kind == .false ? "false" : Words.kind(tape, node))"
        : "`\(name)` must be \(Self.typeName(value)), found \(Words.kind(tape, node))",
      help: Self.rightType(tape, node, value), opening: tape[node].kind.isContainer)
  }

  mutating func wrongForm(_ tape: borrowing Tape, _ node: Int, _ field: UnsafePointer<FieldPlan>, entity: Int) {
    let name = unsafe field.pointee.name.string
    let text = tape.string(node)
    let value = unsafe field.pointee.value
    let better = value == .id || value == .reference ? Self.asID(text) : nil
    report(
      .pattern, tape, node, entity: entity, field: name, "\(Words.quoted(text)) is not \(Self.typeName(value))",
      help: better.map { Message("write `\($0)`") } ?? Self.wayToWrite(value), suggestion: better)
  }

  mutating func wrongNumber(_ tape: borrowing Tape, _ node: Int, _ field: UnsafePointer<FieldPlan>, entity: Int) {
    let name = unsafe field.pointee.name.string
    let text = tape.string(node)
    if unsafe field.pointee.value == .decimal {
      report(
        .pattern, tape, node, entity: entity, field: name, "\(Words.quoted(text)) has an exponent",
        help: "write the number out: YAML 1.1 reads a number with an exponent as text")
    } else if tape[node].flags.contains(.fractional) {
      report(
        .wrongType, tape, node, entity: entity, field: name,
        "`\(name)` must be an integer, found \(Words.quoted(text))", help: "write it without fraction and exponent")
    } else {
      report(
        .numberOutOfRange, tape, node, entity: entity, field: name,
        "`\(name)` must be from 0 to \(Lexical.largestInteger), found \(Words.quoted(text))",
        help: "if it is an identifier, it belongs in a text field, in quotes")
    }
  }

  mutating func unlistedCode(_ tape: borrowing Tape, _ node: Int, _ field: UnsafePointer<FieldPlan>, entity: Int) {
    let name = unsafe field.pointee.name.string
    let text = tape.string(node)
    let list = unsafe Self.codeList(field)
    let codes = list?.codes ?? []
    let bySwedish = codes.first {
      $0.title.sv.lowercased() == text.lowercased() || $0.aliases.contains(text.lowercased())
    }?.code
    let near = bySwedish.map { [$0] } ?? WordSearch.allNearest(to: text, among: codes.map(\.code))
    report(
      .notInVocabulary, tape, node, entity: entity, field: name,
      "\(Words.quoted(text)) is not in the code list `\(list?.name ?? name)`",
      help: Words.guess(near).map { "\($0) the value is kept as it is" }
        ?? "the codes are \(Words.list(codes.map { "`\($0.code)`" }, "and"))",
      suggestion: near.count == 1 ? near.first : nil)
  }

  private static func codeList(_ field: UnsafePointer<FieldPlan>) -> CodeListDescription? {
    guard let first = unsafe field.pointee.codes else { return nil }
    let codes = unsafe (0..<field.pointee.codeCount).map { unsafe first[$0].name.string }
    return Schema.codeLists.first { $0.codes.map(\.code) == codes }
  }

  mutating func noSuchDay(_ tape: borrowing Tape, _ node: Int, _ field: UnsafePointer<FieldPlan>, entity: Int) {
    let name = unsafe field.pointee.name.string
    let text = tape.string(node)
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let days = parts.count == 3 ? Lexical.daysInMonth(parts[1], year: parts[0]) : 31
    report(
      .invalidDate, tape, node, entity: entity, field: name,
      "\(Words.quoted(text)) is no day of the calendar",
      help: parts.count == 3 ? "\(months[(parts[1] + 11) % 12]) \(parts[0]) has \(days) days" : nil)
  }

  mutating func wrongCheckDigit(_ tape: borrowing Tape, _ node: Int, _ field: UnsafePointer<FieldPlan>, entity: Int) {
    let name = unsafe field.pointee.name.string
    report(
      .checkDigit, tape, node, entity: entity, field: name,
      "\(Words.quoted(tape.string(node))) has a wrong check digit",
      help:
        "an organisation number ends in the Luhn digit of the nine before it; compare it with the register of companies"
    )
  }

  /// A text with a character that no text may hold.
  mutating func control(
    _ bytes: UnsafeRawBufferPointer, _ tape: borrowing Tape, _ node: Int, _ field: UnsafePointer<FieldPlan>, entity: Int
  ) {
    let name = unsafe field.pointee.name.string
    if unsafe bytes.isEmpty { return unsafe wrongForm(tape, node, field, entity: entity) }
    guard let found = unsafe bytes.withSpan({ Lexical.forbiddenCharacter(in: $0) }) else { return }
    report(
      .controlCharacter, tape, node, entity: entity, field: name,
      "the text of `\(name)` holds U+\(Words.hexadecimal(found.scalar)), which no text may",
      help:
        "delete the character, the \(unsafe Self.ordinal(bytes, found.offset)) of the text; many programs cut or drop the value here"
    )
  }

  private static func ordinal(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> String {
    var count = 1
    for index in 0..<offset where unsafe bytes[index] & 0xC0 != 0x80 { count += 1 }
    let suffix =
      switch (count % 10, count % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(count)\(suffix)"
  }

  /// An id that differs from the text only by letter case, blanks and å, ä, ö.
  private static func asID(_ text: String) -> String? {
    let letters: [Unicode.Scalar: Unicode.Scalar] = ["å": "a", "ä": "a", "ö": "o", "é": "e", " ": "-", ":": "-"]
    var id = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars.prefix(200) { id.append(letters[scalar] ?? scalar) }
    let result = String(id)
    return result != text && ID(result) != nil ? result : nil
  }

  private static func rightType(_ tape: borrowing Tape, _ node: Int, _ value: FieldPlan.Value) -> Message? {
    switch (value, tape[node].kind) {
    case (.tombstone, _): return "leave it out, or write true"
    case (.record, _): return "a record is an object: {…}"
    case (.integer, .text), (.decimal, .text):
      let text = tape.string(node)
      return ExactDecimal(text) != nil ? "write \(text), without quotes" : nil
    case (.boolean, .text): return "write true or false, without quotes"
    case (.integer, _), (.decimal, _), (.boolean, _): return nil
    case (.municipalityCode, .number):
      return "put it in quotes, four digits with the leading zeros, or the two of a region"
    case (.text, .number), (.text, .true), (.text, .false):
      return "put it in quotes: \"\(Words.cut(tape.string(node), 60))\""
    case (_, .array): return "the field takes one value, not a list"
    default: return nil
    }
  }

  /// How a value is written, by example.
  private static func wayToWrite(_ value: FieldPlan.Value) -> Message {
    switch value {
    case .date: "a date looks like 2024-06-05, or 2024-06 or 2024 where no more is known"
    case .time: "a time looks like 2024-06-05T13:00:00+02:00; no offset is guessed"
    case .clock: "a time of day looks like 09:00"
    case .iri: "an address begins with its scheme and holds no blank: https://exempel.se/a%20b"
    case .language: "write sv or sv-SE"
    case .license: "write an SPDX identifier such as CC0-1.0, or the address of the licence"
    case .organisationNumber: "ten digits, the third at least 2, with the hyphen or without, as in 212000-0142"
    case .municipalityCode: "four digits, or the two of a region"
    case .sha256: "write the digest in 64 digits 0-9 and a-f"
    case .mediaType: "a type and a subtype, as in text/plain"
    case .emailAddress: "an address looks like registrator@exempel.se"
    case .id, .reference: "write it with a-z, 0-9, `.`, `_`, `/` and `-`, a letter or digit first"
    default: "a text is not empty and holds no control characters"
    }
  }

  /// What a value must be, with its article.
  static func typeName(_ value: FieldPlan.Value) -> String {
    switch value {
    case .text, .schemaVersion: Text.form
    case .id, .reference: ID.form
    case .code: "a code"
    case .date: CivilDate.form
    case .time: Timestamp.form
    case .clock: ClockTime.form
    case .integer: "an integer"
    case .decimal: "a number"
    case .boolean: "true or false"
    case .tombstone: "true"
    case .iri: IRI.form
    case .language: LanguageTag.form
    case .license: License.form
    case .organisationNumber: OrganisationNumber.form
    case .municipalityCode: MunicipalityCode.form
    case .sha256: SHA256Digest.form
    case .mediaType: MediaType.form
    case .emailAddress: EmailAddress.form
    case .record: "a record"
    }
  }
}
