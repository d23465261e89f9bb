internal import DiariumModel

/// The descriptions of all records, laid out for a loop that looks up fields a hundred million times.
///
/// Flat memory, no `String`, no reference counts. It is made once, never changes and is never freed, so all threads
/// share it, and pointers into it remain valid.
@safe struct RecordPlans: @unchecked Sendable {
  /// The plans of the schema's records.
  static let all = RecordPlans()

  /// The number of bytes in a name's slot: the longest name and 8 to load from anywhere in it.
  static let nameSlot = 40

  private let start: UnsafePointer<RecordPlan.Details>
  let count: Int

  private init() {
    let descriptions = Schema.records
    let allFields = descriptions.flatMap(\.fields)
    let lists = Schema.codeLists
    let allCodes = lists.flatMap(\.codes)
    let names = UnsafeMutablePointer<UInt8>.allocate(capacity: (allFields.count + allCodes.count) * Self.nameSlot)
    unsafe names.initialize(repeating: 0, count: (allFields.count + allCodes.count) * Self.nameSlot)
    let fields = UnsafeMutablePointer<FieldPlan.Details>.allocate(capacity: allFields.count)
    let codes = UnsafeMutablePointer<Name>.allocate(capacity: allCodes.count)
    let records = UnsafeMutablePointer<RecordPlan.Details>.allocate(capacity: descriptions.count)
    var slot = 0
    func name(_ text: String) -> Name {
      precondition(text.utf8.count + 8 <= Self.nameSlot, "the name `\(text)` is too long for its slot")
      let start = unsafe names + slot * Self.nameSlot
      slot += 1
      for (index, byte) in text.utf8.enumerated() { unsafe start[index] = byte }
      return unsafe Name(UnsafeRawPointer(start), count: text.utf8.count)
    }
    var codeStarts: [String: Range<Int>] = [:]
    var nextCode = 0
    for list in lists {
      codeStarts[list.name] = nextCode..<(nextCode + list.codes.count)
      for code in list.codes {
        unsafe (codes + nextCode).initialize(to: name(code.code))
        nextCode += 1
      }
    }
    var nextField = 0
    for (index, record) in descriptions.enumerated() {
      let start = unsafe fields + nextField
      for field in record.fields {
        var plan = FieldPlan.Details(field, number: nextField, name: name(field.name))
        if case .code(let list) = field.type, let range = codeStarts[list.name] {
          unsafe plan.codes = UnsafeBufferPointer(start: codes + range.lowerBound, count: range.count)
        }
        unsafe (fields + nextField).initialize(to: plan)
        nextField += 1
      }
      unsafe (records + index).initialize(to: RecordPlan.Details(record, fields: UnsafePointer(start)))
    }
    unsafe start = UnsafePointer(records)
    count = descriptions.count
  }

  /// The plan of a record, by `RecordType.index`.
  @inline(__always) subscript(_ index: Int) -> RecordPlan {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return unsafe RecordPlan(start + index)
  }

  /// The plan of a type of record.
  subscript(_ type: RecordType) -> RecordPlan { self[type.index] }
}

/// A record's description, compiled.
///
/// It is a place in memory that is never freed.
@safe struct RecordPlan: @unchecked Sendable {
  /// The compiled description.
  @safe fileprivate struct Details {
    let type: RecordType
    let isEntity: Bool
    let fields: UnsafePointer<FieldPlan.Details>
    let count: Int
    let always: UInt64
    let unlessDeleted: UInt64
    let oneOf: UInt64
    let title: UInt64
    let idField: Int
    let modifiedField: Int
    let deletedField: Int

    init(_ description: RecordDescription, fields: UnsafePointer<FieldPlan.Details>) {
      type = description.type
      isEntity = description.isEntity
      unsafe self.fields = fields
      count = description.fields.count
      precondition(count <= 64, "a record has at most 64 fields")
      func mask(_ isIn: (FieldDescription) -> Bool) -> UInt64 {
        description.fields.enumerated().reduce(0) { isIn($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
      }
      always = mask { $0.requirement == .always }
      unlessDeleted = mask { $0.requirement == .unlessDeleted }
      oneOf = mask { description.oneOf.contains($0.name) }
      title = mask { description.type == .case && $0.name == "title" }
      idField = description.fields.firstIndex { $0.name == "id" && $0.type == .id } ?? -1
      modifiedField = description.fields.firstIndex { $0.name == "modified" } ?? -1
      deletedField = description.fields.firstIndex { $0.name == "deleted" } ?? -1
    }
  }

  private let details: UnsafePointer<Details>

  @inline(__always) fileprivate init(_ details: UnsafePointer<Details>) { unsafe self.details = details }

  @inline(__always) var type: RecordType { unsafe details.pointee.type }
  @inline(__always) var isEntity: Bool { unsafe details.pointee.isEntity }
  /// The number of fields in the record.
  @inline(__always) var count: Int { unsafe details.pointee.count }
  /// The fields that every record has, including tombstones, one bit each.
  @inline(__always) var always: UInt64 { unsafe details.pointee.always }
  /// The fields that every record except a tombstone has.
  @inline(__always) var unlessDeleted: UInt64 { unsafe details.pointee.unlessDeleted }
  /// Fields at least one of which must be present.
  @inline(__always) var oneOf: UInt64 { unsafe details.pointee.oneOf }
  /// The title of a case, which a confidential case may lack; nothing for other records.
  @inline(__always) var title: UInt64 { unsafe details.pointee.title }
  /// The field that is the record's id; -1 if it has none.
  @inline(__always) var idField: Int { unsafe details.pointee.idField }
  /// The field `modified`; -1 if it has none.
  @inline(__always) var modifiedField: Int { unsafe details.pointee.modifiedField }
  /// The field `deleted`; -1 if it has none.
  @inline(__always) var deletedField: Int { unsafe details.pointee.deletedField }

  /// A field of the record.
  @inline(__always) subscript(_ field: Int) -> FieldPlan {
    unsafe precondition(UInt(bitPattern: field) < UInt(bitPattern: details.pointee.count))
    return unsafe FieldPlan(details.pointee.fields + field)
  }

  /// The field with a name, searched for first at `expected`, which becomes the index after it; -1 if there is none.
  ///
  /// The name's bytes are from a source that can be read 8 bytes past their end.
  @inline(__always) func find(_ name: UnsafeRawBufferPointer, _ expected: inout Int) -> Int {
    guard let start = name.baseAddress else { return -1 }
    let head = unsafe Name.head(start, name.count)
    let count = unsafe details.pointee.count
    let fields = unsafe details.pointee.fields
    var field = expected
    for _ in 0..<count {
      if field >= count { field = 0 }
      if unsafe fields[field].name.equals(name, head: head) {
        expected = field &+ 1
        return field
      }
      field &+= 1
    }
    return -1
  }
}

/// A field's description, compiled.
///
/// It is a place in memory that is never freed.
@safe struct FieldPlan: @unchecked Sendable {
  /// The types of value.
  enum Value: UInt8 {
    case text, id, reference, code, date, time, clock, integer, decimal, boolean, tombstone
    case iri, language, license, organisationNumber, municipalityCode, sha256, mediaType, emailAddress, schemaVersion
    case record

    /// Whether it is written as text in JSON.
    var isText: Bool {
      switch self {
      case .integer, .decimal, .boolean, .tombstone, .record: false
      default: true
      }
    }
  }

  /// The compiled description.
  @safe fileprivate struct Details {
    let number: Int
    let name: Name
    let value: Value
    let isList: Bool
    let record: Int
    let targets: UInt64
    let isFeedWide: Bool
    var codes = unsafe UnsafeBufferPointer<Name>(start: nil, count: 0)

    init(_ description: FieldDescription, number: Int, name: Name) {
      self.number = number
      self.name = name
      isList = description.isList
      var record = 0
      var targets: UInt64 = 0
      var isFeedWide = false
      switch description.type {
      case .text: value = .text
      case .id: value = .id
      case .date: value = .date
      case .time: value = .time
      case .clock: value = .clock
      case .integer: value = .integer
      case .decimal: value = .decimal
      case .boolean: value = description.name == "deleted" ? .tombstone : .boolean
      case .iri: value = .iri
      case .language: value = .language
      case .license: value = .license
      case .organisationNumber: value = .organisationNumber
      case .municipalityCode: value = .municipalityCode
      case .sha256: value = .sha256
      case .mediaType: value = .mediaType
      case .emailAddress: value = .emailAddress
      case .schemaVersion: value = .schemaVersion
      case .code: value = .code
      case .reference(let types, let scope):
        value = .reference
        targets = types.isEmpty ? .max : types.reduce(0) { $0 | 1 << UInt64($1.index) }
        isFeedWide = scope == .feed
      case .record(let type):
        value = .record
        record = type.index
      }
      self.record = record
      self.targets = targets
      self.isFeedWide = isFeedWide
    }
  }

  private let details: UnsafePointer<Details>

  @inline(__always) fileprivate init(_ details: UnsafePointer<Details>) { unsafe self.details = details }

  /// The index of the field among those of all records.
  @inline(__always) var number: Int { unsafe details.pointee.number }
  @inline(__always) var name: Name { unsafe details.pointee.name }
  @inline(__always) var value: Value { unsafe details.pointee.value }
  @inline(__always) var isList: Bool { unsafe details.pointee.isList }
  /// The nested record, by `RecordType.index`.
  @inline(__always) var record: Int { unsafe details.pointee.record }
  /// The records that a reference may name, one bit each; all bits for any entity.
  @inline(__always) var targets: UInt64 { unsafe details.pointee.targets }
  /// Whether a reference may lead into other cases.
  @inline(__always) var isFeedWide: Bool { unsafe details.pointee.isFeedWide }
  /// The codes that a value may be; none if it is not a code.
  var codes: [String] { unsafe details.pointee.codes.map(\.string) }

  /// The index of the code that the bytes are, searched for first at `expected`; -1 if they are none.
  @inline(__always) func code(_ bytes: UnsafeRawBufferPointer, head: UInt64, expected: Int) -> Int {
    let codes = unsafe details.pointee.codes
    if expected < codes.count, unsafe codes[expected].equals(bytes, head: head) { return expected }
    for index in 0..<codes.count where unsafe codes[index].equals(bytes, head: head) { return index }
    return -1
  }

  /// Whether the bytes are one of the codes; `head` is their first 8.
  @inline(__always) func hasCode(_ bytes: UnsafeRawBufferPointer, head: UInt64) -> Bool {
    for index in unsafe 0..<details.pointee.codes.count {
      if unsafe details.pointee.codes[index].equals(bytes, head: head) { return true }
    }
    return false
  }
}

extension RecordType {
  /// The index among all types.
  var index: Int { RecordType.indices[self] ?? 0 }

  private static let indices = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))
}
