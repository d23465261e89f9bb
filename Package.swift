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
  // As low as the standard library's types allow: `InlineArray` (SE-0453) and `UTF8Span` (SE-0464) are there from macOS 26,
  // `Mutex` and `Atomic` from 15. Linux has them wherever Swift 6.2 runs.
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Diarium", targets: ["Diarium"]),
    .executable(name: "diarium", targets: ["DiariumCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(name: "DiariumText", swiftSettings: settings),
    .target(name: "DiariumTree", dependencies: ["DiariumText"], swiftSettings: settings),
    .target(name: "DiariumModel", dependencies: ["DiariumText"], swiftSettings: settings),
    .target(name: "DiariumSchema", dependencies: ["DiariumTree", "DiariumModel"], swiftSettings: settings),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // libcsv has no pkg-config file; the module map says how it is linked.
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
    // The static library: of the dynamic one each start of the command would load 4 MB, for one function.
    .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .systemLibrary(name: "CLibZ", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CLibExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(name: "CLibSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .target(
      name: "DiariumDigest", dependencies: [.target(name: "CLibCrypto", condition: .when(platforms: [.linux]))],
      swiftSettings: settings),
    .target(name: "DiariumCodecs", dependencies: ["DiariumTree", "CLibYAML", "CLibCSV"], swiftSettings: settings),
    // The static library, for the same reason; it is part of Apple's systems.
    .target(
      name: "DiariumArchive", dependencies: ["DiariumTree", "CLibZ"], swiftSettings: settings,
      linkerSettings: [
        .linkedLibrary(":libz.a", .when(platforms: [.linux])), .linkedLibrary("z", .when(platforms: [.macOS])),
      ]),
    // The static library, for the same reason; it is part of Apple's systems.
    .target(
      name: "DiariumWorkbook", dependencies: ["DiariumTree", "DiariumCodecs", "DiariumArchive", "CLibExpat"],
      swiftSettings: settings,
      linkerSettings: [
        .linkedLibrary(":libexpat.a", .when(platforms: [.linux])), .linkedLibrary("expat", .when(platforms: [.macOS])),
      ]),
    // The static library, for the same reason; it is part of Apple's systems.
    .target(
      name: "DiariumDatabase", dependencies: ["DiariumTree", "CLibSQLite"], swiftSettings: settings,
      linkerSettings: [
        .linkedLibrary(":libsqlite3.a", .when(platforms: [.linux])),
        .linkedLibrary("sqlite3", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "DiariumConversion", dependencies: ["DiariumTree", "DiariumSchema", "DiariumCodecs"],
      swiftSettings: settings),
    .target(
      name: "DiariumValidation", dependencies: ["DiariumTree", "DiariumModel", "DiariumSchema"],
      swiftSettings: settings),
    .target(name: "DiariumHTML", swiftSettings: settings),
    .target(
      name: "DiariumReports", dependencies: ["DiariumTree", "DiariumModel", "DiariumValidation", "DiariumHTML"],
      swiftSettings: settings),
    .target(
      name: "DiariumPublish",
      dependencies: ["DiariumTree", "DiariumModel", "DiariumSchema", "DiariumHTML", "DiariumDigest"],
      swiftSettings: settings),
    .target(name: "DiariumImport", dependencies: ["DiariumTree", "DiariumModel"], swiftSettings: settings),
    .target(
      name: "Diarium",
      dependencies: [
        "DiariumTree", "DiariumModel", "DiariumSchema", "DiariumCodecs", "DiariumConversion", "DiariumValidation",
        "DiariumReports", "DiariumPublish", "DiariumImport", "DiariumDigest", "DiariumArchive", "DiariumWorkbook",
        "DiariumDatabase",
      ],
      swiftSettings: settings),
    .systemLibrary(name: "CMalloc"),
    .executableTarget(
      name: "DiariumCommand",
      dependencies: [
        "Diarium", "DiariumTree", "CMalloc", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "TestSupport",
      dependencies: [
        "Diarium", "DiariumTree", "DiariumSchema", "DiariumConversion", "DiariumArchive", "DiariumDatabase",
      ],
      path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "DiariumModelTests", dependencies: ["DiariumModel", "DiariumTree", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "DiariumTreeTests", dependencies: ["Diarium", "DiariumTree", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "DiariumCodecsTests", dependencies: ["DiariumTree", "DiariumCodecs", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DiariumSchemaTests",
      dependencies: ["Diarium", "DiariumTree", "DiariumCodecs", "DiariumSchema", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DiariumArchiveTests",
      dependencies: ["Diarium", "DiariumArchive", "DiariumTree", "DiariumSchema", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DiariumWorkbookTests",
      dependencies: ["Diarium", "DiariumWorkbook", "DiariumArchive", "DiariumTree", "DiariumSchema", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DiariumDatabaseTests", dependencies: ["Diarium", "DiariumTree", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "DiariumConversionTests",
      dependencies: ["Diarium", "DiariumTree", "DiariumCodecs", "DiariumSchema", "DiariumConversion", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DiariumValidationTests",
      dependencies: ["Diarium", "DiariumTree", "DiariumSchema", "DiariumValidation", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DiariumReportsTests",
      dependencies: [
        "Diarium", "DiariumTree", "DiariumModel", "DiariumSchema", "DiariumReports", "DiariumHTML", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DiariumPublishTests",
      dependencies: ["Diarium", "DiariumPublish", "DiariumTree", "DiariumModel", "DiariumSchema", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DiariumImportTests",
      dependencies: ["DiariumImport", "Diarium", "DiariumTree", "DiariumSchema", "DiariumConversion", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DiariumTests",
      dependencies: ["Diarium", "DiariumTree", "DiariumCodecs", "DiariumSchema", "DiariumConversion", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DiariumCommandTests",
      dependencies: ["DiariumCommand", "Diarium", "DiariumTree", "DiariumSchema", "TestSupport"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
