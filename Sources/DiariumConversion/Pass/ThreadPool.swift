internal import Synchronization

/// Threads to work on: what the engine asks of whoever runs it.
@_spi(Engine) public protocol ThreadPool: Sendable {
  /// How many work at the same time, whoever runs the engine among them; 1 for no threads.
  var size: Int { get }
  /// Runs a closure on a thread of its own, and returns at once; false where there is no thread to be had.
  func start(_ body: @escaping @Sendable () -> Void) -> Bool
  /// Makes a semaphore that is shut.
  func semaphore() -> any ThreadSemaphore
}

/// A place where threads wait: each opening lets one pass, then or later.
@_spi(Engine) public protocol ThreadSemaphore: Sendable {
  /// Waits until the semaphore is opened once more than it was passed.
  func wait()
  /// Opens the semaphore for one thread.
  func signal()
}

/// Nobody but whoever runs the engine.
@_spi(Engine) public struct SingleThread: ThreadPool {
  /// One.
  public let size = 1

  /// Nobody else.
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

extension ThreadPool {
  /// Does jobs that do not depend on each other, several at a time; the results come in the order of the jobs.
  func map<Job: Sendable, Output: Sendable>(
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
/// Only values that may be shared are on the queue, so no two threads ever hold the same thing.
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
      // Whoever waits for an result may have taken the job.
      guard let next else { continue }
      let given = result(next.job)
      state.withLock { $0.results[next.number] = given }
      results.signal()
    }
  }

  /// Takes an result; as long as it is not there, does other jobs, and waits only where there are none.
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

  /// Takes all jobs from the queue, and the results that nobody took.
  func drop() {
    state.withLock {
      $0.jobs = []
      $0.results = [:]
    }
  }

  /// Sends all threads home, and waits until they are gone; results that nobody took are dropped.
  func close(_ threads: Int) {
    state.withLock { $0.isClosed = true }
    for _ in 0..<threads { jobs.signal() }
    for _ in 0..<threads { leaving.wait() }
  }
}
