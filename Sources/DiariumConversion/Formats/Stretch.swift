internal import DiariumTree

/// A part of an input that is read for itself.
enum Stretch: Sendable {
  /// Lines that begin in some bytes; whether one begins with the first, as is known; and its place, if that is known.
  case lines(Range<Int>, isLineStart: Bool, place: Block.Anchor?)
  /// A part that only the reader of the format knows.
  case part(any Sendable)
}

/// The stretches of an input.
struct Stretches {
  /// Gives them, one after the other.
  var cutter: any StretchCutter
  /// Makes a reader of stretches, for a thread of its own.
  let makeReader: @Sendable () -> any FormatReader
}

/// Cuts an input into stretches, one after the other.
protocol StretchCutter {
  /// The next stretch; nil behind the last.
  mutating func next() -> Stretch?
}
