import Diarium
import DiariumImport
import Testing

@Suite("Names of people and bodies")
struct PeopleTests {
  @Test(arguments: [
    ("Eva Ek (EP)", "Eva Ek/EP"),
    ("Eva Ek och Bo Berg (båda EP)", "Eva Ek/EP; Bo Berg/EP"),
    ("Eva Ek, Bo Berg och Åsa Alm (samtliga ep)", "Eva Ek/ep; Bo Berg/ep; Åsa Alm/ep"),
    ("Eva Ek (EP), Bo Berg (OP) och Åsa Alm (KP)", "Eva Ek/EP; Bo Berg/OP; Åsa Alm/KP"),
    ("Eva Ek m.fl. (EP)", "Eva Ek/EP+"),
    ("Eva Ek m fl (ep)", "Eva Ek/ep+"),
    ("Eva Ek (-)", "Eva Ek/-"),
    ("borgarrådet Eva Ek (EP) och Bo Berg (OP)", "[borgarrådet] Eva Ek/EP; Bo Berg/OP"),
    (
      "tjänstgörande ersättarna Eva Ek (EP) och Bo Berg (OP)",
      "[tjänstgörande ersättarna] Eva Ek/EP; [tjänstgörande ersättarna] Bo Berg/OP"
    ),
    ("Eva Ek (EP) (ordförande)", "[ordförande] Eva Ek/EP"),
    ("Eva Ek (EP) (1:e vice ordf.)", "[1:e vice ordf.] Eva Ek/EP"),
    ("Carl Ek (EP))", "Carl Ek/EP"),
    ("Ida Ek, (EP)", "Ida Ek/EP"),
    ("Fredrik Ek(EP)", "Fredrik Ek/EP"),
    ("Ingemar K. R. Ek (EP) med instämmande av Bo Berg (OP)", "Ingemar K. R. Ek/EP; Bo Berg/OP="),
    ("Mariah ben Salem Ek (EP)", "Mariah ben Salem Ek/EP"),
    ("Eva Ek", "Eva Ek/"),
    ("", ""), ("(", ""), (")(", ""), ("och och", ""), ("(båda", ""),
    ("Luis Olof Ekéus (EP)", "Luis Olof Ekéus/EP"), ("Olof P Ek (EP)", "Olof P Ek/EP"),
    ("Lisa- Lotta Ek (EP)", "Lisa- Lotta Ek/EP"), ("Nora O hare (EP)", "Nora O hare/EP"),
    ("Anna-Karin Ek (ÖrP)", "Anna-Karin Ek/ÖrP"),
    ("A\u{30A}sa Alm (EP)", "A\u{30A}sa Alm/EP"), ("Eva\u{A0}Ek\u{A0}(EP)", "Eva Ek/EP"), ("Eva Ek  (EP)", "Eva Ek/EP"),
    ("Eva Ek (EP), Bo Berg (OP), och Åsa Alm (KP)", "Eva Ek/EP; Bo Berg/OP; Åsa Alm/KP"),
    ("Eva Ek (EP) samt Bo Berg (OP)", "Eva Ek/EP; Bo Berg/OP"), ("Eva Ek m. fl. (EP)", "Eva Ek/EP+"),
    ("Eva Ek (EP) m.fl.", "Eva Ek/EP+"),
    ("Eva Ek, Bo Berg m.fl. (EP)", "Eva Ek/; Bo Berg/EP+"), ("Eva Ek och Bo Berg (alla EP)", "Eva Ek/EP; Bo Berg/EP"),
    ("Åsa Alm (KP), Eva Ek och Bo Berg (båda EP)", "Åsa Alm/KP; Eva Ek/EP; Bo Berg/EP"),
    ("vice ordföranden Eva Ek (EP)", "[vice ordföranden] Eva Ek/EP"),
    ("1:e vice ordföranden Eva Ek (EP)", "[1:e vice ordföranden] Eva Ek/EP"),
    ("ledamoten Eva Ek (EP) och ersättaren Bo Berg (OP)", "[ledamoten] Eva Ek/EP; [ersättaren] Bo Berg/OP"),
    ("Eva Ek (EP) (2:a vice ordf.)", "[2:a vice ordf.] Eva Ek/EP"), ("Eva Ek (EP) (2004:37)", "Eva Ek/EP"),
    ("Eva Ek (2004:37) (EP)", "Eva Ek/EP"),
    // A seat that nobody has is nobody.
    ("Vakant (EP)", ""), ("Eva Ek (EP) och vakant (OP)", "Eva Ek/EP"),
  ])
  func `are read as they are written`(text: String, expected: String) {
    let read = People.signatories(text).map { signatory in
      (signatory.role.map { "[\($0)] " } ?? "") + "\(signatory.name)/\(signatory.party?.string ?? "")"
        + (signatory.othersUnnamed == true ? "+" : "") + (signatory.concurs == true ? "=" : "")
    }
    #expect(read.joined(separator: "; ") == expected)
  }

  @Test(arguments: [
    ("stadsledningskontoret", false, "Stadsledningskontoret"),
    ("Arbetsmarknadsnämndens", false, "Arbetsmarknadsnämnden"),
    ("Stadsledningskontorets", true, "Stadsledningskontoret"),
    ("Ekeby Skolor AB:s", true, "Ekeby Skolor AB"),
    ("Enskede-Årsta-Vantörs stadsdelsnämnd", false, "Enskede-Årsta-Vantörs stadsdelsnämnd"),
    ("Konsthögskolans", false, "Konsthögskolan"),
    ("", true, ""),
  ])
  func `stand in base form where they are bodies`(name: String, isGenitive: Bool, base: String) {
    #expect(BodyNames.base(name, isGenitive: isGenitive) == base)
  }

  @Test func `are told apart in lists whose brackets hold names`() {
    #expect(
      BodyNames.list("stadsledningskontoret, Ekeby Stadshus AB (Teatern och Museet), Orkestern (SYMF) och Operan.") == [
        "stadsledningskontoret", "Ekeby Stadshus AB (Teatern och Museet)", "Orkestern (SYMF)", "Operan",
      ])
  }
}
