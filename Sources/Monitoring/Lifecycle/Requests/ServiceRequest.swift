import Custody
import FlowModel

/// A signed question to the running service (docs/formats/requests.md): what is asked, when, and a number that is used
/// once. It is good for a few minutes and proves nothing by itself: `RequestLedger` decides.
package struct ServiceRequest: Hashable, Sendable {
    package enum Purpose: Hashable, Sendable {
        /// Notices of the cases in which the signer has a part.
        case status
        /// A copy of one case, with or without what opens its evidence.
        case copy(AuthorisationID, withSecret: Bool)
    }

    package static let format = "usher-request-1"
    /// Of the number that is used once.
    package static let nonceByteCount = 16
    /// Its canonical form has some 200 bytes.
    static let longest = 4_096

    package let purpose: Purpose
    /// 32 lower-case hexadecimal digits.
    package let nonce: String
    package let signedAt: Timestamp

    /// Nil when there are not 16 random bytes.
    package init?(_ purpose: Purpose, random: [UInt8], signedAt: Timestamp) {
        guard random.count == Self.nonceByteCount else { return nil }
        self.init(purpose: purpose, nonce: Hexadecimal.encode(random), signedAt: signedAt)
    }

    private init(purpose: Purpose, nonce: String, signedAt: Timestamp) {
        self.purpose = purpose
        self.nonce = nonce
        self.signedAt = signedAt
    }

    /// The bytes to sign: canonical JSON and a line feed.
    package var bytes: [UInt8] { CanonicalJSON.encode(json) + [UInt8(ascii: "\n")] }

    private var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("format", Self.format)
            $0.add("nonce", nonce)
            $0.add("signed_at", signedAt)
            switch purpose {
            case .status: $0.add("purpose", "status")
            case .copy(let authorisation, let withSecret):
                $0.add("purpose", "case")
                $0.add("authorisation", authorisation.text)
                $0.add("with_secret", withSecret)
            }
        }
    }

    /// Reads what `bytes` writes; nil for anything else.
    static func read(_ bytes: [UInt8]) -> ServiceRequest? {
        guard let value = try? JSONParser.parse(bytes, limit: longest) else { return nil }
        return try? JSONObjectReader.read(value) { ServiceRequest(&$0) }
    }

    private init?(_ reader: inout JSONObjectReader) {
        guard reader.string("format") == Self.format, let nonce = reader.string("nonce"),
            Hexadecimal.decode(nonce)?.count == Self.nonceByteCount, let signedAt = reader.instant("signed_at"),
            let purpose = Purpose(&reader)
        else { return nil }
        self.init(purpose: purpose, nonce: nonce, signedAt: signedAt)
    }
}

extension ServiceRequest.Purpose {
    fileprivate init?(_ reader: inout JSONObjectReader) {
        switch reader.string("purpose") {
        case "status": self = .status
        case "case":
            guard let authorisation = reader.authorisationID("authorisation"),
                let withSecret = reader.bool("with_secret")
            else { return nil }
            self = .copy(authorisation, withSecret: withSecret)
        default: return nil
        }
    }
}
