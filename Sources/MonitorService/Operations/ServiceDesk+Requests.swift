import Custody
import Monitoring
import ServiceInterface

/// What people ask with a signature.
extension ServiceDesk {
    /// What the signer is told: a notice for each case in which this person has a part.
    package func notices(for document: SignedDocument) throws(RequestRefusal) -> CaseNoticeList {
        let request = try grant(document)
        guard case .status = request.purpose else { throw .otherPurpose }
        let holders = collection.setup.sealingKeys
        let windows = collection.keeper.register.windows.filter {
            CaseAccess.isTold(request.signer, of: $0, holders: holders)
        }
        return CaseNoticeList(windows.compactMap { notice(of: $0.id) })
    }

    /// Writes a copy of the case into `folder`, which is there and empty. The audit chain says so before, so that the copy
    /// itself holds the entry.
    /// - Throws: `RequestRefusal`, or whatever keeps the store or the folder from being written.
    package func handOut(_ id: AuthorisationID, for document: SignedDocument, to folder: String) throws {
        let request = try grant(document)
        let copy = try CaseAccess.copy(
            request, of: collection.keeper.register.window(id), holders: collection.setup.sealingKeys)
        try collection.handOut(copy, to: folder, at: now())
    }

    private func grant(_ document: SignedDocument) throws(RequestRefusal) -> GrantedRequest {
        try requests.judge(document, signers: collection.keeper.register.setting.signers, at: now().wall)
    }
}

extension LiveCollection {
    fileprivate mutating func handOut(_ copy: GrantedCopy, to folder: String, at moment: ServiceMoment) throws {
        try payOwed()
        try keeper.advance(to: moment.wall)
        try keeper.note(copy)
        try writeCase(copy.authorisation, to: folder, withSecret: copy.withSecret, at: moment)
        events(.caseHandedOut)
    }
}
