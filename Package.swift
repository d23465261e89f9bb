// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "diarium",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
  ],
  targets: [
    .target(name: "DiariumTree", swiftSettings: settings),
    .target(name: "DiariumModel", swiftSettings: settings),
    .target(name: "DiariumCodecs", dependencies: ["DiariumTree"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
