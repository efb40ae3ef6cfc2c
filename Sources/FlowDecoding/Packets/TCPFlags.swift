/// The flags of a TCP segment that say where a stream begins and ends (RFC 9293 section 3.1).
package struct TCPFlags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let fin = TCPFlags(rawValue: 0x01)
    package static let syn = TCPFlags(rawValue: 0x02)
    package static let reset = TCPFlags(rawValue: 0x04)
    package static let push = TCPFlags(rawValue: 0x08)
    package static let acknowledgement = TCPFlags(rawValue: 0x10)

    static let known: TCPFlags = [.fin, .syn, .reset, .push, .acknowledgement]
}
