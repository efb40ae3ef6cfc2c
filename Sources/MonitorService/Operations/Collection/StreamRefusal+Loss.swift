import Monitoring

extension StreamRefusal {
    /// As what it is counted in the coverage of a window. Every case has one, so that nothing is refused in silence.
    var loss: LossReason {
        switch self {
        case .wrongPeer: .wrongPeer
        case .overlong: .overlong
        case .badFrame: .badFrame
        case .badMessage: .badMessage
        case .noCertificate: .noCertificate
        case .tooManyConnections: .tooManyConnections
        case .tooSlow: .tooSlow
        case .unfinishedLine: .unfinishedLine
        }
    }
}
