internal import CLibExpat
@_spi(Engine) internal import DiariumTree

/// Receives the parts of an XML document, in order.
protocol XMLHandler: AnyObject {
  /// An element begins.
  func start(_ name: XMLName, _ attributes: XMLAttributes)
  /// An element ends.
  func end(_ name: XMLName)
  /// A part of the text of an element; one text may come in several parts.
  func text(_ bytes: UnsafeRawBufferPointer)
  /// Whether there is more than it keeps, so that nothing more is read.
  var isFull: Bool { get }
}

extension XMLHandler {
  var isFull: Bool { false }
}

/// Parses an XML document as its bytes come.
///
/// Nothing outside it is read. A document type is refused: no program writes one into a workbook, and entities are what
/// attacks are made of. Memory is bounded by the longest tag and the depth.
@safe final class XMLParser {
  /// What prevents reading on.
  enum Fault: Hashable {
    /// It is not well formed, at a line.
    case malformed(line: Int)
    /// It has a document type.
    case documentType
    /// It is nested too deep, a tag is too long, or there is too much in it.
    case tooLarge
  }

  private let parser: XML_Parser?
  private let handler: any XMLHandler
  private let allowance: XMLAllowance
  private(set) var fault: Fault?
  private var depth = 0
  /// The bytes since something was found.
  private var silent = 0
  /// The bytes that were given, and those up to the end of the last tag.
  private var given = 0
  private var ended = 0
  /// Whether the bytes are UTF-8, as far as the document says.
  private(set) var isUnicode = true
  /// Whether the bytes that were given end behind a tag.
  var isBehindTag: Bool { given == ended }

  private static let deepest = 256
  // Expat looks at an unfinished tag anew with every block, in versions before 2.6. A text, of which a tag of OpenDocument may
  // have two, is 32,767 characters long at most, of up to ten bytes.
  private static let longest = 1 << 20

  /// - Parameters:
  ///   - handler: receives the parts.
  ///   - allowance: how much there may be.
  init(_ handler: any XMLHandler, _ allowance: XMLAllowance) {
    (self.handler, self.allowance) = (handler, allowance)
    unsafe parser = XML_ParserCreate(nil)
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser, { unsafe XMLParser.of($0)?.start($1, $2) }, { unsafe XMLParser.of($0)?.end($1) })
    unsafe XML_SetCharacterDataHandler(parser) { unsafe XMLParser.of($0)?.text($1, $2) }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { (data, _, _, _, _) in
      unsafe XMLParser.of(data)?.stop(.documentType)
    }
    unsafe XML_SetXmlDeclHandler(parser) { (data, _, encoding, _) in
      guard let encoding = unsafe encoding else { return }
      unsafe XMLParser.of(data)?.isUnicode = unsafe String(cString: encoding).lowercased() == "utf-8"
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Takes the next bytes; false once there is a fault.
  func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard fault == nil, bytes.count > 0 else { return fault == nil }
    silent += bytes.count
    given += bytes.count
    let status = unsafe XML_Parse(
      parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(truncatingIfNeeded: bytes.count), 0)
    if silent > Self.longest || handler.isFull { stop(.tooLarge) }
    return isSound(status)
  }

  /// Ends the document; false if it is not whole.
  func finish() -> Bool {
    guard fault == nil else { return false }
    return unsafe isSound(XML_Parse(parser, nil, 0, 1))
  }

  private func isSound(_ status: XML_Status) -> Bool {
    if status != XML_STATUS_OK, fault == nil {
      fault = .malformed(line: unsafe Int(XML_GetCurrentLineNumber(parser)))
    }
    return fault == nil
  }

  private func stop(_ fault: Fault) {
    if self.fault == nil { self.fault = fault }
    unsafe XML_StopParser(parser, XML_Bool(0))
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLParser? {
    unsafe data.map { unsafe Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Notes that a tag has been read.
  private func found() {
    silent = 0
    ended = unsafe Int(XML_GetCurrentByteIndex(parser)) + Int(XML_GetCurrentByteCount(parser))
  }

  private func start(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    found()
    depth += 1
    let more = max(0, Int(unsafe XML_GetSpecifiedAttributeCount(parser)) / 2 - XMLAllowance.attributes)
    guard depth <= Self.deepest, allowance.take(XMLAllowance.element + more * XMLAllowance.attribute) else {
      return stop(.tooLarge)
    }
    guard let name = unsafe name, fault == nil else { return }
    unsafe handler.start(XMLName(name), XMLAttributes(attributes))
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    found()
    depth -= 1
    guard let name = unsafe name, fault == nil else { return }
    unsafe handler.end(XMLName(name))
  }

  private func text(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
    silent = 0
    guard fault == nil else { return }
    guard allowance.take(XMLAllowance.text) else { return stop(.tooLarge) }
    unsafe handler.text(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }
}

/// The name of an element or attribute without its prefix; valid while it is being reported.
///
/// Workbooks have one vocabulary, whose prefix programs choose, so the part behind it tells.
@unsafe struct XMLName {
  let bytes: UnsafeRawBufferPointer

  init(_ name: UnsafePointer<CChar>) {
    var start = unsafe name
    var end = unsafe name
    while unsafe end.pointee != 0 {
      if unsafe end.pointee == 0x3A { unsafe start = end + 1 }
      unsafe end += 1
    }
    unsafe bytes = UnsafeRawBufferPointer(start: start, count: end - start)
  }

  /// The name.
  var string: String { unsafe String(decoding: bytes, as: UTF8.self) }

  static func == (name: XMLName, other: StaticString) -> Bool {
    unsafe name.bytes.count == other.utf8CodeUnitCount
      && name.bytes.elementsEqual(UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
  }
}

/// The attributes of an element; valid while it is being reported.
@unsafe struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { unsafe self.list = unsafe list }

  /// The value of an attribute, as bytes; `nil` if the element has none of the name.
  ///
  /// One without a prefix goes before one with it.
  func bytes(_ name: StaticString) -> UnsafeRawBufferPointer? {
    guard var pair = unsafe list else { return nil }
    var found: UnsafePointer<CChar>?
    while let key = unsafe pair.pointee, let value = unsafe (pair + 1).pointee {
      let local = unsafe XMLName(key)
      if unsafe local == name {
        let isPrefixed = unsafe local.bytes.baseAddress != UnsafeRawPointer(key)
        if unsafe !isPrefixed || found == nil { unsafe found = unsafe value }
        if !isPrefixed { break }
      }
      unsafe pair += 2
    }
    guard let value = unsafe found else { return nil }
    var end = unsafe value
    while unsafe end.pointee != 0 { unsafe end += 1 }
    return unsafe UnsafeRawBufferPointer(start: value, count: end - value)
  }

  /// Passes on the attributes in their order.
  func visit(_ body: (XMLName, UnsafeRawBufferPointer) -> Void) {
    guard var pair = unsafe list else { return }
    while let key = unsafe pair.pointee, let value = unsafe (pair + 1).pointee {
      var end = unsafe value
      while unsafe end.pointee != 0 { unsafe end += 1 }
      unsafe body(XMLName(key), UnsafeRawBufferPointer(start: value, count: end - value))
      unsafe pair += 2
    }
  }

  /// The value of an attribute; `nil` if the element has none of the name.
  subscript(_ name: StaticString) -> String? {
    unsafe bytes(name).map { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// A whole number that is not negative; `nil` if there is none.
  func number(_ name: StaticString) -> Int? {
    guard let bytes = unsafe bytes(name) else { return nil }
    return unsafe Self.number(bytes)
  }

  /// Whether an attribute says yes (`xsd:boolean`).
  func isTrue(_ name: StaticString) -> Bool { unsafe ["1", "true", "on"].contains(self[name]) }

  /// The number that bytes are the digits of.
  static func number(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard bytes.count > 0, bytes.count < 18 else { return nil }
    var number = 0
    for index in 0..<bytes.count {
      let digit = Int(unsafe bytes[index]) - 0x30
      guard 0...9 ~= digit else { return nil }
      number = number * 10 + digit
    }
    return number
  }
}
