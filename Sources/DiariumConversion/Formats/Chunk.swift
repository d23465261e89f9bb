@_spi(Engine) internal import DiariumTree

/// A part of an input that is read for itself.
enum Chunk: Sendable {
  /// Lines that begin in some bytes; whether one begins with the first, as is known; and its place, if that is known.
  case lines(Range<Int>, isLineStart: Bool, place: Block.Anchor?)
  /// A part that only the reader of the format knows.
  case part(any Sendable)
}

/// The chunks of an input.
struct Chunks {
  /// Gives them, one after the other.
  var cutter: any ChunkCutter
  /// Makes a reader of chunks, for a thread of its own.
  let makeReader: @Sendable () -> any FormatReader
}

/// Cuts an input into chunks, one after the other.
protocol ChunkCutter {
  /// The next chunk; nil behind the last.
  mutating func next() -> Chunk?
}
