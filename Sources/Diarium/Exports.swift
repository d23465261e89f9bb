// Clients that import Diarium see the values of a feed, findings, reports and the schema's descriptions, but not the
// codecs.
@_exported public import DiariumConversion
@_exported public import DiariumImport
@_exported public import DiariumModel
@_exported public import DiariumReports
@_exported public import DiariumSchema
@_exported public import DiariumTree
@_exported public import DiariumValidation
