/// Why an export is not taken; nothing of it was kept then. The raw value is stable.
package enum ImportRefusal: String, Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case unknownSource = "import-unknown-source"
    case noWindow = "import-no-window"
    case others = "import-others"
    case nothing = "import-nothing"
    /// Without the pages that buttons of a service are on, the buttons would look like visits.
    case filtered = "import-filtered"
    /// An exchange that two sources deliver would count twice.
    case covered = "import-covered"
    case repeated = "import-repeated"
    /// What has not taken place cannot have been read, and would be evidence of a time in which the window may be over.
    case early = "import-early"

    package var description: String {
        switch self {
        case .unknownSource:
            "no source of that name is declared for exports: give it a name and a format, and neither file nor listen"
        case .noWindow: "no window is open, and none ended within the last 48 hours: nothing may be read"
        case .others:
            "the export holds lines of other people: make it for this one person only, for dates within the window"
        case .nothing: "no line of the export belongs to the person of an open window: check the source's format"
        case .filtered:
            "the export holds nothing but social media: make it of everything that the person did in these times, since a "
                + "page that a button is on tells the button from a visit"
        case .covered:
            "lines of these times were read before, from this source or another: export only times that nothing was "
                + "read of, so that nothing is counted twice"
        case .early:
            "the export holds lines that are later than the clock of the server: check the zone of its times, and the clocks of "
                + "both machines"
        case .repeated: "this very export was taken before"
        }
    }
}
