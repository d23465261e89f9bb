// swift-tools-version: 6.2
import PackageDescription

// The first is left out where access control is.
let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func harness(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["Harness", .product(name: "Diarium", package: "diarium")], swiftSettings: settings)
}

// Built by scripts/fuzz only: libFuzzer brings `main`.
let package = Package(
  name: "DiariumFuzz",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "diarium", path: "..")],
  targets: [
    .target(
      name: "Harness", dependencies: [.product(name: "Diarium", package: "diarium")],
      // Only tests set the size of blocks, which is the package's own.
      swiftSettings: settings.dropFirst() + [.unsafeFlags(["-Xfrontend", "-disable-access-control"])]),
    harness("FuzzJSON"), harness("FuzzYAML"), harness("FuzzCSV"), harness("FuzzValidate"), harness("FuzzImport"),
  ],
  swiftLanguageModes: [.v6]
)
