// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // The cells as they are read, before anything is made of them, are the package's own.
  .unsafeFlags(["-Xfrontend", "-disable-access-control"]),
]

// For scripts/workbook_cells.py. By itself, since libFuzzer brings a `main` to all that is built beside it.
let package = Package(
  name: "DiariumDump",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "diarium", path: "../..")],
  targets: [
    .executableTarget(
      name: "DumpWorkbook", dependencies: [.product(name: "Diarium", package: "diarium")], swiftSettings: settings)
  ],
  swiftLanguageModes: [.v6]
)
