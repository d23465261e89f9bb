internal import DiariumModel
@_spi(Engine) internal import DiariumSchema

extension TextView {
  /// What to do about a text that stands for none: leave the field out, if the record does not need it.
  var absenceAdvice: Message {
    let description = record.description.fields.first { $0.name == field }
    return description?.requirement == .optional
      ? .init(
        sv: "utelämna `\(field)`, eller skriv vad som gäller", en: "leave `\(field)` out, or write what is the case")
      : .init(
        sv: "skriv vad som gäller; `\(field)` behövs här", en: "write what is the case; `\(field)` is needed here")
  }
}
