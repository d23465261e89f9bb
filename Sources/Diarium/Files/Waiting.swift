#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Waits for descriptors, but no longer than the run continues: every wait that may last for ever is here.
enum Waiting {
  enum Answer {
    /// One of the descriptors is ready, or at its end.
    case ready
    /// The run is told to stop.
    case stopped
    /// The time is up.
    case timeIsUp
  }

  /// An event to wait for.
  struct Event: Sendable {
    let descriptor: Int32
    let bits: Int16

    static func reading(_ descriptor: Int32) -> Event { Event(descriptor: descriptor, bits: Int16(POLLIN)) }
    static func writing(_ descriptor: Int32) -> Event { Event(descriptor: descriptor, bits: Int16(POLLOUT)) }
  }

  /// Waits for an event, or, without one, for the time.
  static func wait(_ monitor: RunMonitor?, for event: Event?, milliseconds: Int = -1) -> Answer {
    wait(monitor, forAnyOf: event.map { [$0] } ?? [], milliseconds: milliseconds)
  }

  /// Waits for any of some events.
  ///
  /// - Parameters:
  ///   - monitor: tells when to stop; having been told before counts too.
  ///   - events: the events.
  ///   - milliseconds: the longest time to wait; negative for ever.
  /// - Returns: the first to occur.
  static func wait(_ monitor: RunMonitor?, forAnyOf events: [Event], milliseconds: Int = -1) -> Answer {
    let end = milliseconds < 0 ? nil : now + milliseconds
    while true {
      if monitor?.stopped != nil { return .stopped }
      // A negative descriptor is passed over.
      var polled = events.map { pollfd(fd: $0.descriptor, events: $0.bits, revents: 0) }
      polled.append(pollfd(fd: monitor?.wake ?? -1, events: Int16(POLLIN), revents: 0))
      let left = end.map { max(0, $0 - now) } ?? -1
      let count = unsafe poll(&polled, nfds_t(polled.count), Int32(clamping: left))
      if count < 0, errno == EINTR { continue }
      if monitor?.stopped != nil { return .stopped }
      // If the system cannot tell, the caller will learn why on reading or writing.
      if count < 0 || polled.dropLast().contains(where: { $0.revents != 0 }) { return .ready }
      if let end, now >= end { return .timeIsUp }
    }
  }

  /// Milliseconds since some moment, which never decrease.
  static var now: Int { microseconds / 1000 }

  /// Microseconds since some moment, which never decrease.
  static var microseconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1000
  }
}
