#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Waits for descriptors, and no longer than the run is to go on: whatever may take for ever is waited for here.
enum Waiting {
  enum Answer {
    /// One of the descriptors is ready, or at its end.
    case ready
    /// The run shall stop.
    case stopped
    /// The time is up.
    case timeIsUp
  }

  /// What is waited for.
  struct Event: Sendable {
    let descriptor: Int32
    let bits: Int16

    static func reading(_ descriptor: Int32) -> Event { Event(descriptor: descriptor, bits: Int16(POLLIN)) }
    static func writing(_ descriptor: Int32) -> Event { Event(descriptor: descriptor, bits: Int16(POLLOUT)) }
  }

  /// Waits for an event, or where there is none for the time.
  static func wait(_ monitor: RunMonitor?, for event: Event?, milliseconds: Int = -1) -> Answer {
    wait(monitor, forAnyOf: event.map { [$0] } ?? [], milliseconds: milliseconds)
  }

  /// Waits for any of some events.
  ///
  /// - Parameters:
  ///   - monitor: tells when the run shall stop; that it was told before counts too.
  ///   - events: the events.
  ///   - milliseconds: how long at most; negative for ever.
  /// - Returns: what came first.
  static func wait(_ monitor: RunMonitor?, forAnyOf events: [Event], milliseconds: Int = -1) -> Answer {
    let end = milliseconds < 0 ? nil : now + milliseconds
    while true {
      if monitor?.stopped != nil { return .stopped }
      // A descriptor that is negative is passed over.
      var polled = events.map { pollfd(fd: $0.descriptor, events: $0.bits, revents: 0) }
      polled.append(pollfd(fd: monitor?.wake ?? -1, events: Int16(POLLIN), revents: 0))
      let left = end.map { max(0, $0 - now) } ?? -1
      let count = unsafe poll(&polled, nfds_t(polled.count), Int32(clamping: left))
      if count < 0, errno == EINTR { continue }
      if monitor?.stopped != nil { return .stopped }
      // Where the system cannot tell, whoever reads or writes will learn why.
      if count < 0 || polled.dropLast().contains(where: { $0.revents != 0 }) { return .ready }
      if let end, now >= end { return .timeIsUp }
    }
  }

  /// Milliseconds since some moment, which never go back.
  static var now: Int { microseconds / 1000 }

  /// Microseconds since some moment, which never go back.
  static var microseconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1000
  }
}
