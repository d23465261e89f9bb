import DiariumSchema
import Testing

/// Those who act, as people type them into one cell.
@Suite struct `Signers in a cell` {
  typealias Signer = SheetSigners.Signer

  private static func read(_ text: String) -> SheetSigners {
    SheetSigners(text) { ["trafiknämnden", "kultur, fritid och idrott", "nämnden (ks)"].contains($0.lowercased()) }
  }

  static let read: [(text: String, signers: [Signer], isRespelled: Bool)] = [
    ("Åsa Öberg (S)", [Signer(name: "Åsa Öberg", party: "S")], false),
    ("  Åsa Öberg  (S) ", [Signer(name: "Åsa Öberg", party: "S")], false),
    ("Åsa Öberg (S) m.fl.", [Signer(name: "Åsa Öberg", party: "S", hasOthers: true)], false),
    ("Åsa Öberg (S) m fl", [Signer(name: "Åsa Öberg", party: "S", hasOthers: true)], false),
    (
      "Åsa Öberg (S); Bo Ek (M)",
      [Signer(name: "Åsa Öberg", party: "S"), Signer(name: "Bo Ek", party: "M")], false
    ),
    (
      "Åsa Öberg (S), Bo Ek (M) och Eva Al (V)",
      [
        Signer(name: "Åsa Öberg", party: "S"), Signer(name: "Bo Ek", party: "M"), Signer(name: "Eva Al", party: "V"),
      ], true
    ),
    ("Åsa Öberg (S);", [Signer(name: "Åsa Öberg", party: "S")], true),
    ("1:e vice ordföranden Bo Ek (M)", [Signer(name: "Bo Ek", party: "M", role: "1:e vice ordföranden")], false),
    ("(S)", [Signer(name: "S", kind: "party_group", party: "S")], false),
    (
      "Ledamöterna från (S)",
      [Signer(name: "S", kind: "party_group", party: "S", role: "Ledamöterna från")], false
    ),
    ("ledamoten Bo Ek (M)", [Signer(name: "Bo Ek", party: "M", role: "ledamoten")], false),
    ("andre vice ordföranden Bo Ek (M)", [Signer(name: "Bo Ek", party: "M", role: "andre vice ordföranden")], false),
    ("von Bo Ek (M)", [Signer(name: "von Bo Ek", party: "M")], false),
    ("ordföranden af Ek (M)", [Signer(name: "af Ek", party: "M", role: "ordföranden")], false),
    ("Bo Ek", [Signer(name: "Bo Ek")], false),
    ("Bo von Ek", [Signer(name: "Bo von Ek")], false),
    ("Anna-Karin Ek Öberg", [Signer(name: "Anna-Karin Ek Öberg")], false),
    ("Trafiknämnden", [Signer(name: "Trafiknämnden", kind: "body")], false),
    ("Kultur, fritid och idrott", [Signer(name: "Kultur, fritid och idrott", kind: "body")], false),
    ("Nämnden (KS)", [Signer(name: "Nämnden (KS)", kind: "body")], false),
    ("Bo Ek (Vi i Ekeby)", [Signer(name: "Bo Ek", party: "Vi i Ekeby")], false),
    ("Gruppen (MP)", [Signer(name: "Gruppen", party: "MP")], false),
  ]

  @Test(arguments: read.indices) func `are read`(_ index: Int) {
    let (text, signers, isRespelled) = Self.read[index]
    let found = Self.read(text)
    #expect(found.signers == signers && found.fault == nil, "\(text)")
    #expect(found.isRespelled == isRespelled, "\(text)")
  }

  static let unread: [(text: String, fault: SheetSigners.Fault, names: [String])] = [
    ("Åsa", .form("Åsa"), ["Åsa"]),
    ("åsa öberg", .form("åsa öberg"), ["åsa öberg"]),
    ("Åsa Öberg, Bo Ek", .form("Åsa Öberg, Bo Ek"), ["Åsa Öberg, Bo Ek"]),
    ("Åsa Öberg och Bo Ek", .form("Åsa Öberg och Bo Ek"), ["Åsa Öberg och Bo Ek"]),
    ("Åsa Öberg och Bo Ek (S)", .form("Åsa Öberg och Bo Ek (S)"), ["Åsa Öberg och Bo Ek (S)"]),
    ("Åsa Öberg (S), Bo Ek", .form("Åsa Öberg (S), Bo Ek"), ["Åsa Öberg (S), Bo Ek"]),
    ("Åsa Öberg (båda S)", .severalParties("båda S"), ["Åsa Öberg (båda S)"]),
    ("Åsa Öberg (S, V)", .severalParties("S, V"), ["Åsa Öberg (S, V)"]),
    ("Åsa Öberg (S och V)", .severalParties("S och V"), ["Åsa Öberg (S och V)"]),
    ("Åsa Öberg (S/V)", .severalParties("S/V"), ["Åsa Öberg (S/V)"]),
    ("Åsa Öberg ()", .form("Åsa Öberg ()"), ["Åsa Öberg ()"]),
    ("Åsa Öberg (S) (V)", .form("Åsa Öberg (S) (V)"), ["Åsa Öberg (S) (V)"]),
    ("Åsa Öberg (S", .form("Åsa Öberg (S"), ["Åsa Öberg (S"]),
    ("Åsa Öberg S)", .form("Åsa Öberg S)"), ["Åsa Öberg S)"]),
    ("Åsa Öberg 2", .form("Åsa Öberg 2"), ["Åsa Öberg 2"]),
    ("Åsa Öberg (S);; Bo Ek (M)", .form(""), ["Åsa Öberg", "Bo Ek"]),
    ("; Åsa Öberg (S)", .form(""), ["Åsa Öberg"]),
    (
      "En mening om något helt annat än ett namn.", .form("En mening om något helt annat än ett namn."),
      ["En mening om något helt annat än ett namn."]
    ),
  ]

  @Test(arguments: unread.indices) func `keep their words where they cannot be read`(_ index: Int) {
    let (text, fault, names) = Self.unread[index]
    let found = Self.read(text)
    #expect(found.fault == fault, "\(text)")
    #expect(found.signers.map(\.name) == names, "\(text)")
  }

  /// The time grew with the square of the cell.
  @Test(.timeLimit(.minutes(1)), arguments: [", ", " och ", " samt "])
  func `are read in time where thousands stand in a cell`(_ separator: String) {
    let count = 5000
    let found = Self.read(Array(repeating: "Bo Ek (M) m.fl.", count: count).joined(separator: separator))
    #expect(found.signers == Array(repeating: Signer(name: "Bo Ek", party: "M", hasOthers: true), count: count))
    let names = Array(repeating: "Bo Ek", count: count).joined(separator: separator)
    #expect(Self.read(names).signers == [Signer(name: names)])
    let role = Array(repeating: "vice", count: count).joined(separator: " ")
    #expect(Self.read("\(role) Bo Ek (M)").signers == [Signer(name: "Bo Ek", party: "M", role: role)])
  }

  @Test func `never stop the reading`() {
    for text in [
      "", ";", ";;;", "(", ")", "()", ")(", "m.fl.", "(S) m.fl.", ", ", " och ", "((((((", "\u{0}", "(S),", "),)",
    ] {
      _ = Self.read(text)
    }
  }
}
