// Descriptions have titles in both languages.
@_exported public import DiariumText
