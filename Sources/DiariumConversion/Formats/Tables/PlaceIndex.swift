@_spi(Engine) internal import DiariumTree

/// The places of the records of a table that is not in the order of the cases: added in the order of the file, taken
/// out case by case.
///
/// It is sorted in memory up to a mebibyte; beyond that in scratch space, by merging.
final class PlaceIndex {
  /// A record.
  struct Place {
    /// The case, by its number; -1 for the registers.
    var caseNumber: Int32
    var number: Int32
    var offset: Int
    var line: Int
    var length: UInt32
  }

  /// The number of places sorted at once.
  static let inMemory = 1 << 15
  /// The number of places of a run read at once when runs are merged.
  private static let atOnce = 1 << 8

  /// A sorted part of the scratch space.
  private struct Run {
    var next: Int
    let end: Int
    var places: ArraySlice<Place> = []
  }

  private let makeScratch: () throws(IOFailure) -> any ScratchSpace
  private var scratch: (any ScratchSpace)?
  private var waiting: [Place] = []
  private var isSorted = false
  private var taken = 0
  /// The runs, the one with the first place last.
  private var runs: [Run] = []
  private var written = 0

  /// An empty index.
  ///
  /// - Parameter scratch: makes scratch space, if it is needed.
  init(scratch: @escaping () throws(IOFailure) -> any ScratchSpace) { makeScratch = scratch }

  /// Adds a place, in the order of the file.
  func append(_ place: Place) throws(ReadFailure) {
    waiting.append(place)
    if waiting.count == Self.inMemory { try spill() }
  }

  /// The next place in the order of the cases; `nil` after the last.
  func first() throws(ReadFailure) -> Place? {
    if !isSorted { try sort() }
    if scratch == nil { return taken < waiting.count ? waiting[taken] : nil }
    return runs.last?.places.first
  }

  /// Moves past the place that `first` gives.
  func advance() throws(ReadFailure) {
    if scratch == nil {
      taken += 1
      return
    }
    guard var run = runs.popLast() else { return }
    run.places.removeFirst()
    try insert(run)
  }

  private static func isBefore(_ one: Place, _ other: Place) -> Bool {
    (one.caseNumber, one.offset) < (other.caseNumber, other.offset)
  }

  private func sort() throws(ReadFailure) {
    isSorted = true
    if scratch == nil {
      waiting.sort(by: Self.isBefore)
      return
    }
    if !waiting.isEmpty { try spill() }
    waiting = []
    let starts = runs
    runs = []
    for run in starts { try insert(run) }
  }

  /// Writes the waiting places as a sorted run.
  private func spill() throws(ReadFailure) {
    waiting.sort(by: Self.isBefore)
    do throws(IOFailure) {
      let space: any ScratchSpace
      if let scratch { space = scratch } else { space = try makeScratch() }
      scratch = space
      var failure: IOFailure?
      unsafe waiting.withUnsafeBytes { bytes in
        do throws(IOFailure) { try unsafe space.append(bytes) } catch { failure = error }
      }
      if let failure { throw failure }
    } catch {
      throw .input(error)
    }
    runs.append(Run(next: written, end: written + waiting.count))
    written += waiting.count
    waiting.removeAll(keepingCapacity: true)
  }

  /// Inserts a run where its first place belongs; an empty one is dropped.
  private func insert(_ run: Run) throws(ReadFailure) {
    var run = run
    if run.places.isEmpty, run.next < run.end { try fill(&run) }
    guard let place = run.places.first else { return }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if let other = runs[middle].places.first, Self.isBefore(place, other) { low = middle + 1 } else { high = middle }
    }
    runs.insert(run, at: low)
  }

  private func fill(_ run: inout Run) throws(ReadFailure) {
    guard let scratch else { return }
    let count = min(Self.atOnce, run.end - run.next)
    let stride = MemoryLayout<Place>.stride
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count * stride, alignment: 16)
    defer { unsafe buffer.deallocate() }
    let read: Int
    do throws(IOFailure) { read = try unsafe scratch.read(at: run.next * stride, into: buffer) } catch {
      throw .input(error)
    }
    run.places = unsafe ArraySlice(buffer.prefix(read / stride * stride).bindMemory(to: Place.self))
    run.next += count
  }
}
