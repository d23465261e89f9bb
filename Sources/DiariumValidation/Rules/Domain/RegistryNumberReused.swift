internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// Two cases were given one number in the diary, or one case was exported twice under two ids.
  static let registryNumberReused = CheckedRule(
    7003, "dom/registry-number-reused", .error,
    sv: "Samma diarienummer två gånger", en: "The same diary number twice",
    explanation: .init(
      sv: """
        Två ärenden hos samma organ har samma diarienummer. Antingen är numret felskrivet i det ena, eller så har ett ärende \
        exporterats två gånger med olika id. Rätta numret, eller publicera ärendet en gång. Blanktecken, skiljetecken, \
        inledande nollor, ett `Dnr` framför och stora och små bokstäver räknas inte som skillnad: `KS 2024/1` och \
        `Dnr KS-2024-0001` är samma nummer. Ett organ är detsamma oavsett om det anges med namn eller med id.
        """,
      en: """
        Two cases of one body have the same diary number. Either it is misspelt in one of them, or one case was exported \
        twice under two ids. Mend the number, or publish the case once. Blanks, what stands between its parts, leading \
        zeros, a `Dnr` before it and letter case make no difference: `KS 2024/1` and `Dnr KS-2024-0001` are one number. \
        A body is the same whether it is given by name or by id.
        """),
    kept: [
      Sample.feed(
        #"""
        "cases": [
          {"id": "ks-1", "title": "A", "body": "Kommunstyrelsen", "diary_number": "1/24"},
          {"id": "ks-2", "title": "B", "body": "Skolnämnden", "diary_number": "1/24"}
        ]
        """#),
      Sample.feed(
        #"""
        "cases": [
          {"id": "ks-1", "title": "A", "diary_number": "KS 2024/12-5"},
          {"id": "ks-2", "title": "B", "diary_number": "KS 2024/1-25"},
          {"id": "ks-3", "title": "C", "diary_number": "KS 2024/12"}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "cases": [
            {"id": "ks-1", "title": "A", "diary_number": "KS 2024/1"},
            {"id": "ks-2", "title": "B", "diary_number": ↓"KS 2024/1"}
          ]
          """#),
        says: .init(
          sv: "diarienumret `KS 2024/1` används redan av ett annat ärende hos samma organ",
          en: "the diary number `KS 2024/1` is already used by another case of the same body")),
      .init(
        Sample.feed(
          #"""
          "cases": [
            {"id": "ks-1", "title": "A", "diary_number": "KS 2024/1"},
            {"id": "ks-2", "title": "B", "diary_number": ↓"Dnr ks-2024-0001"}
          ]
          """#),
        says: .init(
          sv: "diarienumret `Dnr ks-2024-0001` används redan av ett annat ärende hos samma organ",
          en: "the diary number `Dnr ks-2024-0001` is already used by another case of the same body")),
      .init(
        Sample.feed(
          #"""
          "bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}],
          "cases": [
            {"id": "ks-1", "title": "A", "body": "Kommunstyrelsen", "body_id": "ks",
             "diary_number": "2024/1"},
            {"id": "ks-2", "title": "B", "body": "KOMMUNSTYRELSEN", "diary_number": ↓"2024/1"}
          ]
          """#),
        says: .init(
          sv: "diarienumret `2024/1` används redan av ett annat ärende hos samma organ",
          en: "the diary number `2024/1` is already used by another case of the same body")),
    ],
    feed: .once { records, registers in
      guard let record = records.root(Case.self), record.has(.diaryNumber), !record.isTrue(.deleted),
        let number = record.text(.diaryNumber)
      else { return nil }
      let form = DiaryNumberForm(number.utf8)
      guard !form.isEmpty else { return nil }
      let body = record.text(.bodyID) ?? record.text(.body).map { registers.places.id(of: $0) ?? $0.comparedForm }
      return OnlyOnce(
        "diary_number\u{0}\(body ?? "")\u{0}\(form.text)",
        .init(
          sv: "diarienumret \(Words.quoted(number)) används redan av ett annat ärende hos samma organ",
          en: "the diary number \(Words.quoted(number)) is already used by another case of the same body"),
        help: .init(
          sv: "rätta numret, eller publicera ärendet en gång", en: "mend the number, or publish the case once"),
        at: record, .diaryNumber)
    })
}

/// A diary number in the form in which it is compared: its letters and its numbers, one after the other.
private struct DiaryNumberForm {
  /// The parts, in UTF-8, each followed by a blank.
  private var bytes: [UInt8] = []
  /// The number of parts.
  private(set) var parts = 0

  var isEmpty: Bool { parts == 0 }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  private enum Kind {
    case none, letters, digits
  }

  /// The form of a text in UTF-8.
  init(_ text: some Sequence<UInt8>) {
    var kind = Kind.none
    var start = 0
    var last: UInt8 = 0
    for byte in text {
      let next = Self.kind(byte)
      if next != kind {
        close(kind, start)
        (kind, start) = (next, bytes.count)
      }
      switch next {
      case .none: break
      // Leading zeros are not part of the number.
      case .digits: if byte != 0x30 || bytes.count > start { bytes.append(byte) }
      // Capital letters are A to Z and, as the second byte after 0xC3, À to Þ.
      case .letters:
        let isCapital = 0x41...0x5A ~= byte || last == 0xC3 && 0x80...0x9E ~= byte
        bytes.append(isCapital ? byte + 0x20 : byte)
      }
      last = byte
    }
    close(kind, start)
  }

  private static func kind(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x30...0x39: .digits
    case 0x41...0x5A, 0x61...0x7A, 0x80...: .letters
    default: .none
    }
  }

  private mutating func close(_ kind: Kind, _ start: Int) {
    switch kind {
    case .none: return
    case .digits: if bytes.count == start { bytes.append(0x30) }
    case .letters:
      // The prefix of a diary number, which is not part of it.
      if start == 0, ["dnr", "diarienr", "diarienummer"].contains(where: { bytes.elementsEqual($0.utf8) }) {
        bytes = []
        return
      }
    }
    bytes.append(0x20)
    parts += 1
  }
}
