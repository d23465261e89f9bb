@_spi(Engine) package import DiariumTree
import Synchronization

/// Scratch space in memory.
package final class MemoryScratch: ScratchSpace {
  /// What findings would call it.
  package let path = "scratch"
  private let bytes = Mutex<[UInt8]>([])
  private let forgets: Bool

  /// Scratch space that is empty; one that forgets gives back nothing of what it was given.
  package init(forgets: Bool = false) { self.forgets = forgets }

  /// Writes bytes behind those that are there.
  package func append(_ more: UnsafeRawBufferPointer) throws(IOFailure) { bytes.withLock { unsafe $0 += Array(more) } }

  /// Reads up to the size of the buffer.
  package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    if forgets { return 0 }
    let taken = bytes.withLock { Array($0[min(offset, $0.count)..<min(offset + buffer.count, $0.count)]) }
    unsafe buffer.copyBytes(from: taken)
    return taken.count
  }
}
