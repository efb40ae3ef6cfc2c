/// Why a rehearsal could not be run to its end.
package enum RehearsalFault: Error, Equatable, CustomStringConvertible {
    case unknownSource(String)
    case noRandomness
    /// What is wrong with a capture, and where.
    case damagedCapture(path: String, fault: String)

    package var description: String {
        switch self {
        case .unknownSource(let name): "the configuration has no source named \(name)"
        case .damagedCapture(let path, let fault): "\(path): \(fault)"
        case .noRandomness: "the system gave no random bytes"
        }
    }
}
