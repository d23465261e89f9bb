internal import CLibYAML
@_spi(Engine) internal import DiariumTree

/// Gives a source's bytes to libyaml, and keeps those that the reader may still ask for.
@safe final class Feeder {
  private let source: any ByteSource
  private let limits: Limits
  private var offset = 0
  private(set) var block: Block
  /// The number, from the start of the text, of the first character in the block.
  private(set) var firstCharacter = 0
  private(set) var hasByteOrderMark = false
  private(set) var isTooLarge = false
  /// Whether libyaml was given stand-ins for some characters.
  private(set) var isDisguised = false
  private(set) var failure: IOFailure?

  /// The most bytes that libyaml reads ahead of its current event.
  private static let ahead = 1 << 17

  init(_ source: any ByteSource, limits: Limits) {
    self.source = source
    self.limits = limits
    block = Block(path: source.path, capacity: 1 << 16)
  }

  /// The function that libyaml calls for more bytes.
  static let handler:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt8>?, Int, UnsafeMutablePointer<Int>?
    ) -> Int32 = { data, buffer, size, read in
      guard let data = unsafe data, let buffer = unsafe buffer, let read = unsafe read else { return 0 }
      let feeder = unsafe Unmanaged<Feeder>.fromOpaque(data).takeUnretainedValue()
      guard let count = unsafe feeder.fill(UnsafeMutableRawBufferPointer(start: buffer, count: size)) else { return 0 }
      unsafe read.pointee = count
      return 1
    }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int? {
    if block.count > limits.bytes + Self.ahead {
      isTooLarge = true
      return nil
    }
    do throws(IOFailure) {
      var count = 0
      // At least the bytes of one character, so that the start of one at the end can be left for the next call.
      while count < 3, count < buffer.count {
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
        let more = try unsafe source.read(at: offset + count, into: rest)
        if more == 0 { break }
        count += more
      }
      if count >= 3 { count -= unsafe YAMLDisguise.begun(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      let filled = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
      unsafe block.append(UnsafeRawBufferPointer(filled))
      offset += count
      if unsafe YAMLDisguise.put(on: filled) { isDisguised = true }
      return count
    } catch {
      failure = error
      return nil
    }
  }

  func skipByteOrderMark() throws(ReadFailure) {
    let start = UnsafeMutableRawBufferPointer.allocate(byteCount: 3, alignment: 1)
    defer { unsafe start.deallocate() }
    do throws(IOFailure) {
      let count = try unsafe source.read(at: 0, into: start)
      guard count == 3, unsafe start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF else { return }
    } catch {
      throw .input(error)
    }
    // loss: byte-order-mark
    hasByteOrderMark = true
    offset = 3
    block = Block(path: source.path, capacity: 1 << 16, anchor: .init(block: 0, offset: 3, line: 1, column: 1))
  }

  /// Drops the bytes before a place; if somebody else holds the block, it is replaced by a new one.
  func forget(before place: Int) {
    var index = 0
    while index + 8 <= place {
      firstCharacter += 8 - Lanes.continuations(unsafe Lanes.load(UnsafeRawPointer(block.base) + index)).nonzeroBitCount
      index += 8
    }
    while index < place {
      if unsafe block.bytes[index] & 0xC0 != 0x80 { firstCharacter += 1 }
      index += 1
    }
    if isKnownUniquelyReferenced(&block) {
      block.discard(before: place, of: source)
    } else {
      block = block.continued(from: place, capacity: 1 << 16, of: source)
    }
  }

  /// The location of a byte of the input, or of the nearest one kept.
  func location(offset: Int) -> Location {
    let base = block.anchors.first?.offset ?? 0
    return block.location(min(max(0, offset - base), block.count), length: 1, ofUnread: 0..<block.count)
  }
}
