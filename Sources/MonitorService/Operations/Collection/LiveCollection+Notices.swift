import Monitoring

/// Whom to tell, and what became of it.
extension LiveCollection {
    /// The addresses of those who are told of `matter`.
    func recipients(of matter: NoticeMatter) -> [MailAddress] {
        guard setup.configuration.notices != nil else { return [] }
        let register = keeper.register
        let recipients = NoticeRecipients(setup)
        switch matter {
        case .finding(let id):
            guard let window = register.window(id) else { return [] }
            return recipients.ofFindings(in: window.document, at: register.now)
        case .alert(let alert):
            let about = alert.authorisation.flatMap(register.window)?.document
            return recipients.ofAlerts(about: about, others: register.windows.map(\.document), at: register.now)
        }
    }

    func tell(_ count: PostedCount) {
        for _ in 0..<count.posted { events(.noticeSent) }
        for _ in 0..<count.failed { events(.noticeFailed(.failed)) }
        for _ in 0..<count.givenUp { events(.noticeFailed(.givenUp)) }
    }
}
