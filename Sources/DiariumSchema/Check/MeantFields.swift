internal import DiariumModel

/// What names that are no fields were probably meant to be, remembered: what is wrong in one case is wrong in most.
struct MeantFields: Sendable {
  /// A question: a name, and which fields of a record are there and which are missing.
  private struct Question: Hashable {
    var record: Int
    var name: String
    var taken: UInt64
    var missing: UInt64
  }

  /// Answers that are remembered; then all are forgotten, since hostile input has a name of its own for each.
  private static let most = 1000

  private var answers: [Question: Int?] = [:]

  /// The field that an unknown member was probably meant to be: rather one that is missing than one that is there.
  ///
  /// - Parameters:
  ///   - name: the name of the member.
  ///   - type: the record that it is in.
  ///   - taken: the fields, by place, that are there already and so are not meant.
  ///   - missing: the fields, by place, that are required and not there.
  /// - Returns: the place of the field; nil where no field is near enough.
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
