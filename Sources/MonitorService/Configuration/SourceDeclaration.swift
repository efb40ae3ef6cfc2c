/// One source of records. Its format is declared, never guessed.
package struct SourceDeclaration: Equatable, Sendable {
    package enum Format: Equatable, Sendable {
        case squidNative
        /// The text of a Squid `logformat` directive.
        case squidLogFormat(String)

        /// As the configuration and the report name it.
        package var word: String {
            switch self {
            case .squidNative: "squid-native"
            case .squidLogFormat: "squid-logformat"
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
