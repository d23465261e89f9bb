@_spi(Engine) package import DiariumTree

/// The contents of entries.
extension ArchiveEntry {
  private static let block = 1 << 16

  /// Unpacks the contents, block by block.
  ///
  /// What is stated is not believed: unpacking ends where there are more bytes than the directory says.
  ///
  /// - Parameters:
  ///   - source: the archive.
  ///   - take: receives the bytes in order; those before a fault too.
  /// - Throws: `.syntax` if they are damaged, or other bytes than the directory says; `.input` if the archive cannot be
  ///   read, and the failure of `take`.
  package func unpack(
    from source: any ByteSource, _ take: (UnsafeRawBufferPointer) throws(IOFailure) -> Void
  ) throws(ReadFailure) {
    let buffers = UnsafeMutableRawBufferPointer.allocate(byteCount: 5 * Self.block, alignment: 16)
    defer { unsafe buffers.deallocate() }
    let input = unsafe UnsafeMutableRawBufferPointer(rebasing: buffers[..<Self.block])
    let output = unsafe UnsafeMutableRawBufferPointer(rebasing: buffers[Self.block...])
    var inflater = Inflater()
    var checksum = Checksum()
    var (read, made) = (0, 0)
    var isAtEnd = false
    while read < packedSize {
      let wanted = min(Self.block, packedSize - read)
      let filled: Int
      do throws(IOFailure) {
        filled = try unsafe source.read(
          at: contents + read, into: UnsafeMutableRawBufferPointer(rebasing: input[..<wanted]))
      } catch {
        throw .input(error)
      }
      guard filled == wanted, !isAtEnd else { throw damaged(source.path) }
      read += filled
      var rest = unsafe UnsafeRawBufferPointer(rebasing: input[..<filled])
      while !isAtEnd {
        let part: UnsafeRawBufferPointer
        if isDeflated {
          let step = unsafe inflater.step(rest, into: output)
          guard !step.isBroken else { throw damaged(source.path) }
          unsafe rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(step.taken))
          isAtEnd = step.isAtEnd
          unsafe part = UnsafeRawBufferPointer(rebasing: output[..<step.made])
        } else {
          unsafe part = rest
          unsafe rest = UnsafeRawBufferPointer(rebasing: rest.suffix(0))
        }
        guard part.count <= size - made else { throw damaged(source.path) }
        made += part.count
        unsafe checksum.update(part)
        do throws(IOFailure) { try unsafe take(part) } catch { throw .input(error) }
        // With room left in the output, all that the input gives has been given.
        if unsafe rest.isEmpty && (!isDeflated || part.count < output.count) { break }
        guard isAtEnd || part.count > 0 || !isDeflated else { throw damaged(source.path) }
      }
      guard unsafe rest.isEmpty else { throw damaged(source.path) }
    }
    guard isAtEnd == (isDeflated && packedSize > 0), made == size, checksum.value == self.checksum else {
      throw damaged(source.path)
    }
  }

  private func damaged(_ path: String) -> ReadFailure {
    ArchiveFault.failure(
      path, entry: self.path,
      .init(
        sv: "posten är skadad: innehållet är inte det som förteckningen beskriver",
        en: "the entry is damaged: its contents are not what the directory describes"), ArchiveFault.fetch)
  }
}
