import ArgumentParser
import Custody
import FlowModel
import Monitoring
import PrivateKeys
import Reporting
import Voice

struct AccessNoneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "none",
        abstract: "Answer a person about whom nothing is held, from the register of all authorisations.",
        discussion: """
            Looks at every authorisation that the register's chain accepted. When one is missing or changed, no answer is \
            given. Writes answer.json, its signature, and the letter as answer.html and answer.txt. No other person's name \
            or number is printed.

            Example: usher subject-access none register --staff-number T-099 --key dpo.key --signers allowed_signers --out answer
            Exit status: 0 nothing is held and the answer is written; 1 data is or was held; 65 it cannot be told.
            """)

    @Argument(help: ArgumentHelp("The register's folder, or a case folder.", valueName: "register"))
    var folder: String

    @Option(help: ArgumentHelp("The staff number of the person who asks.", valueName: "number"))
    var staffNumber: String

    @Option(help: ArgumentHelp("The key file of the data-protection officer or the Principal.", valueName: "file"))
    var key: String

    @OptionGroup var passphrase: PassphraseOption

    @Option(help: ArgumentHelp("The school's allowed_signers.", valueName: "file"))
    var signers: String

    @Option(help: ArgumentHelp("The new folder for the answer.", valueName: "folder"))
    var out: String

    func run() throws {
        guard let person = StaffNumber(staffNumber) else {
            throw Failure(.usage, "--staff-number is not a staff number", hint: "take it from staff.csv: T-014")
        }
        let known = try SignersOption.parse(["--signers", signers]).read()
        let extent = try search(for: person, known)
        let now = CaseClock(extent).now
        let unlocked = try KeyStorage.unlock(key, passphrase)
        guard let entry = known.entry(for: unlocked.signingKey), !entry.roles.isDisjoint(with: NoDataAnswer.roles),
            entry.permits(.event), entry.isValid(at: now.milliseconds)
        else {
            throw Failure(
                .noPermission, "this key is not listed as dpo or principal for documents of today",
                hint: "nothing was written")
        }
        let answer = NoDataAnswer(
            person: person, extent: extent, answeredAt: now, answeredBy: entry.principal)
        let signature = try unlocked.sign(answer.bytes, namespace: .event)
        try AccessFolder.write(
            NoDataLetter.files(answer), signature: (NoDataLetter.signatureName, signature), to: out)
        if extent.isRehearsal { Usher.console.say("REHEARSAL: this answer is not about anybody.") }
        Usher.console.say("no data held about staff number \(person)")
        Usher.console.say("letter    \(out)/answer.html, \(out)/answer.txt")
    }

    private func search(for person: StaffNumber, _ signers: Signers) throws(Failure) -> RegisterExtent {
        switch RegisterSearch.search(try RegisterFolder.read(folder), for: person, signers: signers) {
        case .notNamed(let extent): return extent
        case .cannotBeTold(let faults):
            faults.forEach { Usher.console.note("\($0)") }
            throw Failure(
                .badInput, "it cannot be told whether data is held: the register is not whole",
                hint: "restore what is named above from a copy; no answer was written")
        case .named(let held, let purged):
            held.forEach {
                Usher.console.say("held      \($0): usher subject-access export CASE --key KEY --out FOLDER")
            }
            purged.forEach {
                Usher.console.say(
                    "purged    \($0): its events are destroyed; usher subject-access export gives the rest")
            }
            throw Failure(
                .faultsFound,
                "data about this person is or was held under \(held.count + purged.count) authorisations",
                hint: "enter the request with `usher subject-access request CASE`, then as above; no answer was written"
            )
        }
    }
}
