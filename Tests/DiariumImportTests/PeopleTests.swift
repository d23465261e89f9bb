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
