/// Who is spoken to: what is to be done is said in names of the library's parameters, or in options of the command.
@_spi(Engine) public enum Audience: Hashable, Sendable {
  /// Whoever writes a program with the library.
  case library
  /// Whoever types the command.
  case command
}
