import Custody
import FlowModel
import Foundation
import Monitoring
import PrivateKeys
import ServiceInterface
import Voice

/// A question to the service, signed with a person's key.
enum SignedRequest {
    static func make(_ purpose: ServiceRequest.Purpose, _ key: UnlockedKey) throws(Failure) -> SubmittedDocument {
        var generator = SystemRandomNumberGenerator()
        let random = (0..<ServiceRequest.nonceByteCount).map { _ in
            UInt8.random(in: .min ... .max, using: &generator)
        }
        let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
        guard let request = ServiceRequest(purpose, random: random, signedAt: now),
            let signature = try? key.sign(request.bytes, namespace: .request)
        else { throw Failure(.noPermission, "the request cannot be signed with this key") }
        return SubmittedDocument(bytes: request.bytes, signature: signature)
    }
}
