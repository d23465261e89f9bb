// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ReadFeed",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "diarium", path: "../..")],
  targets: [
    .executableTarget(name: "ReadFeed", dependencies: [.product(name: "Diarium", package: "diarium")])
  ]
)
