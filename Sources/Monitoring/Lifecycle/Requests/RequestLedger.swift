import Custody
import FlowModel

/// A request that was signed, by a key that may ask, just now, and for the first time. `RequestLedger` alone makes one.
package struct GrantedRequest: Hashable, Sendable {
    package let purpose: ServiceRequest.Purpose
    package let signer: VerifiedSigner

    fileprivate init(purpose: ServiceRequest.Purpose, signer: VerifiedSigner) {
        self.purpose = purpose
        self.signer = signer
    }
}

/// Judges signed requests, and remembers those it has granted so that none is answered twice.
///
/// Only requests that a known key has signed are remembered, and only a limited number: memory does not grow with what
/// strangers send.
package struct RequestLedger: Sendable {
    /// How far the time of a request may be from now, either way, in milliseconds.
    package static let tolerance: Int64 = 5 * 60_000
    /// One request every 150 milliseconds, for as long as each must be remembered.
    package static let most = 4_096

    private let startedAt: Timestamp
    private let most: Int
    /// The nonce of each granted request, and when it was signed.
    private var granted: [String: Timestamp] = [:]

    /// - Parameter startedAt: what was signed before is refused, since nobody remembers whether it was answered.
    package init(startedAt: Timestamp, most: Int = RequestLedger.most) {
        self.startedAt = startedAt
        self.most = most
    }

    /// How many requests are remembered.
    package var remembered: Int { granted.count }

    package mutating func judge(
        _ document: SignedDocument, signers: Signers, at now: Timestamp
    ) throws(RequestRefusal) -> GrantedRequest {
        let verified: VerifiedDocument
        do {
            verified = try document.verified(by: signers, namespace: .request, at: now.milliseconds)
        } catch {
            throw .signature(error)
        }
        guard let request = ServiceRequest.read(verified.bytes) else { throw .unreadable }
        try checkTime(of: request, at: now)
        guard granted[request.nonce] == nil else { throw .repeated }
        if granted.count >= most { forget(before: now) }
        guard granted.count < most else { throw .tooMany }
        granted[request.nonce] = request.signedAt
        return GrantedRequest(purpose: request.purpose, signer: verified.signer)
    }

    /// A request may give its time in whole seconds, so that the second in which the service was started counts as after it.
    private func checkTime(of request: ServiceRequest, at now: Timestamp) throws(RequestRefusal) {
        let age = now.milliseconds(since: request.signedAt)
        guard age <= Self.tolerance else { throw .tooOld }
        guard age >= -Self.tolerance else { throw .tooNew }
        guard request.signedAt >= startedAt.adding(milliseconds: -999) else { throw .beforeStart }
    }

    /// What is too old to be granted again need not be remembered.
    private mutating func forget(before now: Timestamp) {
        let oldest = now.adding(milliseconds: -Self.tolerance)
        granted = granted.filter { $0.value >= oldest }
    }
}
