internal import Synchronization

/// Threads to work on, which the engine asks its caller for.
@_spi(Engine) public protocol ThreadPool: Sendable {
  /// How many threads work at the same time, including the one that runs the engine; 1 for no others.
  var size: Int { get }
  /// Runs a closure on a thread of its own, and returns at once; false if no thread is available.
  func start(_ body: @escaping @Sendable () -> Void) -> Bool
  /// Makes a closed semaphore.
  func semaphore() -> any ThreadSemaphore
}

/// A point where threads wait: each opening lets one pass, then or later.
@_spi(Engine) public protocol ThreadSemaphore: Sendable {
  /// Waits until the semaphore is opened once more than it was passed.
  func wait()
  /// Opens the semaphore for one thread.
  func signal()
}

/// The thread that runs the engine, and no others.
@_spi(Engine) public struct SingleThread: ThreadPool {
  /// One.
  public let size = 1

  /// No other threads.
  public init() {}

  /// Starts nothing.
  public func start(_ body: @escaping @Sendable () -> Void) -> Bool { false }

  /// Makes a semaphore that is always open.
  public func semaphore() -> any ThreadSemaphore { NoWait() }

  private struct NoWait: ThreadSemaphore {
    func wait() {}
    func signal() {}
  }
}

@_spi(Engine) extension ThreadPool {
  /// Does independent jobs, several at a time; the results come in the order of the jobs.
  public func map<Job: Sendable, Output: Sendable>(
    _ jobs: [Job], isWorthThreads: Bool, _ result: @escaping @Sendable (Job) -> Output
  ) -> [Output] {
    guard isWorthThreads, size > 1, jobs.count > 1 else { return jobs.map(result) }
    let queue = JobQueue<Job, Output>(self)
    for (number, job) in jobs.enumerated() { queue.put(number, job) }
    var threads = 0
    while threads < min(size, jobs.count) - 1, start({ queue.work(result) }) { threads += 1 }
    let results = jobs.indices.map { queue.take($0, result) }
    queue.close(threads)
    return results
  }
}

/// Jobs that several threads take on, and whose results are taken in order.
///
/// Only values that may be shared are on the queue, so no two threads ever hold the same object.
final class JobQueue<Job: Sendable, Output: Sendable>: Sendable {
  private struct State {
    var jobs: [(number: Int, job: Job)] = []
    var results: [Int: Output] = [:]
    var isClosed = false
  }

  private let state = Mutex(State())
  private let jobs: any ThreadSemaphore
  private let results: any ThreadSemaphore
  private let leaving: any ThreadSemaphore

  init(_ pool: any ThreadPool) {
    jobs = pool.semaphore()
    results = pool.semaphore()
    leaving = pool.semaphore()
  }

  /// Puts a job on the queue.
  func put(_ number: Int, _ job: Job) {
    state.withLock { $0.jobs.append((number, job)) }
    jobs.signal()
  }

  /// Does jobs until the queue is closed.
  func work(_ result: (Job) -> Output) {
    defer { leaving.signal() }
    while true {
      jobs.wait()
      let (next, isClosed) = state.withLock { state in
        (state.jobs.isEmpty || state.isClosed ? nil : state.jobs.removeFirst(), state.isClosed)
      }
      if isClosed { return }
      // A thread waiting for a result may have taken the job.
      guard let next else { continue }
      let given = result(next.job)
      state.withLock { $0.results[next.number] = given }
      results.signal()
    }
  }

  /// Takes a result; until it is there, does other jobs, and waits only if there are none.
  func take(_ number: Int, _ result: (Job) -> Output) -> Output {
    while true {
      let (given, next) = state.withLock { state -> (Output?, (number: Int, job: Job)?) in
        if let given = state.results.removeValue(forKey: number) { return (given, nil) }
        return (nil, state.jobs.isEmpty ? nil : state.jobs.removeFirst())
      }
      if let given { return given }
      guard let next else {
        results.wait()
        continue
      }
      let own = result(next.job)
      if next.number == number { return own }
      state.withLock { $0.results[next.number] = own }
    }
  }

  /// Removes all jobs from the queue, and the results that nobody took.
  func drop() {
    state.withLock {
      $0.jobs = []
      $0.results = [:]
    }
  }

  /// Dismisses all threads, and waits until they have ended; results that nobody took are dropped.
  func close(_ threads: Int) {
    state.withLock { $0.isClosed = true }
    for _ in 0..<threads { jobs.signal() }
    for _ in 0..<threads { leaving.wait() }
  }
}
