@_spi(Engine) internal import DiariumTree

/// The check's state for as long as it runs, whatever it reads.
struct RunState {
  /// The lines of the sources.
  var lines = LineIndex()
  /// The number of the current tape's first source.
  var sourceBase = 0
  /// The number of the current case in its input, if that rather than its place tells it from others.
  var caseNumber: Int?
  /// The fields probably meant by unknown members.
  var meant = MeantFields()
  /// A buffer for decoding.
  var scratch: [UInt8] = []
}
