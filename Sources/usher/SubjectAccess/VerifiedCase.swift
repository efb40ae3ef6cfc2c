import Custody
import Monitoring
import Reporting
import Voice

/// A case folder in which nothing was changed, and the list of signers it was checked with.
struct VerifiedCase {
    let folder: String
    let contents: CaseContents
    let signers: Signers
    let verdict: CaseVerdict
    let authorisation: MonitoringAuthorisation
    let trail: WindowTrail

    /// - Throws: with every fault of the case noted.
    init(_ folder: String, _ option: SignersOption) throws(Failure) {
        contents = try CaseFolder.read(folder)
        signers = try option.read(fallback: contents)
        verdict = CaseVerifier.verify(contents, signers: signers)
        guard verdict.isIntact, let trail = verdict.trail, let signed = verdict.authorisation,
            case .document(let authorisation) = MonitoringAuthorisation.read(signed.bytes)
        else {
            verdict.tell()
            throw Failure(.faultsFound, verdict.problem, hint: "nothing was written")
        }
        self.folder = folder
        self.trail = trail
        self.authorisation = authorisation
    }

    var time: CaseClock { CaseClock(verdict) }

    var clocks: [AccessClock] { AccessClock.all(in: trail) }

    /// What must happen when the subject of a hidden window asks (law page 1.3): there is hardly an exemption.
    func alert() {
        guard trail.hides(authorisation), clocks.contains(where: { $0.standing != .sent }) else { return }
        Usher.console.say(
            """
            ALERT     this window is covert and the person has not been told. Tell the Principal and the data-protection
                      officer at once. The clock runs all the same; only a narrow exemption (Data Protection Act 2018,
                      schedule 2) could hide the window, and it must be recorded: answer --exemption TEXT.
            """)
    }
}
