import Custody
import FlowModel
import Monitoring
import Reporting
import ServiceInterface

/// What people ask of the running service.
extension LiveCollection {
    /// Hands in a signed document; what it stops has stopped when this returns (X2).
    package mutating func submit(_ document: SubmittedDocument, at moment: ServiceMoment) throws -> RegisterVerdict {
        try payOwed()
        let verdict = try durably(document) { try $0.handIn(document, at: moment.wall) }
        switch verdict {
        case .taken:
            let kind = (try? WindowEventDocument.read(document.bytes))?.kind
            events(.documentTaken(kind.map { .event($0) } ?? .authorisation))
        case .refused(let refusals, _):
            if let first = refusals.first { events(.documentRefused(code: LoggedWord(first))) }
        }
        adoptWindows(at: moment)
        return verdict
    }

    /// A document that the store holds is taken, also where a secret could not follow it at once: that is told, and tried again.
    private mutating func durably(
        _ document: SubmittedDocument, _ act: (inout LiveCollection) throws -> RegisterVerdict
    ) throws -> RegisterVerdict {
        do {
            return try act(&self)
        } catch let fault as SecretFault {
            let digest = ContentDigest(of: document.bytes)
            let isHeld = keeper.register.windows.contains { window in
                window.trail.authorisation == digest || window.trail.entries.contains { $0.digest == digest }
            }
            guard isHeld else { throw fault }
            secretFault = fault
            return .taken([])
        }
    }

    private mutating func handIn(_ document: SubmittedDocument, at now: Timestamp) throws -> RegisterVerdict {
        guard document.isEvent else {
            return try keeper.submit(
                SignedDocument(bytes: document.bytes, signature: document.signature),
                countersignatures: document.countersignatures, at: now)
        }
        let event = UncheckedEvent(
            bytes: document.bytes, signature: document.signature,
            countersignatures: SSHSignature.blocks(of: document.countersignatures))
        return try keeper.submit(event, at: now)
    }

    /// Somebody has put the clock right.
    package mutating func trustClock(at moment: ServiceMoment) throws {
        try payOwed()
        let wasTrusted = keeper.register.isClockTrusted
        try keeper.trustClock(at: moment.wall)
        if !wasTrusted, keeper.register.isClockTrusted { events(.clockTrusted) }
    }

    /// The case folder of one window. What still waits to be sealed is neither in its evidence nor in its coverage.
    package mutating func writeCase(
        _ id: AuthorisationID, to folder: String, withSecret: Bool, at moment: ServiceMoment
    ) throws {
        if windows[id] != nil {
            if let ready = pipeline?.drain() { take(ready) }
            batch.covered.append(id)
        }
        // What is handed out and what the chain says of it must be one.
        if batch.windows.contains(id) { try commitEverything(at: moment) }
        try keeper.exportCase(id, to: folder, withSecret: withSecret)
    }

    /// Takes another configuration in place of the one in force, where that can be done. Windows go on with the catalogue that
    /// they were signed with.
    ///
    /// - Returns: why it cannot be; nil when it is in force.
    package mutating func adopt(_ next: SchoolSetup, at moment: ServiceMoment) -> ConfigurationFault? {
        guard next.configuration.school.id == setup.configuration.school.id else {
            return ConfigurationFault(
                file: next.configuration.file, problem: "the school is another one",
                hint: "a register belongs to one school for ever")
        }
        // Sources that are opened anew go on where the store says that they are.
        commit(at: moment)
        guard !commits.isFailing else { return Self.unwritable(next) }
        let isSameReading = next.configuration.sources == setup.configuration.sources
        do {
            try keeper.adopt(next)
        } catch {
            note(failure: error, at: moment)
            return Self.unwritable(next)
        }
        setup = next
        takeLapses()
        if !isSameReading { reopenSources(at: moment) }
        adoptWindows(at: moment)
        return nil
    }

    private static func unwritable(_ next: SchoolSetup) -> ConfigurationFault {
        ConfigurationFault(
            file: next.configuration.file, problem: "the register cannot be written", hint: "is the disk full?")
    }

    /// Sources that are declared as before go on where they are; others are closed or opened.
    private mutating func reopenSources(at moment: ServiceMoment) {
        guard !windows.isEmpty else { return }
        for source in sources { source.follower?.close() }
        finishPackets(at: moment)
        let declared = Set(setup.configuration.sources.map(\.name))
        for source in sources where !declared.contains(source.declaration.name) {
            batch.sources[source.declaration.name] = .some(nil)
        }
        sources = []
        openSources(at: moment)
    }

    /// What the people of a case are told of it; nil where there is no such window.
    package func notice(of id: AuthorisationID) -> CaseNotice? {
        guard let window = keeper.register.window(id) else { return nil }
        let raised = findings[id]
        return CaseNotice(
            authorisation: id.text, phase: window.phase.rawValue, closesAt: window.closing,
            reviewDue: keeper.register.nextReview(of: window)?.description,
            findings: raised?.standing ?? 0, lastFinding: raised?.latest)
    }
}
