#if canImport(Glibc)
  import CMalloc
#endif

/// The memory of the process.
enum Memory {
  /// Lets large rooms go back to the system as soon as they are free.
  ///
  /// Left alone, glibc raises the size from which it does so with each room that is freed (mallopt(3)); then rooms of
  /// about a mebibyte, which threads hand to each other, leave holes behind: 42 MiB instead of 27 for 100,000 cases.
  static func keepSmall() {
    #if canImport(Glibc)
      mallopt(M_MMAP_THRESHOLD, 120_000)
    #endif
  }
}
