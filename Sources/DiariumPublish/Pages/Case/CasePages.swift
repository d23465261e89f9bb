internal import DiariumHTML
internal import DiariumModel
@_spi(Engine) package import DiariumTree

/// The pages of the cases of a published feed, one for each.
///
/// It holds what all of them need, and may be used by several threads at a time.
package struct CasePages: Sendable {
  private let context: CasePageContext

  /// The pages of a publication.
  ///
  /// - Parameters:
  ///   - publication: what is published; the registers of its head name people, bodies and parties.
  ///   - hasPage: whether a case with an id is in the feed, so that relations lead to pages that exist; `nil` if that is
  ///     not known, and an id up to its first `/` counts as that of a case.
  package init(_ publication: Publication, hasPage: (@Sendable (String) -> Bool)? = nil) {
    context = CasePageContext(publication, hasPage: hasPage)
  }

  /// Writes the page of a case.
  ///
  /// - Parameter tape: the case, in canonical order.
  /// - Returns: the page, in UTF-8.
  package func page(_ tape: borrowing Tape) -> [UInt8] {
    var page = CasePage(context)
    page.write(tape)
    return page.html.takeBytes()
  }
}

/// What the pages of all cases have in common.
final class CasePageContext: Sendable {
  let publication: Publication
  let registers: Registers
  let hasPage: (@Sendable (String) -> Bool)?
  /// The language of the data, where it is not that of the page.
  let language: String?
  /// The address of the licence.
  let license: String
  /// The name of the publisher, for titles.
  let publisher: String

  init(_ publication: Publication, hasPage: (@Sendable (String) -> Bool)?) {
    self.publication = publication
    self.hasPage = hasPage
    registers = Registers(publication.head)
    let language = publication.head.dataset.language.string
    self.language = language == "sv" ? nil : language
    publisher = PageText.title(publication.head.dataset.publisher.name.string)
    license = LicensePage.address(publication.head.dataset.license.string)
  }

  /// The address of a record in another case, relative to the pages; `nil` if it is not known in which.
  func page(ofRecord id: String) -> String? {
    guard let hasPage else {
      let owner = id.split(separator: "/", maxSplits: 1).first.map(String.init) ?? id
      return Self.address(id, in: owner)
    }
    if hasPage(id) { return Self.address(id, in: id) }
    var owner = Substring(id)
    while let end = owner.lastIndex(of: "/") {
      owner = owner[..<end]
      if hasPage(String(owner)) { return Self.address(id, in: String(owner)) }
    }
    return nil
  }

  private static func address(_ id: String, in owner: String) -> String {
    let page = String(CasePageName.path(of: owner).dropFirst("cases/".utf8.count))
    return id == owner ? page : "\(page)#\(PageText.anchor(id))"
  }
}
