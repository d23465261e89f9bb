@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// What must be known of a whole feed before the first row of a simple sheet is written.
///
/// Its header names the extensions of all rows, and a name without a party is that of a person only where no cell of
/// the sheet names such a body. Rows that wait for both would fill memory or scratch space, and bodies could still not
/// be known, so the feed is read once more.
@_spi(Engine) public struct SheetSurvey: FeedOutput, ~Copyable {
  /// The names of extensions that have columns, sorted.
  public private(set) var extras: Set<String> = []
  /// Hashes of the names that may be those of bodies.
  public private(set) var bodies: Set<UInt64> = []
  /// Hashes of those in rows that are written whatever the others say.
  public private(set) var written: Set<UInt64> = []
  /// Hashes of what diary numbers make of ids.
  private var slugs: Set<UInt64> = []
  private var registered: Set<UInt64> = []
  private let options: SheetWritingOptions

  /// Begins a survey.
  public init(_ options: SheetWritingOptions) { self.options = options }

  /// Makes a worker that looks at cases.
  public var makeEncoder: @Sendable () -> SheetSurveyor {
    { [options, registered] in SheetSurveyor(options, registered: registered) }
  }

  /// Keeps nothing.
  public mutating func take(_ packages: [PackageDocument]) {}

  /// Takes the names of bodies in the registers.
  public mutating func begin(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    guard hasHead else { return }
    bodies = SheetSplit.bodies(in: head)
    if options.hasHead { registered = bodies }
  }

  /// Takes what was seen of the next cases.
  public mutating func add(_ part: SheetSurveyor.Part) throws(IOFailure) {
    for note in part.notes where slugs.insert(note.slug).inserted {
      extras.formUnion(note.extras)
      bodies.formUnion(note.bodies)
      written.formUnion(note.written)
    }
  }

  /// Does nothing.
  public mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {}

  /// None: nothing is written.
  public var losses: Losses { Losses() }
  /// None.
  public var leftOut: [PackageLeftOut] { [] }
}

/// Looks at cases for a survey.
@_spi(Engine) public final class SheetSurveyor: CaseEncoder {
  /// What was seen of some cases.
  public struct Part: Sendable {
    var notes: [Note]
  }

  /// What was seen of a case.
  struct Note: Sendable {
    var slug: UInt64
    var extras: Set<String>
    var bodies: Set<UInt64>
    var written: Set<UInt64>
  }

  private var split: SheetSplit
  private var notes: [Note] = []
  /// About how many bytes are kept.
  public private(set) var size = 0

  init(_ options: SheetWritingOptions, registered: Set<UInt64>) {
    split = SheetSplit(options, registered: registered)
  }

  /// Looks at a case, and makes its rows.
  public func writeCase(_ tape: borrowing Tape, number: Int?, isRepeated: Bool) {
    guard let slug = split.slug(of: tape) else { return }
    var note = Note(slug: SheetSplit.hash(slug), extras: [], bodies: split.bodies(of: tape), written: [])
    if let rows = split.splitCase(tape, number: number).rows {
      note.extras = Set(rows.rows.flatMap(\.extras.keys))
      note.written = SheetSplit.bodies(in: rows.rows.map(\.cells))
    }
    size += 64 + 16 * (note.bodies.count + note.written.count) + 64 * note.extras.count
    notes.append(note)
  }

  /// Takes what was seen.
  public func take() -> Part {
    defer { (notes, size) = ([], 0) }
    return Part(notes: notes)
  }
}
