@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The pass over a feed that writes its artefacts, and applies the rules to what is published.
struct PublishHandler: PassHandler, ~Copyable {
  private(set) var validation: ValidationHandler
  private let artefacts: [any Artefact]

  /// - Parameters:
  ///   - options: the rules, and how they are applied.
  ///   - known: what the rules have shown in the feed as it was given.
  ///   - artefacts: what is written.
  init(_ options: ValidationOptions, known: JudgedFeed?, _ artefacts: [any Artefact]) {
    validation = ValidationHandler(options, known: known)
    self.artefacts = artefacts
  }

  var makeWork: @Sendable () -> PublishWork {
    { [make = validation.makeWork, makers = artefacts.map(\.makeEncoder)] in PublishWork(make(), makers.map { $0() }) }
  }

  func prepare(_ check: inout StructuralCheck) { validation.prepare(&check) }

  mutating func judge(head: borrowing Tape, _ check: inout StructuralCheck) { validation.judge(head: head, &check) }

  mutating func begin(_ head: inout Tape, hasHead: Bool) throws(IOFailure) {
    try validation.begin(&head, hasHead: hasHead)
    for artefact in artefacts { try artefact.begin(head) }
  }

  mutating func add(_ part: PublishWork.Part) throws(IOFailure) {
    try validation.add(part.validated)
    for (artefact, part) in zip(artefacts, part.artefacts) { try artefact.add(part) }
  }

  mutating func finish(_ check: inout StructuralCheck) { validation.finish(&check) }

  mutating func end(_ head: borrowing Tape, hasHead: Bool) throws(IOFailure) {
    for artefact in artefacts { try artefact.end(head) }
  }
}

/// Applies the rules to cases, and encodes them for all artefacts.
final class PublishWork: CaseWork {
  struct Part: Sendable {
    var validated: ValidationWork.Part
    /// What the encoders of the artefacts have made, in the artefacts' order.
    var artefacts: [any Sendable]
  }

  private let validation: ValidationWork
  private let encoders: [any ArtefactEncoder]

  init(_ validation: ValidationWork, _ encoders: [any ArtefactEncoder]) {
    (self.validation, self.encoders) = (validation, encoders)
  }

  func judge(_ tape: borrowing Tape, _ check: inout StructuralCheck) { validation.judge(tape, &check) }

  func takeCase(_ tape: inout Tape, number: Int?, isRepeated: Bool) {
    validation.takeCase(&tape, number: number, isRepeated: isRepeated)
    // The feed that is read is in canonical order already.
    for encoder in encoders { encoder.writeCase(tape) }
  }

  var size: Int { encoders.reduce(0) { $0 + $1.size } }

  func take() -> Part { Part(validated: validation.take(), artefacts: encoders.map { $0.take() }) }
}
