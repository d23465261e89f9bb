internal import Synchronization

/// How many bytes the rows of a database may still become.
///
/// What is stored takes about as much room there as here; only columns that were added later, with a value for rows
/// before, are not stored, and pages that a hostile file uses again and again.
final class DatabaseRoom: Sendable {
  private let rest: Atomic<Int>

  /// - Parameter size: the bytes of the database.
  init(_ size: Int) { rest = Atomic(8 * size + 1 << 20) }

  /// Takes room for bytes; false if there is not so much.
  func take(_ count: Int) -> Bool { rest.subtract(count, ordering: .relaxed).newValue >= 0 }
}
