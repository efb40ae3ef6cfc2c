import Custody
import Monitoring
import PrivateKeys
import Reporting
import Voice

/// Leaves a signed note in the case that its evidence was opened (law page W2). Whoever opened it has it in hand already,
/// so that a note which cannot be written stops nothing: it is said aloud, and has to be made good.
enum ReadingRecord {
    /// - Parameter folder: the case folder that the evidence was read from.
    /// - Returns: whether the note is in the case.
    @discardableResult
    static func add(
        to folder: String, signers: SignersOption, segments: Int, for purpose: EvidenceReading.Purpose,
        by key: UnlockedKey,
        keyFile: String
    ) -> Bool {
        do {
            let standing = try CaseStanding(case: folder, signers: signers)
            let document = WindowEventDocument(
                authorisation: standing.authorisation.id, authorisationDigest: standing.trail.authorisation,
                after: standing.trail.head, signedAt: try EventTime.of(standing, given: nil),
                signer: try EventAuthor.of(keyFile, in: standing),
                reason: "The evidence was opened by a command of usher, for: \(purpose.rawValue).",
                act: .reading(EvidenceReading(purpose: purpose, segments: segments)))
            let signed = try WindowEventSigner(key).sign(document)
            _ = try standing.trail.adding(
                UncheckedEvent(bytes: signed.bytes, signature: signed.signature), about: document.authorisation,
                signers: standing.signers)
            try EventPlace.next(for: .reading, in: standing, case: folder).write(signed)
            return true
        } catch {
            let why = (error as? Failure)?.problem ?? "\(error)"
            Usher.console.note("the evidence was opened, and this could not be recorded in the case: \(why)")
            Usher.console.note("report it to the DPO, or record it with `usher case read`")
            return false
        }
    }
}
