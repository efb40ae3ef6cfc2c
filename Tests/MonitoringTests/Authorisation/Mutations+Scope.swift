import Custody
import FlowModel
import Monitoring
import TestSupport

/// Rows 1 to 9: whom and what.
extension Mutation {
    static let scope: [Mutation] = [
        Mutation(.otherSchool, "another school") { $0.document.schoolID = "bigtown" },
        Mutation(.unknownSite, "a site that does not exist") { $0.document.siteIDs = ["main", "moon"] },
        Mutation(.unknownPerson, "a number that nobody has") {
            $0.document.subject = try subject("T-999", "Alex Archer", .teacher)
            $0.document.bindings = [try AuthorisationFixture.binding("n.newcomer")]
        },
        Mutation(.unknownPerson, "a shared log-in instead of a person") {
            $0.document.subject = try subject("S-001", "Supply teacher", .supply)
            $0.document.bindings = [try AuthorisationFixture.binding("n.newcomer")]
        },
        Mutation(.roleDiffers, "another role than the staff list's") {
            $0.document.subject = try subject("T-014", "Alex Archer", .office)
        },
        Mutation(.roleDiffers, "another name than the staff list's") {
            $0.document.subject = try subject("T-014", "Bo Brook", .teacher)
        },
        Mutation(.repeatedIdentity, "the same log-in in capitals") { try bind("A.ARCHER", .proxyUser, &$0) },
        Mutation(.sharedIdentity, "a colleague's log-in") { try bind("b.brook", .proxyUser, &$0) },
        Mutation(.notOnTheList, "a pupil's log-in, said to be from the staff list") {
            try bind("y6.pupil", DeclaredBinding.staffList, &$0)
        },
        Mutation(.notOnTheList, "a device that the staff list does not have, by another word for it") {
            try bind("3c:22:fb:01:02:03", "Staff-List of 1 April", &$0, .deviceID)
        },
        Mutation(.genericIdentity, "a log-in that the staff list marks generic") {
            try bind("supply1", .proxyUser, &$0)
        },
        Mutation(.wildcardIdentity, "a network") { try bind("10.0.0.0/8", .staticAddress, &$0) },
        Mutation(.unreadableIdentity, "half a hardware address") { try bind("3c:22:fb", .deviceID, &$0) },
        Mutation(.unreadableIdentity, "an address with a port") { try bind("10.1.2.3:80", .staticAddress, &$0) },
        Mutation(.catalogueDiffers, "an older catalogue") {
            $0.document.catalogueDigest = ContentDigest(of: Array("an older catalogue".utf8))
        },
        Mutation(.allServices, "all services") { try choose("all", &$0) },
        Mutation(.unknownService, "a service outside the catalogue") { try choose("example-service", &$0) },
        Mutation(.messagingService, "a messaging service") { try choose("whatsapp", &$0) },
        Mutation(.youtubeReason, "YouTube without a reason") { try choose("youtube", &$0) },
        Mutation(.noThreshold, "excessive without a threshold") { $0.document.rules = [.excessive] },
        Mutation(.noThreshold, "a threshold that the school never adopted") {
            $0.document.rules = [.excessive]
            $0.document.threshold = try threshold("2026-01-10", "2026-01-20", perDay: 30)
        },
        Mutation(.thresholdNotAdopted, "another threshold than the adopted one") {
            $0.document.rules = [.lessonUse, .excessive]
            $0.document.threshold = try threshold("2026-01-10", "2026-01-20", perDay: 10)
            $0.facts.adoptedThreshold = try threshold("2026-01-10", "2026-01-20", perDay: 30)
        },
        Mutation(.thresholdTooLate, "a threshold made known on the day of the opening") {
            $0.document.rules = [.excessive]
            $0.document.threshold = try threshold("2026-01-10", "2026-04-27", perDay: 30)
            $0.facts.adoptedThreshold = $0.document.threshold
        },
    ]

    static func subject(_ number: String, _ name: String, _ role: EmployeeRole) throws -> SubjectDeclaration {
        SubjectDeclaration(
            staffNumber: try AuthorisationFixture.staffNumber(number), name: name, role: role, employer: .school)
    }

    /// A value with the source that it is said to come from.
    private static func bind(
        _ value: String, _ source: String, _ fixture: inout AuthorisationFixture, _ kind: IdentityKind = .proxyUser
    ) throws {
        fixture.document.bindings.append(
            DeclaredBinding(
                kind: kind, value: value, source: source, verifiedBy: "Max Moss",
                verifiedAt: try AuthorisationFixture.instant("2026-04-23T08:00:00Z")))
    }

    private static func bind(
        _ value: String, _ kind: IdentityKind, _ fixture: inout AuthorisationFixture
    ) throws {
        fixture.document.bindings.append(try AuthorisationFixture.binding(value, kind))
    }

    private static func choose(_ service: String, _ fixture: inout AuthorisationFixture) throws {
        fixture.document.services.append(AuthorisedService(service: try AuthorisationFixture.service(service)))
    }

    static func threshold(_ adopted: String, _ notified: String, perDay: Int) throws -> ThresholdReference {
        ThresholdReference(
            minuteReference: "FGB 2026/3", adoptedOn: try AuthorisationFixture.date(adopted),
            notifiedOn: try AuthorisationFixture.date(notified), minutesPerDay: perDay, minutesPerTenDays: 150)
    }
}
