@_spi(Engine) package import DiariumTree

/// A file that is packed as its bytes come.
package struct PackedFile: ~Copyable {
  /// `nil` once the file has ended: what zlib works in is a third of a MiB, and many files wait to be put in an archive.
  private var deflater: Deflater?
  private var checksum = Checksum()

  /// A file without bytes so far.
  package init(_ level: PackingLevel = .normal) { deflater = Deflater(level: level) }

  /// Packs bytes.
  ///
  /// - Returns: packed bytes, in order.
  /// - Throws: `IOFailure` if there is no memory.
  package mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) -> [UInt8] {
    unsafe checksum.update(bytes)
    do throws(OutOfMemory) { try unsafe deflater?.write(bytes) } catch { throw Self.noMemory }
    return deflater?.take() ?? []
  }

  /// Ends the file, once.
  ///
  /// - Returns: the last packed bytes, and what the archive says of the file.
  /// - Throws: `IOFailure` if there is no memory.
  package mutating func end() throws(IOFailure) -> (bytes: [UInt8], numbers: ArchiveWriter.Numbers) {
    guard var deflater = deflater.take() else { return ([], .init(size: 0, packedSize: 0, checksum: 0)) }
    do throws(OutOfMemory) { try deflater.end() } catch { throw Self.noMemory }
    let numbers = ArchiveWriter.Numbers(
      size: deflater.size, packedSize: deflater.packedSize, checksum: checksum.value)
    return (deflater.take(), numbers)
  }

  private static let noMemory = IOFailure(
    .write, path: "zip", reason: .init(sv: "minnet räcker inte", en: "Cannot allocate memory"))
}

/// The headers, the directory and the end of an archive; the same entries give the same bytes.
///
/// There is no time and no owner in it: an entry is of 1980-01-01, the first day that an archive can name, and readable
/// by all.
package struct ArchiveWriter {
  /// What an archive says of an entry.
  package struct Numbers: Hashable, Sendable {
    package let size: Int
    package let packedSize: Int
    package let checksum: UInt32

    package init(size: Int, packedSize: Int, checksum: UInt32) {
      (self.size, self.packedSize, self.checksum) = (size, packedSize, checksum)
    }
  }

  private var directory: [UInt8] = []
  private var count = 0
  /// The number of bytes before the next header.
  private var place = 0

  private static let widest = 0xFFFF_FFFF

  /// An archive without entries so far.
  package init() {}

  /// The header of the next entry, which its packed bytes follow.
  ///
  /// - Parameters:
  ///   - name: its name, in ASCII.
  ///   - numbers: what the archive says of it.
  /// - Returns: the bytes of the header.
  package mutating func header(_ name: String, _ numbers: Numbers) -> [UInt8] {
    let isWide = numbers.size >= Self.widest || numbers.packedSize >= Self.widest
    let wide = isWide ? [numbers.size, numbers.packedSize] : []
    let isFar = place >= Self.widest
    let header =
      Self.bytes(ArchiveSignature.header.rawValue, 4) + Self.common(name, numbers, isWide: isWide, needsWide: isWide)
      + Self.bytes(Self.extra(wide).count, 2) + Array(name.utf8) + Self.extra(wide)
    let extra = Self.extra(wide + (isFar ? [place] : []))
    directory += Self.bytes(ArchiveSignature.directory.rawValue, 4)
    // Made on Unix, where an ordinary file that all may read has these attributes.
    directory += Self.bytes(3 << 8 | 45, 2) + Self.common(name, numbers, isWide: isWide, needsWide: isWide || isFar)
    directory += Self.bytes(extra.count, 2) + Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(0, 2)
    directory += Self.bytes(0o100644 << 16, 4) + Self.bytes(isFar ? Self.widest : place, 4)
    directory += Array(name.utf8) + extra
    place += header.count + numbers.packedSize
    count += 1
    return header
  }

  /// The directory, and the end.
  package func end() -> [UInt8] {
    var end = directory
    if place >= Self.widest || directory.count >= Self.widest || count >= 0xFFFF {
      end += Self.bytes(ArchiveSignature.wideEnd.rawValue, 4) + Self.bytes(44, 8) + Self.bytes(3 << 8 | 45, 2)
      end += Self.bytes(45, 2) + Self.bytes(0, 8) + Self.bytes(count, 8) + Self.bytes(count, 8)
      end += Self.bytes(directory.count, 8) + Self.bytes(place, 8)
      end += Self.bytes(ArchiveSignature.wideEndPlace.rawValue, 4) + Self.bytes(0, 4)
      end += Self.bytes(place + directory.count, 8) + Self.bytes(1, 4)
    }
    let number = Self.bytes(min(count, 0xFFFF), 2)
    end += Self.bytes(ArchiveSignature.end.rawValue, 4) + Self.bytes(0, 4) + number + number
    end += Self.bytes(min(directory.count, Self.widest), 4) + Self.bytes(min(place, Self.widest), 4) + Self.bytes(0, 2)
    return end
  }

  /// The fields from the version that is needed to the length of the name, which header and directory share.
  private static func common(_ name: String, _ numbers: Numbers, isWide: Bool, needsWide: Bool) -> [UInt8] {
    let start = bytes(needsWide ? 45 : 20, 2) + bytes(0, 2) + bytes(8, 2) + bytes(0, 2) + bytes(1 << 5 | 1, 2)
    let sizes = bytes(isWide ? widest : numbers.packedSize, 4) + bytes(isWide ? widest : numbers.size, 4)
    return start + bytes(Int(numbers.checksum), 4) + sizes + bytes(name.utf8.count, 2)
  }

  /// The extra field with numbers that are too large for their own fields; none if there are none.
  private static func extra(_ wide: [Int]) -> [UInt8] {
    wide.isEmpty ? [] : bytes(1, 2) + bytes(8 * wide.count, 2) + wide.flatMap { bytes($0, 8) }
  }

  private static func bytes(_ number: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
