/// Who is being advised: advice names either parameters of the library or options of the command.
@_spi(Engine) public enum Audience: Hashable, Sendable {
  /// Someone who writes a program with the library.
  case library
  /// Someone who types the command.
  case command
}
