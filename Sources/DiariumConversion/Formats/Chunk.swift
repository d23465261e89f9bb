@_spi(Engine) internal import DiariumTree

/// A part of an input that can be read independently.
enum Chunk: Sendable {
  /// The lines that begin in a range of bytes, whether one is known to begin with the first byte, and its place, if
  /// known.
  case lines(Range<Int>, isLineStart: Bool, place: Block.Anchor?)
  /// A part that only the reader of the format understands.
  case part(any Sendable)
}

/// The chunks of an input.
struct Chunks {
  /// Cuts the input into chunks, one after the other.
  var cutter: any ChunkCutter
  /// Makes a reader of chunks for one thread.
  let makeReader: @Sendable () -> any FormatReader
}

/// Cuts an input into chunks, one after the other.
protocol ChunkCutter {
  /// The next chunk; `nil` after the last.
  mutating func next() -> Chunk?
}
