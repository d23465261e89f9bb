@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// What is to be said of a workbook besides its rows.
extension WorkbookContents {
  /// The findings, each once a sheet.
  func findings(_ path: String) -> [Finding] { [] }
}
