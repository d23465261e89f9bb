/// The limits of an archive: what is packed small may be very large.
///
/// A byte of deflate becomes 1,032 at most (RFC 1951); tables become four to thirty. What this package writes keeps to
/// half of the ratio, so that it can always be read.
package enum ArchiveLimits {
  /// The number of entries: each is looked at before any is read.
  package static let entries = 10_000
  /// The bytes of the directory, with all its names, extra fields and comments.
  package static let directory = 16 << 20
  /// How many times larger than its packed bytes an entry, or all together, may be.
  package static let ratio = 200
  /// The size up to which the ratio of an entry does not matter.
  package static let smallEntry = 16 << 20
  /// The size up to which the ratio of all entries together does not matter.
  package static let smallArchive = 512 << 20
  /// The bytes of a name, and the folders in it.
  package static let name = 1024
  package static let folders = 32
}
