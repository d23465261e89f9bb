@_spi(Engine) public import DiariumTree

/// Words by 64-bit hashes, which stand for the values that they were made from, in any number: the latest are in
/// memory, and the rest in scratch space.
@_spi(Engine) public struct HashStore: Sendable {
  /// Makes scratch space.
  public typealias ScratchMaker = @Sendable () throws(IOFailure) -> any ScratchSpace

  /// The number of entries in memory, 20 bytes each, before they go to scratch space; it rises with the contents of
  /// that space, so that all that is ever written is a few times what it holds.
  public static let maximumRecent = 1 << 15
  /// The most entries in memory, if there is no scratch space: 80 MB.
  public static let maximumWithoutScratch = 4_000_000

  private var recent = HashTable<UInt64>()
  private var kept: HashRun?
  private let makeScratch: ScratchMaker?
  private var limit: Int
  /// The reason why entries could not be kept or found: users of the store must check it.
  public private(set) var failure: IOFailure?

  /// An empty store.
  ///
  /// - Parameters:
  ///   - limit: the number of entries in memory before they go to scratch space.
  ///   - makeScratch: makes scratch space; `nil` to keep everything in memory.
  public init(limit: Int = maximumRecent, scratch makeScratch: ScratchMaker?) {
    self.limit = limit
    self.makeScratch = makeScratch
  }

  /// The number of entries.
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

  /// Inserts a word, unless the hash has one; returns the existing word.
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
      // Nothing is lost: the earlier run and the table are unchanged.
      if limit < Self.maximumWithoutScratch { limit = Self.maximumWithoutScratch } else { failure = error }
    }
  }
}
