/// An entry of an archive, as the directory describes it.
package struct ArchiveEntry: Hashable, Sendable {
  /// The kinds of entry.
  package enum Kind: Hashable, Sendable {
    case file
    case folder
    /// A symbolic link, whose contents are the path that it leads to.
    case link
    /// A pipe, a socket or a device.
    case other
  }

  /// The path inside the archive, without a final slash.
  package let path: String
  /// The kind.
  package let kind: Kind
  /// The number of its bytes, and of those that it is packed in.
  package let size: Int
  package let packedSize: Int
  /// The path as it is written.
  let name: [UInt8]
  let flags: Int
  let method: Int
  let checksum: UInt32
  /// Where its header begins.
  let place: Int
  /// Where its packed bytes begin; known once its header has been read.
  var contents = 0

  /// Whether sizes and checksum follow the contents, and are not in the header.
  var hasDescriptor: Bool { flags & 0x8 != 0 }
  var isDeflated: Bool { method == 8 }
}
