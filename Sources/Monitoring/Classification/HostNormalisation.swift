import FlowModel

/// Reads what a person or a list writes for a host (a name, a name with a port, a URL) down to the name itself. Records
/// from traffic carry a `HostName` already; this is for `explain`, for imports and for tests of both.
package struct HostNormalisation: Hashable, Sendable {
    /// What was taken off or changed on the way, in the order it happened.
    package enum Step: String, Hashable, Sendable, CaseIterable {
        case trimmed = "trimmed blanks"
        case droppedSeparator = "dropped a list separator"
        case droppedScheme = "dropped the scheme"
        case droppedPath = "dropped the path"
        case droppedUserInformation = "dropped the user information"
        case droppedPort = "dropped the port"
        case droppedTrailingDot = "dropped the trailing dot"
        case convertedToASCII = "converted to A-labels"
        case lowered = "lower-cased"
    }

    /// Why there is no host name in it.
    package enum Unreadable: String, Error, Hashable, Sendable, CaseIterable {
        case empty = "there is nothing in it"
        case overlong = "it is too long for a host or a URL"
        case forbiddenCharacter = "it holds a control character, a blank or a backslash"
        case address = "it is an address, and addresses are not looked up"
        case badPort = "its port is not a number from 1 to 65535"
        case unmappable = "it holds characters that no host name can have, or that are not mapped here"
        case singleLabel = "it is a single label: a computer on the local network, or a top-level domain"
        case badName = "it is not a well-formed host name"
    }

    package let result: Result<HostName, Unreadable>
    package let steps: [Step]

    package var host: HostName? { try? result.get() }

    /// Longer than any URL that a browser sends.
    private static let longestInput = 8192

    /// `text` is UTF-8; anything may be in it.
    package init(_ text: [UInt8]) {
        var reading = HostReading(text)
        do throws(Unreadable) {
            guard text.count <= Self.longestInput else { throw .overlong }
            result = .success(try reading.host())
        } catch {
            result = .failure(error)
        }
        steps = reading.steps
    }

    package init(_ text: String) { self.init(Array(text.utf8)) }
}
