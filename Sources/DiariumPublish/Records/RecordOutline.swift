internal import DiariumModel
internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A type of record as pages and counts need it: the names of its fields as bytes, what their values are, and Swedish words.
///
/// It is a class, since a million records share it and none may be copied with its texts.
final class RecordOutline: Sendable {
  let type: RecordType
  /// What one such record is called in Swedish.
  let title: String
  let fields: [FieldOutline]
  /// The field that says that a signatory stands for others without names (m.fl.); -1 for none.
  let othersUnnamed: Int
  /// The field that says that a signatory concurs only; -1 for none.
  let concurs: Int

  /// The outlines of all types, by their positions.
  private static let all: [RecordOutline] = RecordType.allCases.map { RecordOutline($0.description) }

  /// The outline of a type.
  static func of(_ type: RecordType) -> RecordOutline { all[type.position] }

  private init(_ description: RecordDescription) {
    type = description.type
    title = description.title.sv
    let positions = Dictionary(
      description.fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    fields = description.fields.map { FieldOutline($0, positions) }
    othersUnnamed = positions[Signatory.Field.othersUnnamed.rawValue] ?? -1
    concurs = positions[Signatory.Field.concurs.rawValue] ?? -1
  }

  /// The field with the name at a node, searched for first at `expected`, which becomes the index after it; -1 if there is
  /// none.
  func find(_ tape: borrowing Tape, _ name: Int, _ expected: inout Int) -> Int {
    var scratch: [UInt8] = []
    return unsafe tape.withText(name, &scratch) { bytes in
      var field = expected
      for _ in fields.indices {
        if field >= fields.count { field = 0 }
        if unsafe fields[field].isNamed(bytes) {
          expected = field + 1
          return field
        }
        field += 1
      }
      return -1
    }
  }
}

/// A field as pages need it.
final class FieldOutline: Sendable {
  /// What a value is to whoever reads a page.
  enum Value: Hashable, Sendable {
    /// A text, a date, a number: what stands there.
    case plain
    /// A text that may have paragraphs.
    case prose
    case code
    case iri
    case boolean
    case reference
    case record(RecordType)
  }

  let name: String
  /// What it is called in Swedish; references without their `(id)`.
  let title: String
  let value: Value
  /// The Swedish terms of its codes.
  let terms: [String: String]
  /// The field with the same in the words of the source, which is shown beside it; -1 for none.
  let asGiven: Int
  /// The field with the ground on which it was chosen, which is shown beside it; -1 for none.
  let basis: Int
  /// The field with the id of what a text names, which is shown with it; -1 for none.
  let resolved: Int
  /// The field of prose that it says something of, and that it is shown with; -1 for none.
  let prose: Int
  /// Whether it is about a file and of no use to most readers.
  let isTechnical: Bool
  private let bytes: [UInt8]

  /// Texts that are shown as paragraphs of their own; other prose is short.
  private static let paragraphs = ProseFields.names.subtracting([
    "title", "title_en", "question", "yes_means", "no_means",
  ])
  private static let technical: Set = ["source_id", "media_type", "bytes", "sha256"]

  fileprivate init(_ field: FieldDescription, _ positions: [String: Int]) {
    name = field.name
    bytes = Array(field.name.utf8)
    title = field.title.sv.hasSuffix(" (id)") ? String(field.title.sv.dropLast(5)) : field.title.sv
    var terms: [String: String] = [:]
    switch field.type {
    case .text: value = Self.paragraphs.contains(field.name) ? .prose : .plain
    case .code(let list):
      value = .code
      for code in list.codes { terms[code.code] = code.title.sv }
    case .iri, .license: value = .iri
    case .boolean: value = .boolean
    case .reference: value = .reference
    case .record(let type): value = .record(type)
    default: value = .plain
    }
    self.terms = terms
    asGiven = positions[name + "_as_given"] ?? -1
    basis = positions[name + "_basis"] ?? -1
    resolved = field.type == .text ? positions[name + "_id"] ?? -1 : -1
    let ending = ["_basis_as_given", "_basis"].first { field.name.hasSuffix($0) } ?? ""
    let base = String(field.name.dropLast(ending.utf8.count))
    prose = !ending.isEmpty && Self.paragraphs.contains(base) ? positions[base] ?? -1 : -1
    isTechnical = Self.technical.contains(name)
  }

  /// Whether the bytes are its name.
  fileprivate func isNamed(_ other: UnsafeRawBufferPointer) -> Bool {
    guard other.count == bytes.count else { return false }
    for index in bytes.indices where unsafe other[index] != bytes[index] { return false }
    return true
  }
}
