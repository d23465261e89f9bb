internal import DiariumModel

/// Remembers which fields were probably meant by names that are not fields: a mistake in one case is in most.
struct MeantFields: Sendable {
  /// A question: a name, and which fields of a record are present and which are missing.
  private struct Question: Hashable {
    var record: Int
    var name: String
    var taken: UInt64
    var missing: UInt64
  }

  /// The most answers remembered; then all are forgotten, since hostile input has a different name for each.
  private static let most = 1000

  private var answers: [Question: Int?] = [:]

  /// The field probably meant by an unknown member: preferably one that is missing.
  ///
  /// - Parameters:
  ///   - name: the name of the member.
  ///   - type: the record that it is in.
  ///   - taken: the fields, by index, that are already present and therefore not meant.
  ///   - missing: the fields, by index, that are required and missing.
  /// - Returns: the index of the field; `nil` if none is near enough.
  mutating func field(_ name: String, in type: RecordType, taken: UInt64, missing: UInt64) -> Int? {
    let question = Question(record: type.index, name: name, taken: taken, missing: missing)
    if let answer = answers[question] { return answer }
    let fields = FieldNames.ofRecords[type.index]
    let free = fields.indices.filter { taken & 1 << UInt64($0) == 0 }
    let candidates = free.filter { missing & 1 << UInt64($0) != 0 } + free.filter { missing & 1 << UInt64($0) == 0 }
    let answer = FieldNames.meant(name, among: candidates.map { fields[$0] }).map { candidates[$0] }
    if answers.count >= Self.most { answers.removeAll(keepingCapacity: true) }
    answers[question] = answer
    return answer
  }
}
