@_spi(Engine) internal import DiariumTree

/// The texts that cells share, by their number: in memory up to a limit, beyond that in scratch space.
///
/// They are kept in groups, of which the latest are at hand: cells mostly ask for neighbours. A group is small, and a long text
/// is one by itself, so that a cell costs little more than its own text wherever that is.
final class SharedStrings {
  /// The first text of each group, and where it is.
  private var groups: [(first: Int, start: Int)] = []
  private(set) var count = 0
  /// The bytes that are in memory: all of them, or those not yet in scratch space.
  private var bytes: [UInt8] = []
  private var written = 0
  private var scratch: (any ScratchSpace)?
  private let makeScratch: () throws(IOFailure) -> any ScratchSpace
  private var slots: [Group?] = Array(repeating: nil, count: 256)
  private let allowance: XMLAllowance
  /// Whether the last text is a group by itself.
  private var isLastAlone = false
  /// Whether cells ask for more groups, one after the other, than those of a workbook of its size do.
  private(set) var isExhausted = false

  /// Neighbours whose texts have been read.
  private final class Group {
    let number: Int
    var bytes: [UInt8]
    /// Where each text is.
    var places: [Range<Int>]

    init(_ number: Int, _ bytes: [UInt8], _ places: [Range<Int>]) {
      (self.number, self.bytes, self.places) = (number, bytes, places)
    }
  }

  private static let inGroup = 32
  private static let groupBytes = 1 << 12
  /// The bytes of a text that is a group by itself.
  private static let longText = 1 << 10
  private static let inMemory = 8 << 20
  private static let largeGroup = 1 << 16

  init(_ allowance: XMLAllowance, _ makeScratch: @escaping () throws(IOFailure) -> any ScratchSpace) {
    (self.allowance, self.makeScratch) = (allowance, makeScratch)
  }

  /// Appends a text.
  func append(_ text: UnsafeRawBufferPointer) throws(IOFailure) {
    let end = written + bytes.count
    let isAlone = text.count >= Self.longText
    let isInLast = groups.last.map { count - $0.first < Self.inGroup && end - $0.start < Self.groupBytes }
    if isInLast != true || isAlone || isLastAlone { groups.append((count, end)) }
    isLastAlone = isAlone
    count += 1
    var length = text.count
    while length >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: length) | 0x80)
      length >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: length))
    unsafe bytes.append(contentsOf: text)
    if bytes.count > Self.inMemory { try spill() }
  }

  private func spill() throws(IOFailure) {
    let space: any ScratchSpace
    if let scratch { space = scratch } else { space = try makeScratch() }
    scratch = space
    var failure: IOFailure?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(IOFailure) { try unsafe space.append(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
    written += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }

  /// Passes on the text with a number; false if there is none, or too many were read.
  func text(_ number: Int, _ body: (UnsafeRawBufferPointer) -> Void) throws(IOFailure) -> Bool {
    guard number >= 0, number < count else { return false }
    guard let group = try group(of: number) else { return false }
    let place = group.places[number - groups[group.number].first]
    unsafe group.bytes.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[place])) }
    return true
  }

  /// The group that a text is in; `nil` if too many have been read.
  private func group(of text: Int) throws(IOFailure) -> Group? {
    // Groups of short texts all have the same number of them.
    var low = text / Self.inGroup
    if low >= groups.count || groups[low].first > text || low + 1 < groups.count && groups[low + 1].first <= text {
      low = 0
      var high = groups.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if groups[middle].first <= text { low = middle } else { high = middle }
      }
    }
    return try group(low)
  }

  private func group(_ number: Int) throws(IOFailure) -> Group? {
    let slot = number % slots.count
    if let group = slots[slot], group.number == number { return group }
    guard allowance.take(XMLAllowance.lookup) else {
      isExhausted = true
      return nil
    }
    let next = number + 1 < groups.count ? groups[number + 1] : (first: count, start: written + bytes.count)
    let part = try read(groups[number].start..<next.start)
    var places: [Range<Int>] = []
    places.reserveCapacity(next.first - groups[number].first)
    var place = 0
    while place < part.count {
      var (length, shift) = (0, 0)
      while place < part.count {
        let byte = part[place]
        length |= Int(byte & 0x7F) << shift
        shift += 7
        place += 1
        if byte < 0x80 { break }
      }
      places.append(place..<(place + length))
      place += length
    }
    let group = Group(number, part, places)
    // Large ones would fill memory.
    slots[slot] = part.count <= Self.largeGroup ? group : nil
    return group
  }

  private func read(_ range: Range<Int>) throws(IOFailure) -> [UInt8] {
    if range.lowerBound >= written { return Array(bytes[(range.lowerBound - written)..<(range.upperBound - written)]) }
    var part = try scratch?.bytes(at: range.lowerBound, count: min(range.upperBound, written) - range.lowerBound) ?? []
    if range.upperBound > written { part += bytes[..<(range.upperBound - written)] }
    return part
  }
}
