internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The data that views look at, for the length of the call that they are given to.
@safe struct RecordStore {
  private let tapePointer: UnsafePointer<Tape>
  private let indexPointer: UnsafePointer<RecordIndex>
  private let unreadablePointer: UnsafeMutablePointer<Int>
  private let taintsPointer: UnsafeMutablePointer<Taints>
  let plans: RecordPlans

  /// A store for the targets of the pointers, which must outlive it.
  @unsafe init(
    tape: UnsafePointer<Tape>, index: UnsafePointer<RecordIndex>, unreadable: UnsafeMutablePointer<Int>,
    taints: UnsafeMutablePointer<Taints>
  ) {
    unsafe (tapePointer, indexPointer) = (tape, index)
    unsafe (unreadablePointer, taintsPointer) = (unreadable, taints)
    plans = RecordPlans.all
  }

  var tape: Tape { unsafeAddress { unsafe tapePointer } }
  var index: RecordIndex { unsafeAddress { unsafe indexPointer } }
  /// The number of requested values that do not have their field's type.
  var unreadable: Int {
    unsafeAddress { unsafe UnsafePointer(unreadablePointer) }
    nonmutating unsafeMutableAddress { unsafe unreadablePointer }
  }
  /// Values that have findings of their own.
  var taints: Taints {
    unsafeAddress { unsafe UnsafePointer(taintsPointer) }
    nonmutating unsafeMutableAddress { unsafe taintsPointer }
  }

  /// The node of the nearest entity around a record, which may be the record itself; -1 for none.
  func entity(around number: Int) -> Int {
    var number = number
    while number >= 0 {
      let entry = index.entries[number]
      if plans[Int(entry.type)].isEntity { return Int(entry.node) }
      number = Int(entry.parent)
    }
    return -1
  }

  /// The numbers of the records of a type in a list.
  func numbers(_ node: Int, type: Int) -> [Int] {
    tape.elements(of: node).compactMap { node in
      index.number(of: node).flatMap {
        Int(index.entries[$0].type) == type ? $0 : nil
      }
    }
  }

  func view<R: SchemaRecord>(at node: Int) -> RecordView<R>? {
    guard let number = index.number(of: node),
      Int(index.entries[number].type) == R.recordType.position
    else { return nil }
    return RecordView(store: self, number: number)
  }
}
