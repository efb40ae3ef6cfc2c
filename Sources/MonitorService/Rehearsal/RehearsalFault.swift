/// Why a rehearsal could not be run to its end.
package enum RehearsalFault: Error, Equatable, CustomStringConvertible {
    case unknownSource(String)
    case noRandomness

    package var description: String {
        switch self {
        case .unknownSource(let name): "the configuration has no source named \(name)"
        case .noRandomness: "the system gave no random bytes"
        }
    }
}
