/// An account of the school's proxy, or none for a device that nobody signs in on, with the device's address.
struct Client: Sendable {
    /// As Squid writes it: lower-cased, percent-encoded, `\` doubled; `-` when nobody is signed in.
    let user: String
    let address: String

    var isSignedIn: Bool { user != "-" }

    /// The same device, signed in under another spelling of the account.
    func signedIn(as user: String) -> Client { Client(user: user, address: address) }
}

/// A member of staff, all invented.
struct Account: Sendable {
    let user: String
    let laptop: Client
    /// The person's own phone on the school's network, with the same account; most leave theirs off it.
    let phone: Client?

    init(_ user: String, desk: Int, hasPhone: Bool = false, laptopAddress: String? = nil) {
        self.user = user
        self.laptop = Client(user: user, address: laptopAddress ?? "10.20.1.\(desk)")
        self.phone = hasPhone ? Client(user: user, address: "10.40.1.\(desk)") : nil
    }
}

/// The people of the sample school. `config/sample/staff.csv` lists the same ones.
enum Roster {
    /// T-014, class teacher of Year 4: the subject of the sample authorisation.
    static let subject = Account("a.archer", desk: 14, hasPhone: true)
    /// Another way in which the proxy writes the subject: the phone signs in with a mail address.
    static let subjectByMail = "a.archer@littletown.example"
    /// And another: a laptop that sends its domain. Squid doubles the backslash.
    static let subjectByDomain = #"littletown\\a.archer"#

    /// T-015, half of a job share in Year 1: uses social media more than anybody, and nobody has authorised a look.
    static let colleague = Account("b.brook", desk: 15, hasPhone: true)

    /// Everybody else.
    static let others: [Account] = [
        Account("c.carr", desk: 16), Account("d.dale", desk: 17, hasPhone: true), Account("e.ellis", desk: 18),
        Account("f.ford", desk: 19, hasPhone: true), Account("g.grant", desk: 20), Account("h.hale", desk: 21),
        Account("j.jones", desk: 22, hasPhone: true), Account("k.khan", desk: 23, laptopAddress: "fd00:20::1:17"),
        Account("m.moss", desk: 5),
        Account("n.nash", desk: 24), Account("o.oakes", desk: 6), Account("p.poole", desk: 3),
        Account("s.o%27shea", desk: 25), Account("supply1", desk: 30),
    ]

    /// Pupils' tablets: nobody signs in.
    static let tablets: [Client] = (0..<120).map { number in
        Client(user: "-", address: "10.30.\(1 + number / 60).\(10 + number % 60 * 3)")
    }

    /// Servers, printers and door controllers.
    static let machines: [Client] = (0..<12).map { Client(user: "-", address: "10.10.1.\(10 + $0)") }
}
