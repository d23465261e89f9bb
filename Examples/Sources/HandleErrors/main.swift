import Diarium

do throws(FeedError) {
  print(try Feed(contentsOf: CommandLine.arguments[1]).cases.count)
} catch {
  switch error.kind {
  case .input: print("cannot be read:", error)
  default: print(error.description(in: .sv), error.help?.sv ?? "")
  }
}
