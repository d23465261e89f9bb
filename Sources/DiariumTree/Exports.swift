// Findings speak in messages.
@_exported public import DiariumText
