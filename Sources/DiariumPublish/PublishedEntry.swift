/// A case in lists of what was published: the newest ones of a page, the entries of Atom.
package struct PublishedEntry: Hashable, Sendable {
  package var id: String
  /// The title; `nil` if there is none: a confidential case, a tombstone.
  package var title: String?
  /// The diary number (diarienummer).
  package var diaryNumber: String?
  /// When it last changed (RFC 3339): its `modified`, or else the day of the publication that last changed it.
  package var updated: String
  /// Whether it is a tombstone.
  package var isDeleted: Bool

  package init(id: String, title: String?, diaryNumber: String?, updated: String, isDeleted: Bool) {
    (self.id, self.title, self.diaryNumber, self.updated) = (id, title, diaryNumber, updated)
    self.isDeleted = isDeleted
  }

  /// The path of its page.
  package var page: String { CasePageName.path(of: id) }
}
