import Custody
import FlowModel
import Foundation
import Monitoring
import Voice

/// An authorisation on this computer with the signatures beside it.
struct SignedAuthorisation {
    let file: String
    let bytes: [UInt8]
    let authorisation: MonitoringAuthorisation

    init(_ file: String) throws(Failure) {
        self.file = file
        (bytes, authorisation) = try AuthorisationFile.read(file)
    }

    /// Who signed first, where `signers` says who people are.
    ///
    /// Without it, it is only known that FILE.sig is made with the key that the document names: whose the key is, the
    /// service judges.
    @discardableResult
    func checkFirstSignature(_ signers: Signers?) throws -> VerifiedSigner? {
        let signature = try FileAccess.read(file + ".sig", limit: SSHSignature.longestFile)
        do {
            guard try SSHSignature(armoured: signature).key.fingerprint == authorisation.authoriser.keyFingerprint
            else {
                throw SignatureFault.unknownKey
            }
            return try signers.map { try verify(signature, $0) }
        } catch let fault as SignatureFault {
            throw Failure(
                .faultsFound, "\(file).sig: \(fault)",
                hint: "nothing was written; \(authorisation.authoriser.name) must sign the document again")
        }
    }

    /// That everybody who must countersign has done so.
    func checkCountersignatures(_ signers: Signers?) throws {
        let place = file + ".countersigned"
        guard !authorisation.countersigners.isEmpty else { return }
        let blocks = SSHSignature.blocks(of: try FileAccess.read(place))
        for named in authorisation.countersigners {
            let block = blocks.first { (try? SSHSignature(armoured: $0))?.key.fingerprint == named.keyFingerprint }
            do {
                guard let block else { throw SignatureFault.unknownKey }
                if let signers { _ = try verify(block, signers) }
            } catch let fault as SignatureFault {
                throw Failure(
                    .faultsFound, "\(place), signature of \(named.name): \(fault)",
                    hint: "nothing was written; ask for the countersignature again")
            }
        }
    }

    private func verify(_ signature: [UInt8], _ signers: Signers) throws(SignatureFault) -> VerifiedSigner {
        try SignedDocument(bytes: bytes, signature: signature).verified(
            by: signers, namespace: .authorisation, at: authorisation.signedAt.milliseconds
        ).signer
    }
}
