import Diarium

let source = try FeedSource(contentsOf: CommandLine.arguments[1])
let outcome = try source.convert(to: .folder(CommandLine.arguments[2], replacing: true))
print(outcome.isWritten ? "written" : outcome.report.rendered(as: .human))
