import Custody
import FlowModel
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("Whether the register names a person")
struct RegisterSearchTests {
    private let fixture: AuthorisationFixture
    private let document: RegisterContents.Document
    private let signers: Signers

    init() throws {
        fixture = try AuthorisationFixture()
        document = RegisterContents.Document(
            folder: "cases/one", bytes: fixture.bytes, signature: try AuthorisationFixture.principal.sign(fixture.bytes)
        )
        signers = try fixture.signers()
    }

    private func chain(purged: Bool = false) throws -> [UInt8] {
        let time = fixture.document.signedAt.milliseconds
        let id = fixture.document.id.text
        var chain = HashChain(school: "littletown", isRehearsal: false, program: "usherd test", at: time)
        var rows = chain.opening.row
        let accepted = AuditEvent.authorisationAccepted(
            authorisation: id, digest: ContentDigest(of: fixture.bytes),
            signers: [try AuthorisationFixture.principal.fingerprint])
        rows += chain.append(accepted, at: time).row
        if purged {
            let move = WindowMove(authorisation: id, from: "reviewed", to: "purged", reason: "the time was over")
            rows += chain.append(.windowMoved(move), at: time).row
        }
        return rows
    }

    private func search(
        _ person: String, chain: [UInt8]? = nil, documents: [RegisterContents.Document]? = nil,
        checkpoint: SignedDocument? = nil
    ) throws -> RegisterSearch.Outcome {
        let register = RegisterContents(
            chain: try chain ?? self.chain(), checkpoint: checkpoint, documents: documents ?? [document])
        return RegisterSearch.search(
            register, for: try AuthorisationFixture.staffNumber(person), signers: signers)
    }

    private func faults(_ outcome: RegisterSearch.Outcome) -> [CaseFault] {
        if case .cannotBeTold(let faults) = outcome { faults } else { [] }
    }

    @Test("no, with how far it reaches")
    func notNamed() throws {
        guard case .notNamed(let extent) = try search("T-099") else {
            Issue.record("it is not answered")
            return
        }
        #expect(extent.entries == 2)
        #expect(extent.from == fixture.document.signedAt)
        #expect(extent.isRehearsal == false)
    }

    @Test("yes, and whether the evidence was purged")
    func named() throws {
        guard case .named(let held, let purged) = try search("T-014"),
            case .named(let heldLater, let purgedLater) = try search("T-014", chain: try chain(purged: true))
        else {
            Issue.record("the person is not found")
            return
        }
        #expect(held == [fixture.document.id] && purged == [])
        #expect(heldLater == [] && purgedLater == [fixture.document.id])
    }

    @Test("yes, also when the document that names the person was never accepted")
    func draft() throws {
        var other = fixture
        other.document.subject = SubjectDeclaration(
            staffNumber: try AuthorisationFixture.staffNumber("T-099"), name: "Bo Brook", role: .teacher,
            employer: .school)
        let draft = RegisterContents.Document(folder: "cases/two", bytes: other.bytes, signature: [])
        guard case .named = try search("T-099", documents: [document, draft]) else {
            Issue.record("the draft is overlooked")
            return
        }
    }

    @Test("cannot be told when a document is missing, changed, unsigned or unreadable, and nobody is named")
    func notWhole() throws {
        let unsigned = RegisterContents.Document(folder: "cases/one", bytes: document.bytes, signature: [])
        let changed = RegisterContents.Document(
            folder: "cases/one", bytes: document.bytes + [0x20], signature: document.signature)
        let unreadable = RegisterContents.Document(folder: "cases/two", bytes: [0x7b], signature: [])
        for documents in [[], [unsigned], [changed], [document, unreadable]] {
            let found = faults(try search("T-099", documents: documents))
            #expect(!found.isEmpty)
            #expect(!found.contains { "\($0)".contains("T-014") || "\($0)".contains("Archer") })
        }
    }

    @Test("cannot be told from a chain that was changed, or that is shorter than somebody signed")
    func chainChanged() throws {
        var bytes = try chain()
        bytes[bytes.count / 2] ^= 1
        #expect(!faults(try search("T-099", chain: bytes)).isEmpty)
        let longer = Checkpoint(
            school: "littletown", isRehearsal: false, entries: 3, head: ContentDigest(of: [1]),
            time: fixture.document.signedAt.milliseconds)
        let principal = try AuthorisationFixture.principal.allowedSignersLine(
            options: "namespaces=\"usher-authorisation,usher-checkpoint\"")
        let register = RegisterContents(
            chain: try chain(),
            checkpoint: SignedDocument(
                bytes: longer.bytes,
                signature: try AuthorisationFixture.principal.sign(longer.bytes, namespace: "usher-checkpoint")),
            documents: [document])
        let outcome = RegisterSearch.search(
            register, for: try AuthorisationFixture.staffNumber("T-099"),
            signers: try Signers(parsing: Array(principal.utf8)))
        #expect(faults(outcome).map(\.reason) == ["\(AuditFault.Kind.lostTail)"])
    }
}
