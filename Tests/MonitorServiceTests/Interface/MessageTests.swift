import Custody
import FlowModel
import ServiceInterface
import Testing

@Suite("messages between the service and its clients")
struct MessageTests {
    private static let time = Timestamp(milliseconds: 1_777_366_800_123)

    private static func health(full: Bool) -> ServiceHealth {
        let source = SourceHealth(
            name: "proxy", intake: "file", state: .open, lines: 9, kept: 3, refused: ["unreadable-time": 1], drops: 2,
            lag: full ? -5 : nil, lastLine: full ? time : nil)
        return ServiceHealth(
            program: "usherd 0.1.0", state: .impaired, problems: full ? ["the disk is full: make room"] : [],
            startedAt: time, now: time.adding(milliseconds: 1), isClockTrusted: full,
            windows: full ? ["open": 1, "closed": 2] : [:], sources: full ? [source] : [],
            store: StoreHealth(bytes: 1, free: 2, lastCommit: full ? time : nil, waiting: 3), auditEntries: 4,
            catalogueDigest: "ab", configurationDigest: "cd", calendarEnds: full ? "2027-07-20" : nil)
    }

    private func isReadBack<Message: ServiceMessage & Equatable>(_ message: Message) throws {
        #expect(try Message(message: message.message) == message)
        let value = try JSONParser.parse(message.message)
        for member in try #require(value.members) {
            let others = value.members?.filter { $0 != member } ?? []
            let wrong = JSONValue.object(others + [JSONMember(member.name, .null)])
            #expect(throws: MessageFault.wrongMembers, "\(member.name)") {
                try Message(message: CanonicalJSON.encode(wrong))
            }
            let more = JSONValue.object((value.members ?? []) + [JSONMember(member.name + "x", .integer(1))])
            #expect(throws: MessageFault.wrongMembers, "\(member.name)") {
                try Message(message: CanonicalJSON.encode(more))
            }
        }
    }

    @Test("each is read as it was written; a wrong member or one too many is refused")
    func roundTrips() throws {
        for full in [true, false] { try isReadBack(Self.health(full: full)) }
        try isReadBack(WindowList([WindowSummary(authorisation: "ua", phase: "open", documents: 1, segments: 2)]))
        for due in [nil, "2026-05-05"] {
            try isReadBack(
                CaseNoticeList([
                    CaseNotice(
                        authorisation: "ua", phase: "open", closesAt: Self.time, reviewDue: due, findings: 2,
                        lastFinding: due.map { _ in Self.time })
                ]))
        }
        try isReadBack(SubmittedDocument(bytes: [0, 255], signature: [1]))
        try isReadBack(SubmittedDocument(bytes: [0, 255], signature: [1], countersignatures: [2]))
        try isReadBack(SubmissionAnswer(refusals: []))
        try isReadBack(SubmissionAnswer(refusals: [.init(code: "A5-already-over", sentence: "it is over")]))
        try isReadBack(ServiceRefusal(code: "peer", reason: "no"))
        try isReadBack(ClockAnswer(isTrusted: false))
        try isReadBack(ImportAnswer(lines: 3, kept: 1))
    }

    @Test("an answer that says taken and gives reasons is no answer")
    func contradiction() {
        let text = #"{"refusals":[{"code":"a","sentence":"b"}],"taken":true}"#
        #expect(throws: MessageFault.wrongMembers) { try SubmissionAnswer(message: Array(text.utf8)) }
    }

    @Test("counts are never negative")
    func negative() {
        #expect(throws: MessageFault.wrongMembers) { try ImportAnswer(message: Array(#"{"kept":0,"lines":-1}"#.utf8)) }
    }
}
