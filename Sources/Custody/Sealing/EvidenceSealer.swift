import Crypto

/// Seals the evidence of one window. Holds public keys and the window's secret: what was sealed, it cannot open.
package struct EvidenceSealer: Sendable {
    private let school: String
    private let isRehearsal: Bool
    private let authorisation: String
    private let recipients: [SealingKey]
    private let secret: WindowSecret

    /// `recipients` are those that the authorisation names, the recovery recipient included: two to four, each once.
    package init(
        school: String, isRehearsal: Bool, authorisation: String, recipients: [SealingKey], secret: WindowSecret
    ) throws(SealingFault) {
        guard recipients.count >= SealedSegment.recipientCount.lowerBound else { throw .tooFewRecipients }
        guard recipients.count <= SealedSegment.recipientCount.upperBound else { throw .tooManyRecipients }
        guard Set(recipients).count == recipients.count else { throw .repeatedRecipient }
        self.school = school
        self.isRehearsal = isRehearsal
        self.authorisation = authorisation
        self.recipients = recipients
        self.secret = secret
    }

    /// Seals `records`, each one line of canonical JSON without a line feed. `contentKey` is 32 random bytes that are used
    /// for nothing else; the ephemeral keys of HPKE are drawn by the cryptographic library.
    package func seal(
        _ records: [[UInt8]], segment: Int, firstOrdinal: Int, contentKey: [UInt8], chainHead: ContentDigest
    ) throws(SealingFault) -> SealedSegment {
        guard contentKey.count == SegmentCipher.keyByteCount else { throw .badContentKey }
        let body = try EvidenceSealer.body(of: records)
        let header = SegmentHeader(
            school: school, isRehearsal: isRehearsal, authorisation: authorisation, segment: segment,
            records: records.count, firstOrdinal: firstOrdinal, chainHead: chainHead)
        guard header.isSound else { throw .badHeader }
        let keys = try recipients.map { (recipient) throws(SealingFault) in
            try wrap(contentKey, to: recipient, header: header)
        }
        let clear = SealedSegment(header: header, wrappedKeys: keys, body: [])
        do {
            let sealed = try SegmentCipher.sealBody(
                body, contentKey: contentKey, header: header, associatedData: clear.associatedData)
            return SealedSegment(header: header, wrappedKeys: keys, body: sealed)
        } catch {
            throw .badContentKey
        }
    }

    private static func body(of records: [[UInt8]]) throws(SealingFault) -> [UInt8] {
        guard !records.isEmpty else { throw .noRecords }
        guard records.count <= SealedSegment.mostRecords else { throw .tooManyRecords }
        let lineFeed = UInt8(ascii: "\n")
        guard records.allSatisfy({ !$0.isEmpty && !$0.contains(lineFeed) }) else { throw .badRecord }
        let body = records.flatMap { $0 + [lineFeed] }
        guard body.count <= SealedSegment.longestBody else { throw .tooManyRecords }
        return body
    }

    /// HPKE in PSK mode (RFC 9180 section 5.1.2) with the window's secret as pre-shared key and the authorisation as its
    /// identifier: the recipient's private key alone does not unwrap.
    private func wrap(
        _ contentKey: [UInt8], to recipient: SealingKey, header: SegmentHeader
    ) throws(SealingFault) -> WrappedKey {
        do {
            let key = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: recipient.bytes)
            var sender = try HPKE.Sender(
                recipientKey: key, ciphersuite: SegmentCipher.suite, info: collected(header.bytes),
                presharedKey: SymmetricKey(data: secret.bytes), presharedKeyIdentifier: collected(authorisation.utf8))
            let ciphertext = try sender.seal(contentKey)
            return WrappedKey(
                recipient: recipient, encapsulation: Array(sender.encapsulatedKey), ciphertext: Array(ciphertext))
        } catch {
            throw .unusableRecipient
        }
    }
}
