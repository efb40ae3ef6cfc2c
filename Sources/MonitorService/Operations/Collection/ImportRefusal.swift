/// Why an export is not taken; nothing of it was kept then. The raw value is stable.
package enum ImportRefusal: String, Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case unknownSource = "import-unknown-source"
    case noWindow = "import-no-window"
    case others = "import-others"
    case nothing = "import-nothing"
    case repeated = "import-repeated"

    package var description: String {
        switch self {
        case .unknownSource:
            "no source of that name is declared for exports: give it a name and a format, and neither file nor listen"
        case .noWindow: "no window is open, and none ended within the last 48 hours: nothing may be read"
        case .others:
            "the export holds lines of other people: make it for this one person only, for dates within the window"
        case .nothing: "no line of the export belongs to the person of an open window: check the source's format"
        case .repeated: "this very export was taken before"
        }
    }
}
