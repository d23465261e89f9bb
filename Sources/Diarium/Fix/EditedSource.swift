@_spi(Engine) internal import DiariumTree

/// A replacement of some bytes of a source.
struct TextEdit: Hashable, Sendable {
  /// The bytes that are replaced.
  var range: Range<Int>
  /// What replaces them.
  var replacement: [UInt8]
  /// The rule whose finding it mends.
  var rule: RuleID
  /// Whether it is in a case that is marked as confidential.
  var isWithheld = false
}

/// A source with some of its bytes replaced; nothing but the replacements is in memory.
struct EditedSource: ByteSource {
  /// A replacement in the base, made of one or several edits.
  struct Change: Hashable, Sendable {
    /// The bytes of the base that are replaced, and where the replacement is in the text.
    var old: Range<Int>
    fileprivate(set) var new: Range<Int>
    /// The replacement.
    var bytes: [UInt8]
    /// What it mends.
    var rules: [RuleID]
    /// Whether it is in a case that is marked as confidential.
    var isWithheld: Bool
  }

  let base: any ByteSource
  var path: String { base.path }
  /// What is replaced, in its order.
  private(set) var changes: [Change] = []

  /// A source of which nothing is replaced yet.
  init(_ base: any ByteSource) { self.base = base }

  /// Replaces bytes of the text as it is now.
  ///
  /// An edit in the middle of what an earlier one of them has replaced is left out: its place is no longer known.
  ///
  /// - Parameter edits: the edits, in the order of their places.
  mutating func apply(_ edits: [TextEdit]) {
    var result: [Change] = []
    var (index, consumed) = (0, 0)
    for edit in edits where edit.range.lowerBound >= consumed {
      while index < changes.count, changes[index].new.upperBound <= edit.range.lowerBound {
        result.append(changes[index])
        index += 1
      }
      var change = Change(
        old: 0..<0, new: 0..<0, bytes: edit.replacement, rules: [], isWithheld: edit.isWithheld)
      var (lower, upper) = (edit.range.lowerBound - shift(before: index), Int?.none)
      consumed = edit.range.upperBound
      while index < changes.count, changes[index].new.lowerBound < edit.range.upperBound {
        let other = changes[index]
        if other.new.lowerBound < edit.range.lowerBound {
          change.bytes = other.bytes.prefix(edit.range.lowerBound - other.new.lowerBound) + change.bytes
          lower = other.old.lowerBound
        }
        if other.new.upperBound > edit.range.upperBound {
          change.bytes += other.bytes.suffix(other.new.upperBound - edit.range.upperBound)
          upper = other.old.upperBound
          consumed = other.new.upperBound
        }
        change.rules += other.rules.filter { !change.rules.contains($0) }
        change.isWithheld = change.isWithheld || other.isWithheld
        index += 1
      }
      if !change.rules.contains(edit.rule) { change.rules.append(edit.rule) }
      change.old = lower..<(upper ?? edit.range.upperBound - shift(before: index))
      result.append(change)
    }
    changes = result + changes[index...]
    var shift = 0
    for index in changes.indices {
      let start = changes[index].old.lowerBound + shift
      changes[index].new = start..<(start + changes[index].bytes.count)
      shift += changes[index].bytes.count - changes[index].old.count
    }
  }

  /// How much further bytes stand in the text than in the base, between two changes.
  private func shift(before index: Int) -> Int {
    index == 0 ? 0 : changes[index - 1].new.upperBound - changes[index - 1].old.upperBound
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    var filled = 0
    // The first change that ends behind the offset.
    var index = changes.partitioningIndex { $0.new.upperBound > offset }
    while filled < buffer.count {
      let place = offset + filled
      if index < changes.count, changes[index].new.lowerBound <= place {
        let (bytes, from) = (changes[index].bytes, place - changes[index].new.lowerBound)
        let count = min(buffer.count - filled, bytes.count - from)
        if count > 0 {
          unsafe bytes.withUnsafeBytes { bytes in
            unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<(filled + count)])
              .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[from..<(from + count)]))
          }
          filled += count
        }
        if from + count >= bytes.count { index += 1 }
        continue
      }
      let end = index < changes.count ? changes[index].new.lowerBound : .max
      let count = min(buffer.count - filled, end - place)
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<(filled + count)])
      let read = try unsafe base.read(at: place - shift(before: index), into: part)
      filled += read
      if read < count { break }
    }
    return filled
  }
}
