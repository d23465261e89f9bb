// swift-tools-version: 6.2
import PackageDescription

// Programs of users, each as short as what it does; the articles of the library's documentation quote them.
let names = [
  "ReadFeed", "CountReservations", "WriteYAML", "ValidateText", "ConvertFeed", "ImportReport", "HandleErrors",
  "DescribeSchema",
]

let package = Package(
  name: "Examples",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "diarium", path: "..")],
  targets: names.map {
    .executableTarget(name: $0, dependencies: [.product(name: "Diarium", package: "diarium")])
  }
)
