// swift-tools-version: 6.2
import PackageDescription

// The first is left out where access control is.
let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// What is the package's own is looked at too: the size of blocks, reports piece by piece, the import without its run.
let inside = settings.dropFirst() + [.unsafeFlags(["-Xfrontend", "-disable-access-control"])]

func harness(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["Harness", .product(name: "Diarium", package: "diarium")], swiftSettings: Array(inside))
}

// Built by scripts/fuzz only: libFuzzer brings `main`.
let package = Package(
  name: "DiariumFuzz",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "diarium", path: "..")],
  targets: [
    .target(
      name: "Harness", dependencies: [.product(name: "Diarium", package: "diarium")], swiftSettings: Array(inside)),
    harness("FuzzJSON"), harness("FuzzYAML"), harness("FuzzCSV"), harness("FuzzValidate"), harness("FuzzImport"),
    harness("FuzzArchive"), harness("FuzzWorkbook"), harness("FuzzDatabase"),
  ],
  swiftLanguageModes: [.v6]
)
