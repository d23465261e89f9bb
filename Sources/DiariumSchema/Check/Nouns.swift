internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The words for a record in messages.
struct Noun {
  /// The Swedish article: "en" or "ett".
  let article: String
  /// The Swedish word: "handling".
  let sv: String
  /// The Swedish word in its definite form: "handlingen".
  let definite: String
  /// The English word: "document".
  let en: String

  /// "en handling", "a document".
  var one: Message { .init(sv: "\(article) \(sv)", en: "\("aeiou".contains(en.first ?? "x") ? "an" : "a") \(en)") }

  /// "handlingen", "the document".
  var the: Message { .init(sv: definite, en: "the \(en)") }

  /// "ingen handling", "no document".
  var none: Message { .init(sv: "\(article == "en" ? "ingen" : "inget") \(sv)", en: "no \(en)") }

  /// A record of any type.
  static let record = Noun(article: "en", sv: "post", definite: "posten", en: "record")

  /// "en handling eller ett beslut", "a document or decision".
  static func one(of nouns: [Noun]) -> Message {
    let others = nouns.dropFirst().map { Message(sv: $0.one.sv, en: $0.en) }
    return Words.list(nouns.prefix(1).map(\.one) + others, .or)
  }

  /// "ingen handling och inget beslut", "no document or decision".
  static func none(of nouns: [Noun]) -> Message {
    let english = Words.list(nouns.map { Message(verbatim: $0.en) }, .or).en
    return .init(sv: Words.list(nouns.map(\.none), .and).sv, en: "no \(english)")
  }
}

extension Noun {
  /// The words for a record of a type.
  init(_ type: RecordType) {
    let words: (article: String, sv: String, definite: String) =
      switch type {
      case .feed: ("en", "datamängd", "datamängden")
      case .dataset: ("en", "beskrivning av datamängden", "beskrivningen av datamängden")
      case .publisher: ("en", "utgivare", "utgivaren")
      case .completeness: ("en", "uppgift om fullständighet", "uppgiften om fullständighet")
      case .body: ("ett", "organ", "organet")
      case .party: ("ett", "parti", "partiet")
      case .person: ("en", "person", "personen")
      case .membership: ("ett", "uppdrag", "uppdraget")
      case .meeting: ("ett", "sammanträde", "sammanträdet")
      case .source: ("en", "källtext", "källtexten")
      case .case: ("ett", "ärende", "ärendet")
      case .document: ("en", "handling", "handlingen")
      case .initiative: ("ett", "initiativ", "initiativet")
      case .referral: ("en", "remiss", "remissen")
      case .statement: ("ett", "yttrande", "yttrandet")
      case .proposal: ("ett", "förslag", "förslaget")
      case .endorsement: ("en", "tillstyrkan", "tillstyrkan")
      case .decision: ("ett", "beslut", "beslutet")
      case .vote: ("en", "omröstning", "omröstningen")
      case .reservation: ("en", "reservation", "reservationen")
      case .citation: ("en", "källhänvisning", "källhänvisningen")
      case .relation: ("en", "relation", "relationen")
      case .item: ("en", "punkt", "punkten")
      case .signatory: ("en", "undertecknare", "undertecknaren")
      case .attendance: ("en", "närvarouppgift", "närvarouppgiften")
      case .ballot: ("en", "röst", "rösten")
      case .appointment: ("ett", "uppdrag", "uppdraget")
      case .count: ("ett", "röstetal", "röstetalet")
      case .recipient: ("en", "remissinstans", "remissinstansen")
      case .subject: ("ett", "ämne", "ämnet")
      case .dataPoint: ("en", "uppgift", "uppgiften")
      case .confidentiality: ("en", "sekretessuppgift", "sekretessuppgiften")
      case .span: ("ett", "textställe", "textstället")
      }
    article = words.article
    sv = words.sv
    definite = words.definite
    en = type.rawValue.split(separator: "_").joined(separator: " ")
  }
}

extension StructuralCheck {
  /// The type required of a value, with its article.
  static func typeName(_ value: FieldPlan.Value) -> Message {
    switch value {
    case .text, .schemaVersion: .init(sv: "en text (inte tom, utan styrtecken)", en: Text.form)
    case .id, .reference:
      .init(sv: "ett id (a-z, 0-9, `.`, `_`, `/`, `-`, först en bokstav eller en siffra)", en: ID.form)
    case .code: .init(sv: "en kod", en: "a code")
    case .date: .init(sv: "ett datum (ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD)", en: CivilDate.form)
    case .time:
      .init(
        sv: "en tidpunkt (RFC 3339 med avvikelse från UTC: 2024-06-05T13:00:00+02:00)", en: Timestamp.form)
    case .clock: .init(sv: "ett klockslag (TT:MM)", en: ClockTime.form)
    case .integer: .init(sv: "ett heltal", en: "an integer")
    case .decimal: .init(sv: "ett tal", en: "a number")
    case .boolean: .init(sv: "true eller false", en: "true or false")
    case .tombstone: .init(verbatim: "true")
    case .iri: .init(sv: "en IRI med sitt protokoll (som https:)", en: IRI.form)
    case .language: .init(sv: "en språkkod (BCP 47)", en: LanguageTag.form)
    case .license: .init(sv: "en licens (SPDX-beteckning eller IRI)", en: License.form)
    case .organisationNumber:
      .init(sv: "ett organisationsnummer (tio siffror, 212000-0142)", en: OrganisationNumber.form)
    case .municipalityCode:
      .init(sv: "en kommunkod (fyra siffror, två för en region)", en: MunicipalityCode.form)
    case .sha256:
      .init(sv: "en SHA-256-kontrollsumma (64 tecken, 0-9 och små a-f)", en: SHA256Digest.form)
    case .mediaType: .init(sv: "en medietyp (text/plain)", en: MediaType.form)
    case .emailAddress: .init(sv: "en e-postadress", en: EmailAddress.form)
    case .record: .init(sv: "en post", en: "a record")
    }
  }

  /// The notation of a value, by example.
  static func wayToWrite(_ value: FieldPlan.Value) -> Message {
    switch value {
    case .date:
      .init(
        sv: "ett datum skrivs som 2024-06-05, eller som 2024-06 eller 2024 om inget mer är känt",
        en: "a date looks like 2024-06-05, or 2024-06 or 2024 where no more is known")
    case .time:
      .init(
        sv: "en tidpunkt skrivs som 2024-06-05T13:00:00+02:00; avvikelsen från UTC (här +02:00) gissas aldrig",
        en: "a time looks like 2024-06-05T13:00:00+02:00; no offset is guessed")
    case .clock: .init(sv: "ett klockslag skrivs som 09:00", en: "a time of day looks like 09:00")
    case .iri:
      .init(
        sv: "en adress börjar med sitt protokoll och innehåller inga mellanslag: https://exempel.se/a%20b",
        en: "an address begins with its scheme and holds no blank: https://exempel.se/a%20b")
    case .language: .init(sv: "skriv sv eller sv-SE", en: "write sv or sv-SE")
    case .license:
      .init(
        sv: "skriv en SPDX-beteckning som CC0-1.0, eller licensens adress",
        en: "write an SPDX identifier such as CC0-1.0, or the address of the licence")
    case .organisationNumber:
      .init(
        sv: "tio siffror, den tredje minst 2, med eller utan bindestreck, som 212000-0142",
        en: "ten digits, the third at least 2, with the hyphen or without, as in 212000-0142")
    case .municipalityCode:
      .init(sv: "fyra siffror, eller två för en region", en: "four digits, or the two of a region")
    case .sha256:
      .init(
        sv: "skriv kontrollsumman med 64 tecken: 0-9 och a-f", en: "write the digest in 64 digits 0-9 and a-f")
    case .mediaType: .init(sv: "en typ och en undertyp, som text/plain", en: "a type and a subtype, as in text/plain")
    case .emailAddress:
      .init(
        sv: "en e-postadress skrivs som registrator@exempel.se", en: "an address looks like registrator@exempel.se")
    case .id, .reference:
      .init(
        sv: "skriv det med a-z, 0-9, `.`, `_`, `/` och `-`, och med en bokstav eller en siffra först",
        en: "write it with a-z, 0-9, `.`, `_`, `/` and `-`, a letter or digit first")
    default:
      .init(
        sv: "en text får inte vara tom och inte innehålla styrtecken",
        en: "a text is not empty and holds no control characters")
    }
  }
}

extension TableJoin {
  /// The message that two rows of one owner have the same ordinal.
  static func sameOrdinal(_ table: String, _ owner: Message, _ ordinal: Int) -> Message {
    .init(
      sv: "två rader i `\(table)` som hör till \(owner.sv) har `ordinal` \(ordinal)",
      en: "two \(table) of \(owner.en) have ordinal \(ordinal)")
  }

  /// The message that ordinals are missing before one.
  static func gap(_ table: String, _ owner: Message, _ last: Int, _ next: Int) -> Message {
    guard last > 0 else {
      return .init(
        sv: "raderna i `\(table)` som hör till \(owner.sv) börjar med `ordinal` \(next)",
        en: "the \(table) of \(owner.en) begin with ordinal \(next)")
    }
    return .init(
      sv: "`ordinal` \(next) följer på \(last) bland de rader i `\(table)` som hör till \(owner.sv)",
      en: "ordinal \(next) follows \(last) in the \(table) of \(owner.en)")
  }

  /// The owner of a row.
  static func name(_ owner: [UInt8]?) -> Message {
    guard let owner else { return .init(sv: "samma post", en: "one owner") }
    return Message(verbatim: Words.quoted(String(decoding: owner, as: UTF8.self)))
  }
}
