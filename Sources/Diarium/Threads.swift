@_spi(Engine) internal import DiariumConversion
internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Threads of the operating system.
struct Threads: ThreadPool {
  let size: Int

  /// A pool of at least one thread, and at most 64.
  init(_ size: Int) { self.size = min(max(1, size), 64) }

  /// The number of processors.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    let box = unsafe Unmanaged.passRetained(Body(body)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    // Some systems give threads too small a stack for deep trees.
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { unsafe attributes.deallocate() }
    unsafe pthread_attr_init(attributes)
    defer { unsafe pthread_attr_destroy(attributes) }
    unsafe pthread_attr_setstacksize(attributes, 8 << 20)
    let result = unsafe pthread_create(
      &thread, attributes,
      { box in
        #if canImport(Darwin)
          unsafe Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run()
        #else
          if let box = unsafe box { unsafe Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run() }
        #endif
        return nil
      }, box)
    guard result == 0 else {
      unsafe Unmanaged<Body>.fromOpaque(box).release()
      return false
    }
    #if canImport(Darwin)
      if let thread { pthread_detach(thread) }
    #else
      pthread_detach(thread)
    #endif
    return true
  }

  func semaphore() -> any ThreadSemaphore { SystemSemaphore() }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}

/// A semaphore of the system.
private final class SystemSemaphore: ThreadSemaphore {
  private let semaphore = DispatchSemaphore(value: 0)

  func wait() { semaphore.wait() }
  func signal() { semaphore.signal() }
}
