internal import DiariumModel

/// The descriptions of all records, laid out for a loop that looks fields up a hundred million times.
///
/// Flat memory, no `String`, no reference count. Nothing of it changes once it is made, so all threads share one.
@safe final class Plan: @unchecked Sendable {
  static let shared = Plan()

  /// The plans of the records, in the order of `RecordType.allCases`.
  let records: UnsafePointer<RecordPlan>
  /// All fields, those of a record side by side.
  private let fields: UnsafeMutablePointer<FieldPlan>
  private let names: UnsafeMutablePointer<UInt8>
  private let codes: UnsafeMutablePointer<CodePlan>

  /// Bytes that a name's slot has: the longest name and 8 to load from anywhere in it.
  static let nameSlot = 40

  private init() {
    let descriptions = Schema.records
    let allFields = descriptions.flatMap(\.fields)
    let lists = Schema.codeLists
    let allCodes = lists.flatMap(\.codes)
    unsafe names = .allocate(capacity: (allFields.count + allCodes.count) * Plan.nameSlot)
    unsafe names.initialize(repeating: 0, count: (allFields.count + allCodes.count) * Plan.nameSlot)
    unsafe fields = .allocate(capacity: allFields.count)
    unsafe codes = .allocate(capacity: allCodes.count)
    let records = UnsafeMutablePointer<RecordPlan>.allocate(capacity: descriptions.count)
    var slot = 0
    func name(_ text: String, _ names: UnsafeMutablePointer<UInt8>) -> Name {
      precondition(text.utf8.count + 8 <= Plan.nameSlot, "the name `\(text)` is too long for its slot")
      let start = unsafe names + slot * Plan.nameSlot
      slot += 1
      for (index, byte) in text.utf8.enumerated() { unsafe start[index] = byte }
      return unsafe Name(UnsafeRawPointer(start), count: text.utf8.count)
    }
    var codeStarts: [String: Range<Int>] = [:]
    var nextCode = 0
    for list in lists {
      codeStarts[list.name] = nextCode..<(nextCode + list.codes.count)
      for code in list.codes {
        unsafe (codes + nextCode).initialize(to: CodePlan(name: name(code.code, names)))
        nextCode += 1
      }
    }
    var nextField = 0
    for (index, record) in descriptions.enumerated() {
      let start = unsafe fields + nextField
      for field in record.fields {
        var plan = unsafe FieldPlan(field, name: name(field.name, names))
        if case .code(let list) = field.type, let range = codeStarts[list.name] {
          unsafe plan.codes = UnsafePointer(codes + range.lowerBound)
          plan.codeCount = range.count
        }
        unsafe (fields + nextField).initialize(to: plan)
        nextField += 1
      }
      unsafe (records + index).initialize(to: RecordPlan(record, fields: UnsafePointer(start)))
    }
    unsafe self.records = UnsafePointer(records)
  }

  func record(_ type: RecordType) -> UnsafePointer<RecordPlan> { unsafe records + type.index }
}

/// The bytes of a name, to be compared with bytes of a source that may be read 8 bytes beyond their end.
@safe struct Name {
  let start: UnsafeRawPointer
  let count: Int
  let head: UInt64

  init(_ start: UnsafeRawPointer, count: Int) {
    unsafe self.start = start
    self.count = count
    head = unsafe Name.head(start, count)
  }

  @inline(__always) static func head(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    let word = unsafe UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    return count >= 8 ? word : word & (1 << UInt64(truncatingIfNeeded: count &* 8) &- 1)
  }

  /// Whether the name is the bytes, whose head is given.
  @inline(__always) func equals(_ bytes: UnsafeRawBufferPointer, head other: UInt64) -> Bool {
    guard bytes.count == count, head == other else { return false }
    var index = 8
    while index < count {
      if unsafe start.load(fromByteOffset: index, as: UInt8.self) != bytes[index] { return false }
      index += 1
    }
    return true
  }

  var string: String { unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self) }
}

/// A code of a list.
struct CodePlan {
  let name: Name
}

/// A record's description, compiled.
@safe struct RecordPlan {
  let type: RecordType
  let isEntity: Bool
  let fields: UnsafePointer<FieldPlan>
  let count: Int
  /// The fields that every record has, tombstones too.
  let always: UInt64
  /// The fields that every record has that is no tombstone.
  let unlessDeleted: UInt64
  /// Fields of which one at least must be there.
  let oneOf: UInt64
  /// The title of a case, which a confidential case may lack; of other records nothing.
  let title: UInt64
  let idField: Int
  let modifiedField: Int
  let deletedField: Int

  init(_ description: RecordDescription, fields: UnsafePointer<FieldPlan>) {
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

/// A field's description, compiled.
@safe struct FieldPlan {
  /// What a value must be.
  enum Value: UInt8 {
    case text, id, reference, code, date, time, clock, integer, decimal, boolean, tombstone
    case iri, language, license, organisationNumber, municipalityCode, sha256, mediaType, emailAddress, schemaVersion
    case record

    /// Whether it is written as a text in JSON.
    var isText: Bool {
      switch self {
      case .integer, .decimal, .boolean, .tombstone, .record: false
      default: true
      }
    }
  }

  let name: Name
  let value: Value
  let isList: Bool
  /// The record that is nested here, as an index of `RecordType.allCases`.
  let record: Int
  /// The records that a reference may name, a bit each; all bits for any entity.
  let targets: UInt64
  let isFeedWide: Bool
  var codes: UnsafePointer<CodePlan>?
  var codeCount = 0

  init(_ description: FieldDescription, name: Name) {
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
    unsafe codes = nil
  }
}

extension RecordType {
  /// The place among all types.
  var index: Int { RecordType.indices[self] ?? 0 }

  private static let indices = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))
}
