import FlowModel
import Monitoring
import Testing

@Suite struct NormalisedIdentityTests {
    private func code(_ kind: IdentityKind, _ value: String) -> RefusalCode? {
        do {
            _ = try NormalisedIdentity(kind, value)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "*", "a.*", "a?archer", "a,b", "a;b", "[ab]rcher", "^a", "@staff", "%staff", "+staff", "cn=staff,ou=school",
        "OU=Staff", "group:staff", "10.0.0.0/8", "10.0.0.1-10.0.0.9", "a|b", "*@littletown.example",
    ])
    func whatMayStandForSeveralIsRefused(_ value: String) {
        for kind in IdentityKind.allCases { #expect(code(kind, value) == .wildcardIdentity, "\(kind)") }
    }

    @Test(arguments: [
        "", "-", "--", "staff", "Guest", "Domain Users", "littletown\\domain users", "SUPPLY", "PC01$",
        "littletown\\guest", "guest@littletown.example",
        "LITTLETOWN\\PC01$", " ", "10.1.2.3", "3c:22:fb:01:02:03", "2001:db8::1",
    ])
    func whatNamesNobodyIsRefused(_ value: String) {
        #expect(code(.proxyUser, value) == .genericIdentity)
        #expect(code(.radiusUser, value) == .genericIdentity)
    }

    @Test(arguments: ["0.0.0.0", "127.0.0.1", "224.0.0.1", "255.255.255.255", "::", "::1", "ff02::1"])
    func addressesOfNoDeviceAreRefused(_ value: String) {
        #expect(code(.staticAddress, value) == .genericIdentity)
    }

    @Test(arguments: ["a\u{0}b", "a\nb"])
    func controlCharactersAreRefused(_ value: String) {
        #expect(code(.proxyUser, value) == .unreadableIdentity)
    }

    @Test func groupAndEmptyHardwareAddressesAreRefused() {
        #expect(code(.deviceID, "01:00:5e:00:00:01") == .genericIdentity)
        #expect(code(.deviceID, "ff:ff:ff:ff:ff:ff") == .genericIdentity)
        #expect(code(.deviceID, "00:00:00:00:00:00") == .genericIdentity)
        #expect(code(.deviceID, "LAPTOP-17") == .unreadableIdentity)
    }

    @Test(arguments: [
        ("a.archer", "A.ARCHER"), ("s.o'shea", "S.O'Shea"), ("littletown\\a.archer", "LITTLETOWN\\A.Archer"),
        ("ÅSA", "åsa"), ("staff.member", "Staff.Member"), ("guestling", "Guestling"), ("a-archer", "A-Archer"),
    ])
    func namesAreComparedInLowerCase(_ one: String, _ other: String) throws {
        #expect(try NormalisedIdentity(.proxyUser, one) == NormalisedIdentity(.radiusUser, other))
    }
}
