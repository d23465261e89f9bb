@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree
internal import Synchronization

/// Does jobs on something that changes, one after the other, on a thread to which it belongs.
///
/// Where there is one thread only, whoever has a job waits until it is done.
final class OwnedThread<State: ~Copyable>: Sendable {
  typealias Job = @Sendable (inout State) throws(IOFailure) -> Void

  /// What the thread and its clients share.
  private final class Queue: Sendable {
    struct Contents {
      var jobs: [Job] = []
      var failure: IOFailure?
      var isClosed = false
    }

    let contents = Mutex(Contents())
    let jobs: any ThreadSemaphore
    let room: any ThreadSemaphore
    let end: any ThreadSemaphore

    init(_ pool: Threads, capacity: Int) {
      (jobs, room, end) = (pool.semaphore(), pool.semaphore(), pool.semaphore())
      for _ in 0..<capacity { room.signal() }
    }

    func work(on state: consuming State) {
      var state = state
      while true {
        jobs.wait()
        let (job, isClosed, hasFailed) = contents.withLock { contents in
          (contents.jobs.isEmpty ? nil : contents.jobs.removeFirst(), contents.isClosed, contents.failure != nil)
        }
        guard let job else {
          if isClosed { return }
          continue
        }
        // After a failure, whoever waits for room must not wait for ever.
        if !hasFailed {
          do throws(IOFailure) { try job(&state) } catch { fail(error) }
        }
        room.signal()
      }
    }

    /// Takes jobs without doing them.
    func drain() {
      while true {
        jobs.wait()
        let isDone = contents.withLock { contents in
          contents.jobs = []
          return contents.isClosed
        }
        if isDone { return }
        room.signal()
      }
    }

    func fail(_ failure: IOFailure) { contents.withLock { $0.failure = $0.failure ?? failure } }
  }

  private struct Own: ~Copyable {
    var state: State?
  }

  private let queue: Queue
  /// What it works on, if there is no thread.
  private let own: Mutex<Own>
  private let isThread: Bool

  /// Begins.
  ///
  /// - Parameters:
  ///   - pool: where threads come from.
  ///   - capacity: the number of jobs that may wait.
  ///   - make: makes what the jobs work on.
  /// - Throws: `IOFailure` if it cannot be made.
  init(_ pool: Threads, capacity: Int, _ make: @escaping @Sendable () throws(IOFailure) -> State) throws(IOFailure) {
    let queue = Queue(pool, capacity: capacity)
    self.queue = queue
    let isThread =
      pool.size > 1
      && pool.start {
        do throws(IOFailure) {
          queue.work(on: try make())
        } catch {
          queue.fail(error)
          // Jobs are taken from the queue all the same.
          queue.drain()
        }
        queue.end.signal()
      }
    self.isThread = isThread
    own = Mutex(Own(state: nil))
    guard !isThread else { return }
    try own.withLock { (own) throws(IOFailure) in own.state = try make() }
  }

  deinit { close() }

  /// Has a job done, then or later.
  ///
  /// - Throws: `IOFailure` if an earlier job, or this one, has failed.
  func perform(_ job: @escaping Job) throws(IOFailure) {
    guard isThread else {
      return try own.withLock { (own) throws(IOFailure) in
        guard var state = own.state.take() else { return }
        var failure: IOFailure?
        do throws(IOFailure) { try job(&state) } catch { failure = error }
        own.state = .some(consume state)
        if let failure { throw failure }
      }
    }
    queue.room.wait()
    let failure = queue.contents.withLock { contents -> IOFailure? in
      contents.jobs.append(job)
      return contents.failure
    }
    queue.jobs.signal()
    if let failure { throw failure }
  }

  /// Waits until all jobs are done.
  ///
  /// - Throws: `IOFailure` if one has failed.
  func finish() throws(IOFailure) {
    close()
    if let failure = queue.contents.withLock({ $0.failure }) { throw failure }
  }

  private func close() {
    let isOpen = queue.contents.withLock { contents in
      defer { contents.isClosed = true }
      return !contents.isClosed
    }
    guard isOpen, isThread else { return }
    queue.jobs.signal()
    queue.end.wait()
  }
}
