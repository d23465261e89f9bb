/// Citation kind (hänvisningsslag), the code list of `citation.kind`.
///
/// Closed within a schema version; `other` is for everything else.
///
/// ```swift
/// let code = CitationKind.termsOfReference
/// print(code.code, CitationKind.list.codes.count)
/// ```
public enum CitationKind: Code {
  /// Terms of reference (kommittédirektiv).
  case termsOfReference
  /// Inquiry report (SOU).
  case inquiryReport
  /// Statute (lag).
  case statute
  /// Government bill (proposition).
  case governmentBill
  /// Appropriation direction (regleringsbrev).
  case appropriationDirection
  /// Budget (budget).
  case budget
  /// Survey (undersökning).
  case survey
  /// Agency report (myndighetsrapport).
  case agencyReport
  /// News article (tidningsartikel).
  case newsArticle
  /// Opinion article (debattartikel).
  case opinionArticle
  /// Web page (webbsida).
  case webPage
  /// Decision (beslut).
  case decision
  /// Other (annan).
  case other
  /// A code that this schema version does not list, kept as it was written.
  case unknown(String)

  /// The code list `citation_kind`: its codes with their titles, in order.
  public static let list = CodeListDescription(
    name: "citation_kind", exhaustive: false, title: .init(sv: "Hänvisningsslag", en: "Citation kind"),
    codes: [
      .init("terms_of_reference", sv: "kommittédirektiv", en: "Terms of reference", aliases: ["dir."]),
      .init("inquiry_report", sv: "SOU", en: "Inquiry report", aliases: ["statens offentliga utredningar"]),
      .init("statute", sv: "lag", en: "Statute", aliases: ["förordning", "författning"]),
      .init("government_bill", sv: "proposition", en: "Government bill", aliases: ["prop."]),
      .init("appropriation_direction", sv: "regleringsbrev", en: "Appropriation direction"),
      .init("budget", sv: "budget", en: "Budget"),
      .init("survey", sv: "undersökning", en: "Survey", aliases: ["enkät"]),
      .init("agency_report", sv: "myndighetsrapport", en: "Agency report"),
      .init("news_article", sv: "tidningsartikel", en: "News article", aliases: ["artikel"]),
      .init("opinion_article", sv: "debattartikel", en: "Opinion article"),
      .init("web_page", sv: "webbsida", en: "Web page", aliases: ["hemsida"]),
      .init("decision", sv: "beslut", en: "Decision"),
      .init("other", sv: "annan", en: "Other", aliases: ["övrig"]),
    ])

  /// The cases of the listed codes, in order.
  public static let known: [CitationKind] = [
    .termsOfReference, .inquiryReport, .statute, .governmentBill, .appropriationDirection, .budget, .survey,
    .agencyReport, .newsArticle, .opinionArticle, .webPage, .decision, .other,
  ]

  /// The code as written if it is not a listed citation kind; otherwise `nil`.
  public var unknownCode: String? { if case .unknown(let code) = self { code } else { nil } }
}
