/// Reads whether the parts of a document are encrypted (ODF 1.2, part 3, 4.4).
final class ManifestHandler: XMLHandler {
  private(set) var isEncrypted = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if unsafe name == "encryption-data" { isEncrypted = true }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// Reads which program wrote a document (ODF 1.2, part 1, 4.3.2.1).
final class GeneratorHandler: XMLHandler {
  private(set) var application: String?
  private var isInside = false

  private static let longest = 200

  func start(_ name: XMLName, _ attributes: XMLAttributes) { isInside = unsafe name == "generator" }
  func end(_ name: XMLName) { isInside = false }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard isInside, (application?.utf8.count ?? 0) < Self.longest else { return }
    application = unsafe (application ?? "") + String(decoding: bytes.prefix(Self.longest), as: UTF8.self)
  }
}
