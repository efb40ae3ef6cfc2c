import Monitoring

/// What is looked at, and what is not.
enum NoticeScope {
    static func sections(_ material: NoticeMaterial) -> [NoticeLetter.Section] {
        [
            .init("What is looked at", [.facts(facts(material)), .paragraph(recorded)]),
            .init("What is not looked at", [.list(never)]),
        ]
    }

    private static let recorded =
        "Of each use of these services in this time only this is recorded: which service, when, for how long, and how much "
        + "data went to and fro."

    private static let never = [
        "No content: not what you read, write, post, like, watch or search for, no messages, no addresses of pages.",
        "No passwords. Nobody may ask you for one on account of this.",
        "Nobody else: no colleague, no pupil. Nothing about other people is kept.",
        "Nothing outside these services and times, nothing from before the opening, and nothing outside the school’s network.",
    ]

    private static func facts(_ material: NoticeMaterial) -> [NoticeLetter.Fact] {
        let authorisation = material.authorisation
        var facts: [NoticeLetter.Fact] = [
            .init("Services", services(material)),
            .init("From", NoticeWords.moment(authorisation.opensAt) + ", or when it is switched on, if that is later"),
            .init("Until", NoticeWords.moment(authorisation.closesAt) + " at the latest"),
            .init("Times", NoticeWords.times(authorisation.times)),
            .init("Sites", authorisation.siteIDs.joined(separator: ", ")),
            .init("Recognised by", authorisation.bindings.map { binding($0) }.joined(separator: "; ")),
        ]
        if !measures(authorisation).isEmpty {
            facts.append(.init("Held against", measures(authorisation).joined(separator: "; ")))
        }
        if case .items(let items) = authorisation.exclusions {
            facts.append(.init("Left out", items.map(\.value).joined(separator: "; ")))
        }
        return facts
    }

    /// What somebody may later be asked about, rule by rule.
    private static func measures(_ authorisation: MonitoringAuthorisation) -> [String] {
        authorisation.rules.compactMap { rule in
            switch rule {
            case .lessonUse:
                "each of your lessons: two minutes of use or more are put before the investigator (policy 5.5)"
            case .excessive:
                authorisation.threshold.map { threshold in
                    "each working day: \(threshold.minutesPerDay) minutes or more on one day, or "
                        + "\(threshold.minutesPerTenDays) in ten school days, in working hours without breaks and lunch (policy "
                        + "3.1; adopted by the governors on \(NoticeWords.day(threshold.adoptedOn)), minute "
                        + "\(threshold.minuteReference), made known on \(NoticeWords.day(threshold.notifiedOn)))"
                }
            }
        }
    }

    private static func services(_ material: NoticeMaterial) -> String {
        let names = material.authorisation.services.map { service in
            let name = material.serviceNames[service.service] ?? service.service.text
            let isApart = service.service == .youtube && !service.countsInLessons
            return isApart ? "\(name) (shown apart, and never counted against you)" : name
        }
        return names.joined(separator: ", ") + ". No others"
    }

    private static func binding(_ binding: DeclaredBinding) -> String {
        "\(DomainWords.of(binding.kind)) \(binding.value)" + (binding.shared ? " (shared)" : "")
    }
}
