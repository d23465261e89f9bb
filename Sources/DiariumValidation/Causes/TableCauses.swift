internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Tables with faulty headings, files or descriptions.
extension CauseSearch {
  /// Values missing from a column follow from its misspelt heading, or from the absence of the column.
  mutating func columns() {
    var headings: [String: [Int]] = [:]
    for (index, finding) in findings.enumerated() where [RuleID.unknownColumn, .missingColumn].contains(finding.rule) {
      headings[finding.location.path, default: []].append(index)
    }
    guard !headings.isEmpty else { return }
    for members in headings.values {
      let unknown = members.filter { findings[$0].rule == .unknownColumn }
      let missing = members.filter { findings[$0].rule == .missingColumn }
      for effect in missing {
        let named = unknown.first { findings[$0].suggestion == findings[effect].field }
        if let cause = named ?? (unknown.count == 1 && missing.count == 1 ? unknown[0] : nil) {
          link(effect, to: cause)
        }
      }
    }
    for (index, finding) in findings.enumerated() where isFree(index) {
      guard let members = headings[finding.location.path], let field = finding.field, !members.contains(index),
        [RuleID.missingRequired, .orphanRow, .ordinal, .emptyProposal].contains(finding.rule)
      else { continue }
      let cause = members.first {
        let heading = findings[$0]
        let meant = heading.rule == .missingColumn ? heading.field : heading.suggestion
        let isOwner = meant.map(Self.isIDField) ?? (heading.value?.lowercased().hasSuffix("id") ?? false)
        return meant == field || (finding.rule == .orphanRow && isOwner)
      }
      if let cause { link(index, to: cause) }
    }
  }

  /// A table that does not match its description because something is wrong in it, and one whose name is misspelt.
  mutating func packages() {
    var errors: [String: Int] = [:]
    for (index, finding) in findings.enumerated() where finding.severity == .error && Stage(finding.rule) < .file {
      let path = finding.location.path
      errors[path] = errors[path] ?? index
    }
    var absent: [Int] = []
    for (index, finding) in findings.enumerated() where isFree(index) {
      if finding.rule == .checksum, let table = finding.ties.table, let cause = errors[table] {
        link(index, to: cause)
      }
      if finding.rule == .missingTable, !finding.ties.lost.isEmpty { absent.append(index) }
    }
    let described = findings.indices.filter { findings[$0].rule == .checksum }
    for (index, finding) in findings.enumerated() where finding.rule == .emptyTable && isFree(index) {
      let cause = described.first { findings[$0].ties.table == finding.location.path }
      if let cause { link(index, to: cause) }
    }
    for (index, finding) in findings.enumerated() where finding.rule == .unexpectedFile && isFree(index) {
      let cause = absent.first { findings[$0].ties.lost == finding.ties.lost }
      if let cause { link(index, to: cause) }
    }
  }

  /// The codes of the lists that fields of a name take.
  static func codes(of field: String?) -> Set<String> {
    var codes: Set<String> = []
    for description in Schema.records.flatMap(\.fields) where description.name == field {
      if case .code(let list) = description.type { codes.formUnion(list.codes.map(\.code)) }
    }
    return codes
  }
}
