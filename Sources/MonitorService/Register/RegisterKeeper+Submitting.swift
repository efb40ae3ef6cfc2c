import Custody
import FlowModel
import Monitoring

/// Taking things in: documents, and time.
extension RegisterKeeper {
    /// Hands in a signed authorisation at `now`.
    package mutating func submit(
        _ document: SignedDocument, countersignatures: [UInt8] = [], at now: Timestamp
    ) throws -> RegisterVerdict {
        try advance(to: now)
        return try settle { try $0.take(document, countersignatures, at: now) }
    }

    private mutating func take(
        _ document: SignedDocument, _ countersignatures: [UInt8], at now: Timestamp
    ) throws -> RegisterVerdict {
        let setup = setup
        let verdict = register.handIn(
            document, countersignatures: SSHSignature.blocks(of: countersignatures),
            facts: setup.authorisationFacts(at: now)
        ) { setup.permittedTimes(of: $0) }
        var documents: [StoredDocument] = []
        if case .taken = verdict, case .document(let read) = MonitoringAuthorisation.read(document.bytes) {
            documents = [
                StoredDocument(
                    authorisation: read.id.text, kind: StoredDocument.authorisationKind, bytes: document.bytes,
                    signature: document.signature, countersignatures: countersignatures)
            ]
            try keepCatalogues()
        }
        try commit(verdict.actions, documents: documents)
        return verdict
    }

    /// Hands in a signed document about a window at `now`.
    package mutating func submit(_ event: UncheckedEvent, at now: Timestamp) throws -> RegisterVerdict {
        try advance(to: now)
        return try settle { try $0.take(event) }
    }

    private mutating func take(_ event: UncheckedEvent) throws -> RegisterVerdict {
        let verdict = register.receive(event)
        var documents: [StoredDocument] = []
        if case .taken = verdict, let read = try? WindowEventDocument.read(event.bytes) {
            documents = [
                StoredDocument(
                    authorisation: read.authorisation.text, kind: read.kind.rawValue, bytes: event.bytes,
                    signature: event.signature, countersignatures: event.countersignatures.flatMap(\.self))
            ]
        }
        try commit(verdict.actions, documents: documents)
        return verdict
    }

    /// The clock went by more than it should have.
    package mutating func noteClockStep(from: Timestamp, to: Timestamp) throws {
        guard register.isClockTrusted else { return }
        try settle { try $0.commit($0.register.clockStepped(from: from, to: to)) }
    }

    /// The program itself stops a window.
    package mutating func stop(_ id: AuthorisationID, _ cause: StopCause) throws {
        try settle { try $0.commit($0.register.stop(id, cause)) }
    }

    /// Time has passed.
    package mutating func advance(to now: Timestamp) throws {
        try settle { try $0.commit($0.register.advance(to: now)) }
    }

    /// Somebody is given a copy of a case.
    package mutating func note(_ copy: GrantedCopy) throws {
        try settle { try $0.commit([.record(copy.entry, at: $0.register.now)]) }
    }

    /// Somebody has put the clock right. Nothing happens while it is still before anything that the register knows.
    package mutating func trustClock(at now: Timestamp) throws {
        try settle { try $0.commit($0.register.trustClock(at: now)) }
    }
}

/// Another configuration.
extension RegisterKeeper {
    /// Goes on with `next`, whose changes are put into the chain. What was signed keeps what it was signed with, but for lessons
    /// that fall away.
    package mutating func adopt(_ next: SchoolSetup) throws {
        let before = Set(setup.loadingEvents(program: program))
        let changes = next.loadingEvents(program: program).filter { !before.contains($0) }
        try settle { keeper in
            try keeper.keepCatalogues()
            keeper.setup = next
            keeper.register.setting = next.registerSetting
            try keeper.commit(changes.map { .record($0, at: keeper.register.now) } + keeper.lapsing())
        }
    }
}
