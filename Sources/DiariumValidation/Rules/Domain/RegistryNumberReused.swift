internal import DiariumModel
internal import DiariumSchema
internal import DiariumTree

extension Rule {
  /// Two cases were given one number in the diary, or one case was exported twice under two ids.
  static let registryNumberReused = Rule(
    7003, "dom/registry-number-reused", .error,
    sv: "Samma diarienummer två gånger", en: "The same diary number twice",
    explanation: .init(
      sv: """
        Två ärenden hos samma organ har samma diarienummer. Antingen är numret felskrivet i det ena, eller så har ett ärende \
        exporterats två gånger med olika id. Rätta numret, eller publicera ärendet en gång.
        """,
      en: """
        Two cases of one body have the same diary number. Either it is misspelt in one of them, or one case was exported \
        twice under two ids. Mend the number, or publish the case once.
        """),
    kept: [
      Sample.feed(
        #""cases":[{"id":"ks-1","title":"A","body":"Kommunstyrelsen","diary_number":"1/24"},{"id":"ks-2","title":"B","body":"Skolnämnden","diary_number":"1/24"}]"#
      )
    ],
    broken: [
      Sample.feed(
        #""cases":[{"id":"ks-1","title":"A","diary_number":"KS 2024/1"},{"id":"ks-2","title":"B","diary_number":"KS 2024/1"}]"#
      )
    ],
    feed: .once { records in
      guard let matter = records.root(Case.self), let number = matter.text(.diaryNumber) else { return nil }
      return OnlyOnce(
        "diary_number\u{0}\(matter.text(.bodyID) ?? matter.text(.body) ?? "")\u{0}\(number)",
        .init(
          sv: "diarienumret \(Words.quoted(number)) används redan av ett annat ärende hos samma organ",
          en: "the diary number \(Words.quoted(number)) is already used by another case of the same body"),
        help: .init(
          sv: "rätta numret, eller publicera ärendet en gång", en: "mend the number, or publish the case once"),
        at: matter, .diaryNumber)
    })
}
