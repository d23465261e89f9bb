@_spi(Engine) internal import DiariumModel
@_spi(Engine) internal import DiariumTree

extension StructuralCheck {
  /// Checks the value of a member, a list or a single one.
  mutating func member(
    _ tape: borrowing Tape, _ value: Int, _ record: RecordPlan, _ field: FieldPlan,
    entity: Int
  ) {
    guard field.isList else { return single(tape, value, record, field, entity: entity) }
    guard tape[value].kind == .array else {
      let name = field.name.string
      let isRecord = field.value == .record
      report(
        .wrongType, tape, value, entity: entity, field: name,
        Self.mismatch(name, .init(sv: "en lista", en: "a list"), found: Words.kind(tape, value)),
        help: .init(
          sv: "sätt hakparenteser runt värdet: \"\(name)\": […]", en: "put it in brackets: \"\(name)\": […]"),
        ties: Finding.Ties(
          record.type, lost: isRecord ? [RecordType.allCases[field.record]] : []))
      // Faults in its records are found all the same, and their ids are known.
      guard isRecord, tape[value].kind == .object else { return duplicatesInside(tape, value, entity: entity) }
      for record in recordsKeyedByName(tape, value) ?? [value] {
        self.record(tape, record, plans[field.record], entity: entity)
      }
      return
    }
    guard !tape[value].flags.contains(.streamed) else { return }
    var elements = ElementIterator(tape, value)
    while let element = elements.next(in: tape) {
      if tape[element].kind == .array {
        let name = field.name.string
        report(
          .nestedList, tape, element, entity: entity, field: name,
          .init(
            sv: "en lista i listan `\(name)` har ingen plats i tabellerna",
            en: "a list inside the list `\(name)` has no place in the tables"),
          help: .init(
            sv: "lägg elementen direkt i `\(name)`", en: "put its elements into `\(name)` itself"), opening: true)
      } else {
        single(tape, element, record, field, entity: entity)
      }
    }
  }

  /// The records of an object whose every member is one, in place of a list: `{"a":{…},"b":{…}}`.
  private func recordsKeyedByName(_ tape: borrowing Tape, _ object: Int) -> [Int]? {
    var records: [Int] = []
    var members = MemberIterator(tape, object)
    while let name = members.next(in: tape) {
      guard tape[name + 1].kind == .object else { return nil }
      records.append(name + 1)
    }
    return records.isEmpty ? nil : records
  }

  /// Checks a single value, or one element of a list.
  @inline(__always) private mutating func single(
    _ tape: borrowing Tape, _ node: Int, _ record: RecordPlan, _ field: FieldPlan,
    entity: Int
  ) {
    let kind = tape[node].kind
    switch field.value {
    case .record:
      guard kind == .object else { return wrongType(tape, node, field, entity: entity) }
      self.record(tape, node, plans[field.record], entity: entity)
    case .integer:
      guard kind == .number || kind == .plain else { return wrongType(tape, node, field, entity: entity) }
      integer(tape, node, field, entity: entity)
    case .decimal:
      guard kind == .number || kind == .plain else { return wrongType(tape, node, field, entity: entity) }
      let isDecimal = unsafe tape.withText(node, &run.scratch) { unsafe $0.withSpan { Lexical.isDecimal($0) } }
      if !isDecimal { wrongNumber(tape, node, field, entity: entity) }
    case .boolean:
      guard kind == .true || kind == .false else { return wrongType(tape, node, field, entity: entity) }
    case .tombstone:
      guard kind == .true else { return wrongType(tape, node, field, entity: entity) }
    default:
      guard kind == .text || kind == .plain else { return wrongType(tape, node, field, entity: entity) }
      text(tape, node, record, field, entity: entity)
    }
  }

  @inline(__always) private mutating func text(
    _ tape: borrowing Tape, _ node: Int, _ record: RecordPlan, _ field: FieldPlan,
    entity: Int
  ) {
    if tape[node].flags.isDisjoint(with: [.escaped, .decoded]) {
      unsafe characters(tape.raw(node), tape, node, record, field, entity: entity)
    } else {
      var buffer: [UInt8] = []
      swap(&buffer, &run.scratch)
      unsafe tape.withText(node, &buffer) { unsafe characters($0, tape, node, record, field, entity: entity) }
      swap(&buffer, &run.scratch)
    }
  }

  /// Checks the characters of a text against the form of its field.
  @inline(__always) private mutating func characters(
    _ bytes: UnsafeRawBufferPointer, _ tape: borrowing Tape, _ node: Int, _ record: RecordPlan,
    _ field: FieldPlan, entity: Int
  ) {
    switch field.value {
    case .text:
      if unsafe Characters.isForbidden(bytes) { unsafe control(bytes, tape, node, field, entity: entity) }
    case .id:
      guard unsafe bytes.withSpan({ ID.accepts($0) }) else {
        wrongForm(tape, node, field, entity: entity)
        // The contents of a case are joined to its id, whatever that is.
        if node == unit.caseID { unsafe takeID(bytes, tape, node, record, entity: entity) }
        return
      }
      unsafe takeID(bytes, tape, node, record, entity: entity)
    case .reference:
      guard unsafe bytes.withSpan({ ID.accepts($0) }) else {
        return wrongForm(tape, node, field, entity: entity)
      }
      unsafe unit.references.append(
        Reference(node: node, hash: IDHash.of(bytes), field: field, record: record, entity: entity))
    case .code:
      guard unsafe !hasCode(bytes, field) else { return }
      unlistedCode(tape, node, field, entity: entity)
    case .schemaVersion:
      let version = tape.string(node)
      guard SchemaVersion(rawValue: version) == nil else { return }
      report(
        .schemaVersion, tape, node, entity: entity, field: "diarium",
        Self.otherVersion(version),
        help: .init(
          sv: "skriv \"\(SchemaVersion.current.rawValue)\", eller skaffa ett program som känner till versionen",
          en: "write \"\(SchemaVersion.current.rawValue)\", or get the program that knows the version"))
    default: unsafe form(bytes, tape, node, field, entity: entity)
    }
  }

  @inline(__always) private func hasCode(_ bytes: UnsafeRawBufferPointer, _ field: FieldPlan) -> Bool {
    guard bytes.count < RecordPlans.nameSlot, bytes.count > 0 else { return false }
    return unsafe field.hasCode(bytes, head: Characters.head(bytes))
  }

  /// Checks a text that has a form of its own.
  private mutating func form(
    _ bytes: UnsafeRawBufferPointer, _ tape: borrowing Tape, _ node: Int, _ field: FieldPlan, entity: Int
  ) {
    var isDate = false
    var isInCalendar = true
    var hasCheckDigit = true
    let value = field.value
    let isForm = unsafe bytes.withSpan { text in
      switch value {
      case .date:
        isDate = Lexical.isDate(text)
        isInCalendar = !isDate || Lexical.isCalendarDate(text)
        return isDate
      case .time:
        isDate = Lexical.isTime(text)
        isInCalendar = !isDate || Lexical.isCalendarDate(text.extracting(..<10))
        return isDate
      case .clock: return ClockTime.accepts(text)
      case .iri: return IRI.accepts(text)
      case .language: return LanguageTag.accepts(text)
      case .license: return License.accepts(text)
      case .organisationNumber:
        let isNumber = Lexical.isOrganisationNumber(text)
        hasCheckDigit = !isNumber || Lexical.hasLuhnCheckDigit(text)
        return isNumber
      case .municipalityCode: return MunicipalityCode.accepts(text)
      case .sha256: return SHA256Digest.accepts(text)
      case .mediaType: return MediaType.accepts(text)
      case .emailAddress: return EmailAddress.accepts(text)
      default: return true
      }
    }
    if !isForm { return wrongForm(tape, node, field, entity: entity) }
    if !isInCalendar { noSuchDay(tape, node, field, entity: entity) }
    if !hasCheckDigit { wrongCheckDigit(tape, node, field, entity: entity) }
  }

  private mutating func integer(
    _ tape: borrowing Tape, _ node: Int, _ field: FieldPlan, entity: Int
  ) {
    let isInteger = unsafe tape.withText(node, &run.scratch) { unsafe $0.withSpan { Lexical.integer($0) != nil } }
    if !isInteger { wrongNumber(tape, node, field, entity: entity) }
  }
}

/// Scans the characters of a text, many at a time.
enum Characters {
  /// Whether a text is empty or holds a character that no text may: a control character other than TAB, LF, CR and
  /// U+0085, DEL, U+FFFE, U+FFFF.
  @inline(__always) static func isForbidden(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return true }
    var index = 0
    while index &+ 8 <= bytes.count {
      let word = unsafe Lanes.load(start + index)
      // DEL, and the bytes that begin U+0080 to U+00BF and the end of the first plane.
      let suspects =
        Lanes.equal(word, 0x7F) | Lanes.equal(word, 0xC2) | Lanes.equal(word, 0xEF) | Lanes.below(word, 0x20)
      if suspects == 0 {
        index &+= 8
      } else {
        index &+= Lanes.first(suspects)
        if unsafe isForbidden(bytes, at: index) { return true }
        index &+= 1
      }
    }
    while index < bytes.count {
      if unsafe isForbidden(bytes, at: index) { return true }
      index &+= 1
    }
    return false
  }

  /// Whether a forbidden character begins at a place.
  private static func isForbidden(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    func next(_ offset: Int) -> UInt8 { index + offset < bytes.count ? unsafe bytes[index + offset] : 0 }
    switch unsafe bytes[index] {
    case 0x09, 0x0A, 0x0D: return false
    case 0..<0x20, 0x7F: return true
    case 0xC2: return next(1) < 0xA0 && next(1) != 0x85
    case 0xEF: return next(1) == 0xBF && next(2) >= 0xBE
    default: return false
    }
  }

  /// The first 8 bytes, or all of them followed by zeros, never reading past the end.
  @inline(__always) static func head(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    if bytes.count >= 8 { return unsafe UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)) }
    var head: UInt64 = 0
    var index = bytes.count
    while index > 0 {
      index &-= 1
      head = unsafe head << 8 | UInt64(bytes[index])
    }
    return head
  }
}

extension UnsafeRawBufferPointer {
  /// Calls `body` with the bytes as a span, for the length of the call.
  @inline(__always) func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = unsafe UnsafeBufferPointer<UInt8>(
      start: baseAddress?.assumingMemoryBound(to: UInt8.self), count: count)
    return unsafe body(Span(_unsafeElements: bytes))
  }
}
