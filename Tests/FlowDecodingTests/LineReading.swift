import FlowDecoding
import FlowModel

/// Whole-line reading as the tests want it: text in, values out.
extension LogFormat {
    /// Both steps, one after the other.
    func read(_ text: String) -> RecordRead {
        let line = Array(text.utf8)
        return switch identity(of: line.span) {
        case .fields(let identity): record(of: line.span, identity: identity)
        case .unreadable(let anomaly): .unreadable(anomaly)
        }
    }

    /// The flow of a line; nil when it is unreadable.
    func flow(_ text: String) -> FlowRecord? {
        if case .flow(let flow) = read(text) { flow } else { nil }
    }

    /// The user field as the line writes it; nil when there is none or the line is unreadable.
    func userField(_ text: String) -> String? {
        let line = Array(text.utf8)
        guard case .fields(let fields) = identity(of: line.span), let user = fields.user else { return nil }
        return String(decoding: line[user], as: UTF8.self)
    }

    /// The lines of `text` that the gate does not rule out.
    func candidates(_ text: String, _ gate: IdentityGate) -> (lines: [String], count: BlockCount) {
        let block = Array(text.utf8)
        var lines: [String] = []
        let count = scan(block.span, for: gate) { lines.append(String(decoding: block[$0.range], as: UTF8.self)) }
        return (lines, count)
    }
}

extension IdentityGate {
    init(users: [String] = [], clients: [String] = []) {
        self.init(
            users: users.map { Array($0.utf8) }, clients: clients.compactMap { IPAddress($0) }, wantsHardware: false)
    }
}
