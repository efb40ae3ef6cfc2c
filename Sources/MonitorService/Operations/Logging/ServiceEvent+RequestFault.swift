extension ServiceEvent {
    /// Why the control socket refused a request. Nothing of the request is told.
    package enum RequestFault: String, Hashable, Sendable, CaseIterable {
        case wrongPeer = "wrong-peer"
        case tooLarge = "too-large"
        case cutOff = "cut-off"
        case tooMany = "too-many"
        case malformed
        case badSignature = "bad-signature"
        case repeated
        case outOfTime = "out-of-time"
        case notAllowed = "not-allowed"
        case storage

        /// The kind of a refusal, by its code as the control API answers it.
        package init(code: String) {
            self =
                switch code {
                case "peer", "administrator": .wrongPeer
                case "too-often", "too-many-refused", "Q4-too-many": .tooMany
                case "too-long", "long-line": .tooLarge
                case "cut-off": .cutOff
                case "store", "copy": .storage
                case "Q3-too-old", "Q3-too-new", "Q4-before-start": .outOfTime
                case "Q4-repeated": .repeated
                case _ where code.hasPrefix("Q1-"): .badSignature
                case _ where code.hasPrefix("Q6-") || code.hasPrefix("Q7-"): .notAllowed
                default: .malformed
                }
        }

        var sentence: String {
            switch self {
            case .wrongPeer: "its user may not do this; see the group of the control socket"
            case .tooLarge: "it is too long"
            case .cutOff: "it did not come whole and in time"
            case .tooMany: "too many came in a short time"
            case .malformed: "it is not in a form that the service takes"
            case .badSignature: "its signature is not good"
            case .repeated: "it was answered before"
            case .outOfTime: "it was not signed within the last minutes; check the clocks"
            case .notAllowed: "who signed it may not have what it asks for"
            case .storage: "the service cannot write; look at its disks"
            }
        }
    }
}
