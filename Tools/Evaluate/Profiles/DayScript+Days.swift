/// The ordinary days.
extension DayScript {
    private static let end = SchoolHours.departure

    mutating func playOpenTab() {
        works()
        let site = chance.pick([Site.facebook, .instagram, .twitter])
        let use = stretch(of: SchoolHours.morningBreak, 6, 14)
        scrolls(site, use)
        leavesOpen(site, use.upperBound..<Self.end)
    }

    mutating func playLunch() {
        works()
        scrolls(chance.pick(Site.feeds), stretch(of: SchoolHours.lunch, 15, 35))
    }

    /// Half a minute here and there: use, but none that a finding needs.
    mutating func playGlances() {
        works()
        for lesson in [0, 2, 3] {
            scrolls(chance.pick([Site.instagram, .facebook, .twitter]), stretch(in: lesson, 15, 60))
        }
    }

    mutating func playScroll() {
        works()
        for lesson in [0, 2] { scrolls(chance.pick(Site.feeds), stretch(in: lesson, 300, 720)) }
    }

    mutating func playPhoneScroll() {
        phoneLies()
        scrolls(chance.pick([.instagramApp, .instagram]), stretch(in: 3, 280, 600), device: 2)
    }

    mutating func playVideo() {
        works()
        watches(stretch(in: chance.pick([2, 4]), 420, 960))
    }

    mutating func playMixed() {
        works()
        phoneLies()
        scrolls(chance.pick(Site.feeds), stretch(of: SchoolHours.lunch, 10, 30))
        if chance.happens(percent: 50) { scrolls(chance.pick(Site.feeds), stretch(in: 4, 240, 540)) }
    }

    /// Writes at lunch, and sometimes in a lesson.
    mutating func playMessaging() {
        works()
        writes(stretch(of: SchoolHours.lunch, 8, 20))
        if chance.happens(percent: 30) { writes(stretch(in: 3, 300, 600)) }
        messagesArrive(SchoolHours.arrival..<Self.end)
    }
}
