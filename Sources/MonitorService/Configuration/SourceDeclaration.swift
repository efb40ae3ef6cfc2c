/// One source of records. Its format is declared, never guessed.
package struct SourceDeclaration: Equatable, Sendable {
    package enum Format: Equatable, Sendable {
        case squidNative
        /// The text of a Squid `logformat` directive.
        case squidLogFormat(String)
    }

    package let name: String
    package let format: Format
}
