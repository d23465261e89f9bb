@_spi(Engine) internal import DiariumTree

/// Those who act, as the cell of a row has them: only in forms that are read back as the same.
extension SheetSplit {
  /// Fills the cells with those who act, and leaves out rows that lack one.
  ///
  /// A name is that of a body only if a row with it in its own cell is written, which another name may decide. So rows
  /// that name a body are filled again when the last such row was left out, and no others: there may be thousands, each
  /// of which depends on the one before it.
  func fillSigners(_ rows: inout [SheetOutputRow], _ tape: borrowing Tape) {
    var uses: [String: Int] = [:]
    for name in rows.flatMap(\.bodyNames) { uses[name, default: 0] += 1 }
    bodies.ofCase = Set(uses.keys)
    var isLeft = Array(repeating: true, count: rows.count)
    var named: [String: [Int]]?
    var waiting = Array(rows.indices)
    while !waiting.isEmpty {
      var gone: Set<String> = []
      for index in waiting where isLeft[index] {
        if !isOmitted(.by, rows[index]) { fillSigners(&rows[index], tape) }
        isLeft[index] = rows[index].isComplete
        guard !isLeft[index] else { continue }
        for name in rows[index].bodyNames {
          uses[name, default: 0] -= 1
          if uses[name] == 0 { gone.insert(name) }
        }
      }
      guard !gone.isEmpty else { break }
      bodies.ofCase.subtract(gone)
      let byName = named ?? rowsByBodiesThatAct(rows, tape)
      named = byName
      waiting = Array(Set(gone.flatMap { byName[$0] ?? [] }))
    }
    rows = rows.indices.filter { isLeft[$0] }.map { rows[$0] }
  }

  /// The rows in which each body acts, by its name.
  private func rowsByBodiesThatAct(_ rows: [SheetOutputRow], _ tape: borrowing Tape) -> [String: [Int]] {
    var named: [String: [Int]] = [:]
    for (index, row) in rows.enumerated() where row.kind.uses[.by] == .signatories {
      guard let list = FeedMembers.node("signatories", in: tape, row.node) else { continue }
      for node in tape.elements(of: list) where text("kind", tape, node) == "body" {
        if let name = text("name", tape, node) { named[TableHeadings.normal(name), default: []].append(index) }
      }
    }
    return named
  }

  /// Fills the cells with those who act, and their party.
  private func fillSigners(_ row: inout SheetOutputRow, _ tape: borrowing Tape) {
    guard row.kind.uses[.by] == .signatories, let list = FeedMembers.node("signatories", in: tape, row.node) else {
      return
    }
    // What was filled when more names were those of bodies.
    if row.cells[.by] != nil { (row.cells[.by], row.parts[.by], row.cells[.party]) = (nil, nil, nil) }
    var written: [(node: Int, signer: SheetSigners.Signer, text: String)] = []
    let nodes = tape.elements(of: list)
    for node in nodes where tape[node].kind == .object {
      guard let signer = signer(tape, node), let form = form(of: signer) else { continue }
      written.append((node, signer, form))
    }
    guard !written.isEmpty else { return }
    row.cells[.by] = written.map(\.text).joined(separator: "; ")
    row.parts[.by] = written.map(\.node)
    // One name whose party cannot be in brackets behind it has it in a column.
    guard !omitted.contains(SheetOmission(node: row.node, column: .party)), written.count == 1,
      let party = written[0].signer.party, isCell(party), let read = read(written[0].text),
      read.party == nil, read.kind == nil, CellText.trimmed(party).utf8.elementsEqual(party.utf8),
      !(party.hasPrefix("(") && party.hasSuffix(")"))
    else { return }
    row.cells[.party] = party
  }

  private func signer(_ tape: borrowing Tape, _ node: Int) -> SheetSigners.Signer? {
    guard let name = text("name", tape, node) else { return nil }
    var signer = SheetSigners.Signer(name: name)
    signer.kind = text("kind", tape, node)
    signer.party = text("party", tape, node)
    signer.role = text("role", tape, node)
    signer.hasOthers = FeedMembers.node("others_unnamed", in: tape, node).map { tape[$0].kind == .true } ?? false
    return signer
  }

  /// The form of a signer that says most of it and is read back as no other; `nil` if there is none.
  private func form(of signer: SheetSigners.Signer) -> String? {
    if signer.kind == "body", isCell(signer.name), read(signer.name)?.kind == "body" { return signer.name }
    var forms: [String] = []
    for (hasParty, hasRole, hasOthers) in [
      (true, true, true), (true, true, false), (true, false, true), (true, false, false), (false, false, false),
    ] {
      var less = signer
      if !hasParty { less.party = nil }
      if !hasRole { less.role = nil }
      if !hasOthers { less.hasOthers = false }
      // A group whose name is not its party's label is named, and not only by its label.
      if less.kind != "party_group" || less.party == nil || less.name != less.party { less.kind = nil }
      forms.append(SheetJoin.shown(less))
    }
    return forms.first { form in
      guard isCell(form), let read = read(form), Self.says(read, of: signer) else { return false }
      // What is read would be written likewise: a role of blanks, for instance, is none.
      return SheetJoin.shown(read).utf8.elementsEqual(form.utf8)
    }
  }

  /// The one signer that a reader finds in a form; `nil` if it finds another number, or cannot be sure of a body.
  private func read(_ form: String) -> SheetSigners.Signer? {
    let read = SheetSigners(form) { bodies.isPossible($0) }
    guard read.fault == nil, !read.isRespelled, read.signers.count == 1, let signer = read.signers.first else {
      return nil
    }
    return signer.kind == "body" && !bodies.isSure(signer.name) ? nil : signer
  }

  /// Whether what is read says nothing that the signer is not.
  private static func says(_ read: SheetSigners.Signer, of signer: SheetSigners.Signer) -> Bool {
    func isSame(_ one: String?, _ other: String?) -> Bool {
      guard let one else { return true }
      return other.map { one.utf8.elementsEqual($0.utf8) } ?? false
    }
    return read.name.utf8.elementsEqual(signer.name.utf8) && isSame(read.kind, signer.kind)
      && isSame(read.party, signer.party) && isSame(read.role, signer.role) && (!read.hasOthers || signer.hasOthers)
  }
}
