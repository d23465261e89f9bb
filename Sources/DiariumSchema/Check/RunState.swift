@_spi(Engine) internal import DiariumTree

/// What the check keeps for as long as it runs, whatever it reads.
struct RunState {
  /// Lines of the sources.
  var lines = LineIndex()
  /// The number of the first source of the tape at hand.
  var sourceBase = 0
  /// What unknown members were probably meant to be.
  var meant = MeantFields()
  /// Room for decoding.
  var scratch: [UInt8] = []
}
