/// The options of one line: `namespaces="a,b",valid-after="20260901Z",valid-before="20270831Z"`.
struct SignerOptions {
    private(set) var namespaces: Set<String>?
    private(set) var validAfter: Int64?
    private(set) var validBefore: Int64?

    /// Reads the options at the position and the blanks after them; reads nothing when a key stands there.
    init(_ reader: inout SignerLineReader) throws(SignerLineFault) {
        guard reader.current != nil, !reader.startsKey() else { return }
        let start = reader.position
        repeat {
            try readOption(&reader)
        } while reader.take(UInt8(ascii: ","))
        if let byte = reader.current, !SignerLineReader.isBlank(byte) { throw reader.fault(.badOption) }
        reader.skipBlanks()
        if let validAfter, let validBefore, validBefore < validAfter { throw reader.fault(.emptyValidity, at: start) }
    }

    private mutating func readOption(_ reader: inout SignerLineReader) throws(SignerLineFault) {
        let start = reader.position
        let name = reader.text { ![UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: " ")].contains($0) }
        switch name {
        case "namespaces":
            guard namespaces == nil else { throw reader.fault(.repeatedOption, at: start) }
            namespaces = try SignerOptions.names(&reader)
        case "valid-after":
            guard validAfter == nil else { throw reader.fault(.repeatedOption, at: start) }
            validAfter = try SignerOptions.time(&reader)
        case "valid-before":
            guard validBefore == nil else { throw reader.fault(.repeatedOption, at: start) }
            validBefore = try SignerOptions.time(&reader)
        case "cert-authority": throw reader.fault(.certificateAuthority, at: start)
        default: throw reader.fault(.unknownOption, at: start)
        }
    }

    private static func value(_ reader: inout SignerLineReader) throws(SignerLineFault) -> String {
        guard reader.take(UInt8(ascii: "=")), reader.take(UInt8(ascii: "\"")) else { throw reader.fault(.badOption) }
        let value = reader.text { $0 != UInt8(ascii: "\"") }
        guard reader.take(UInt8(ascii: "\"")) else { throw reader.fault(.badOption) }
        return value
    }

    private static func names(_ reader: inout SignerLineReader) throws(SignerLineFault) -> Set<String> {
        let start = reader.position
        let names = try value(&reader).split(separator: ",", omittingEmptySubsequences: false)
        guard names.allSatisfy(SignerEntry.isPlainName) else {
            throw reader.fault(.badNamespace, at: start)
        }
        return Set(names.map(String.init))
    }

    private static func time(_ reader: inout SignerLineReader) throws(SignerLineFault) -> Int64 {
        let start = reader.position
        guard let time = SignerTime.seconds(try value(&reader)) else { throw reader.fault(.badTime, at: start) }
        return time
    }
}
