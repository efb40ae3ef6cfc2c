/// One source of records. Its format is declared, never guessed.
package struct SourceDeclaration: Equatable, Sendable {
    package enum Format: Equatable, Sendable {
        case squidNative
        /// The text of a Squid `logformat` directive.
        case squidLogFormat(String)
        /// Packets (pcap or pcapng): no lines at all.
        case capture

        /// As the configuration and the report name it.
        package var word: String {
            switch self {
            case .squidNative: "squid-native"
            case .squidLogFormat: "squid-logformat"
            case .capture: "capture"
            }
        }
    }

    package let name: String
    package let format: Format
    package let intake: SourceIntake

    package init(name: String, format: Format, intake: SourceIntake = .handedIn) {
        self.name = name
        self.format = format
        self.intake = intake
    }
}

extension SourceDeclaration.Format {
    /// How the times of the format can be placed without knowing where the proxy is (law page C10). A format whose stamps have
    /// no zone needs a declared one; the two that are read do not.
    package var zone: String {
        switch self {
        case .squidNative, .capture: "its times count from 1970"
        case .squidLogFormat: "its times carry their zone or count from 1970"
        }
    }
}
