@_spi(Engine) public import DiariumTree

/// Words by hashes of 64 bits that are taken for what they were made from, as many as there may be: the latest are in
/// memory, and the rest in scratch space.
@_spi(Engine) public struct HashStore: Sendable {
  /// Makes scratch space.
  public typealias ScratchMaker = @Sendable () throws(IOFailure) -> any ScratchSpace

  /// Entries that are in memory, 20 bytes each, before they go to scratch space; more as that has more, so that all
  /// that is ever written is a few times what it holds.
  public static let maximumRecent = 1 << 15
  /// Entries that are in memory at most, where there is no scratch space: 80 MB.
  public static let maximumWithoutScratch = 4_000_000

  private var recent = HashTable<UInt64>()
  private var kept: HashRun?
  private let makeScratch: ScratchMaker?
  private var limit: Int
  /// Why entries could not be kept or found: whoever uses the store must ask.
  public private(set) var failure: IOFailure?

  /// A store without entries.
  ///
  /// - Parameters:
  ///   - limit: entries that are in memory before they go to scratch space.
  ///   - makeScratch: makes scratch space; nil where all is to be kept in memory.
  public init(limit: Int = maximumRecent, scratch makeScratch: ScratchMaker?) {
    self.limit = limit
    self.makeScratch = makeScratch
  }

  /// Entries.
  public var count: Int { recent.count + (kept?.count ?? 0) }

  /// The word of a hash.
  public mutating func find(_ hash: UInt64) -> UInt64? {
    if let word = recent[hash] { return word }
    guard let kept else { return nil }
    do throws(IOFailure) { return try kept.find(HashTable<UInt64>.key(hash)) } catch {
      failure = failure ?? error
      return nil
    }
  }

  /// Puts a word in, where the hash has none; returns the one that it has.
  @discardableResult public mutating func insert(_ hash: UInt64, _ word: UInt64) -> UInt64? {
    if kept != nil, let earlier = find(hash) { return earlier }
    if let earlier = recent.insert(hash, word) { return earlier }
    if recent.count >= max(limit, (kept?.count ?? 0) / 16), makeScratch != nil { keep() }
    return nil
  }

  /// Calls `body` with every hash.
  public mutating func eachHash(_ body: (UInt64) -> Void) {
    for shard in 0..<HashTable<UInt64>.shardCount { for entry in recent.sorted(shard) { body(entry.key) } }
    do throws(IOFailure) { try kept?.eachHash(body) } catch { failure = failure ?? error }
  }

  private mutating func keep() {
    guard let makeScratch, failure == nil else { return }
    do throws(IOFailure) {
      kept = try HashRun(recent, after: kept, in: makeScratch())
      recent = HashTable()
    } catch {
      // Nothing is lost: the run before and the table are as they were.
      if limit < Self.maximumWithoutScratch { limit = Self.maximumWithoutScratch } else { failure = error }
    }
  }
}
