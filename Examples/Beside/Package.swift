// swift-tools-version: 6.2
import PackageDescription

// A program that keeps a feed in a database and gets it from the network: the names of Diarium stand beside those of
// GRDB, NIO and Foundation. A package of its own, so that no one else builds them.
let package = Package(
  name: "Beside",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "diarium", path: "../.."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .executableTarget(
      name: "Beside",
      dependencies: [
        .product(name: "Diarium", package: "diarium"), .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "NIOCore", package: "swift-nio"),
      ])
  ]
)
