/// The kinds of element that are read alike.
extension XMLName {
  /// Whether it is a shape (ODF 1.2, part 1, 10.3): a picture, a diagram, a form or something drawn.
  var isShape: Bool {
    unsafe isOne(
      of: [
        "frame", "custom-shape", "rect", "line", "polyline", "polygon", "regular-polygon", "path", "circle", "ellipse",
        "g", "page-thumbnail", "measure", "caption", "connector", "control", "scene",
      ])
  }

  /// Whether it holds rows or columns of a table together.
  var isGroup: Bool {
    unsafe isOne(
      of: [
        "table-row-group", "table-header-rows", "table-rows", "table-column-group", "table-header-columns",
        "table-columns",
      ])
  }

  /// Whether it holds paragraphs of a cell together.
  var isListed: Bool {
    unsafe isOne(of: ["list", "list-item", "list-header", "numbered-paragraph", "section"])
  }

  /// Whether it stands in a paragraph, and is no part of its text: a comment, a note, how a word is pronounced, a shape.
  var isAside: Bool {
    // Nearly all are one of these.
    if unsafe self == "s" || self == "span" { return false }
    return unsafe isOne(of: ["annotation", "note", "ruby-text"]) || isShape
  }

  private func isOne(of names: [StaticString]) -> Bool {
    for name in names where unsafe self == name { return true }
    return false
  }
}
