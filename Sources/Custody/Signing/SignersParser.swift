/// Reads `allowed_signers` line by line and collects every fault.
enum SignersParser {
    /// A trust of a hundred schools has some hundred signers of 300 bytes.
    static let longestFile = 1 << 20
    /// OpenSSH reads longer lines; ours hold one Ed25519 key.
    static let longestLine = 4096

    static func parse(_ file: [UInt8]) throws(SignersFault) -> [SignerEntry] {
        guard file.count <= longestFile else { throw fault(line: 1, column: 1, .tooLong) }
        var entries: [SignerEntry] = []
        var keys: Set<PublicKey> = []
        var faults: [SignerLineFault] = []
        let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            do throws(SignerLineFault) {
                guard let entry = try parse(Array(line), line: index + 1) else { continue }
                guard keys.insert(entry.key).inserted else {
                    throw SignerLineFault(line: index + 1, column: 1, problem: .repeatedKey)
                }
                entries.append(entry)
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw SignersFault(faults: faults) }
        return entries
    }

    private static func fault(line: Int, column: Int, _ problem: SignerLineFault.Problem) -> SignersFault {
        SignersFault(faults: [SignerLineFault(line: line, column: column, problem: problem)])
    }

    /// The entry of one line; nil for an empty line or a comment.
    private static func parse(_ bytes: [UInt8], line: Int) throws(SignerLineFault) -> SignerEntry? {
        var reader = SignerLineReader(bytes, line: line)
        guard bytes.count <= longestLine else { throw reader.fault(.tooLong) }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }),
            String(validating: bytes, as: UTF8.self) != nil
        else { throw reader.fault(.notText) }
        reader.skipBlanks()
        guard let first = reader.current, first != UInt8(ascii: "#") else { return nil }
        let names = try principals(&reader)
        reader.skipBlanks()
        let options = try SignerOptions(&reader)
        let key = try publicKey(&reader)
        return SignerEntry(
            principal: names.person, roles: names.roles, namespaces: options.namespaces,
            validAfter: options.validAfter, validBefore: options.validBefore, key: key, line: line)
    }

    private static func principals(
        _ reader: inout SignerLineReader
    ) throws(SignerLineFault) -> (person: String, roles: Set<SignerRole>) {
        let start = reader.position
        let field = reader.field()
        var people: [String] = []
        var roles: Set<SignerRole> = []
        for name in field.split(separator: ",", omittingEmptySubsequences: false) {
            guard SignerEntry.isPlainName(name) else { throw reader.fault(.badPrincipal, at: start) }
            if name.hasPrefix("role:") {
                guard let role = SignerRole(rawValue: String(name.dropFirst(5))) else {
                    throw reader.fault(.unknownRole, at: start)
                }
                roles.insert(role)
            } else {
                people.append(String(name))
            }
        }
        guard people.count == 1 else { throw reader.fault(.notOnePerson, at: start) }
        guard !roles.isEmpty else { throw reader.fault(.noRole, at: start) }
        return (people[0], roles)
    }

    private static func publicKey(_ reader: inout SignerLineReader) throws(SignerLineFault) -> PublicKey {
        let start = reader.position
        let name = reader.field()
        reader.skipBlanks()
        let base64 = reader.field()
        guard !name.isEmpty, !base64.isEmpty else { throw reader.fault(.missingKey, at: start) }
        do {
            return try PublicKey(name: name[...], base64: base64[...])
        } catch {
            switch error {
            case .malformed: throw reader.fault(.damagedKey, at: start)
            case .unsupportedAlgorithm: throw reader.fault(.unsupportedKey, at: start)
            }
        }
    }
}
