import Crypto
import Custody

/// The act of reading sealed evidence, for which an entry `evidence-opened` belongs in the audit chain.
package struct EvidenceOpener {
    private let key: UnlockedKey
    private let secret: WindowSecret

    package init(key: UnlockedKey, secret: WindowSecret) {
        self.key = key
        self.secret = secret
    }

    /// The records of `segment`, in their order. The segment's header is then known to be the one that was sealed; whether
    /// it is the window, school and number that the caller expected is for the caller to compare.
    package func open(_ segment: SealedSegment) throws(SealingFault) -> [[UInt8]] {
        guard let wrapped = segment.wrappedKeys.first(where: { $0.recipient == key.sealingKey }) else {
            throw .notARecipient
        }
        guard let contentKey = try? unwrap(wrapped, header: segment.header),
            let body = try? SegmentCipher.openBody(of: segment, contentKey: contentKey),
            body.last == UInt8(ascii: "\n")
        else { throw .cannotOpen }
        let records = body.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard records.count == segment.header.records else { throw .cannotOpen }
        return records.map(Array.init)
    }

    private func unwrap(_ wrapped: WrappedKey, header: SegmentHeader) throws -> [UInt8] {
        var recipient = try HPKE.Recipient(
            privateKey: key.agreement, ciphersuite: SegmentCipher.suite, info: collected(header.bytes),
            encapsulatedKey: collected(wrapped.encapsulation), presharedKey: SymmetricKey(data: secret.bytes),
            presharedKeyIdentifier: collected(header.authorisation.utf8))
        return Array(try recipient.open(wrapped.ciphertext))
    }
}
