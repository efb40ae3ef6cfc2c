/// The days that mislead.
extension DayScript {
    private static let end = SchoolHours.departure

    /// An endless feed, read slowly: much of the time nothing is fetched.
    mutating func playLongPauses() {
        works()
        let use = stretch(in: chance.pick([2, 3]), 360, 780)
        let pause = Double(chance.number(in: 30...65))
        scrolls(chance.pick(Site.feeds), use, pause: pause, spread: 0.6, longest: 170)
    }

    mutating func playRadio() {
        works()
        let pause = chance.pick([SchoolHours.morningBreak, SchoolHours.lunch])
        let start = moment(after: pause.lowerBound, 30, 600)
        uses(start..<start + 40_000)
        let onYouTube = chance.happens(percent: 50)
        let servers =
            onYouTube
            ? ["rr3---sn-aigl6nsr.googlevideo.com", "rr5---sn-aigzrn7l.googlevideo.com"]
            : ["video-lhr6-1.xx.fbcdn.net", "video-lhr8-2.xx.fbcdn.net"]
        opens(onYouTube ? .youtube : .facebook, at: start, .person)
        radioPlays(start + 5_000..<Self.end, on: onYouTube ? "www.youtube.com" : "www.facebook.com", from: servers)
    }

    /// Music from before the lessons until the end of the day, in a tab whose page calls home at irregular times.
    mutating func playRadioWithPolls() {
        works()
        let start = moment(after: SchoolHours.arrival, 60, 360)
        uses(start..<start + 60_000)
        let (site, server) = chance.pick([
            (Site.soundcloud, "cf-hls-media.sndcdn.com"), (.twitter, "video.twimg.com"), (.reddit, "v.redd.it"),
        ])
        opens(site, at: start, .person)
        musicPlays(start + 5_000..<Self.end, on: site, from: server)
    }

    /// The lid is shut in a break with a page open, and lifted in a lesson: all comes back at once, and nobody asked for it.
    mutating func playSleep() {
        let use = stretch(of: SchoolHours.morningBreak, 5, 12)
        let site = chance.pick([Site.facebook, .twitter, .instagram])
        works(to: use.upperBound)
        scrolls(site, use)
        for lesson in [2, 3, 4] {
            let wakes = stretch(in: lesson, 900, 1_500)
            works(from: wakes.lowerBound, to: wakes.upperBound)
            opens(site, at: wakes.lowerBound + 1_500, .machine)
            leavesOpen(site, wakes)
        }
    }

    /// Break, lesson and lunch over the same connections, which outlive each visit.
    mutating func playReuse() {
        works()
        let site = chance.pick(Site.feeds)
        scrolls(site, stretch(of: SchoolHours.morningBreak, 6, 14))
        if chance.happens(percent: 60) { scrolls(site, stretch(in: 2, 300, 660)) }
        scrolls(site, stretch(of: SchoolHours.lunch, 8, 25))
        leavesOpen(site, SchoolHours.lessons[3].lowerBound..<Self.end)
    }

    mutating func playLessonVideo() {
        works()
        let lesson = stretch(in: 1, 240, 540)
        resembles(lesson)
        page(at: lesson.lowerBound - 1_200, embeds: 0)
        plays(lesson, from: "lessons.example", .embed, stills: 8_000...140_000)
    }

    /// Pages with a player in them, and the class is ready for the film only minutes later: what starts it is a call of the player.
    mutating func playFilmLater() {
        works()
        for lesson in [1, 3] {
            let film = stretch(in: lesson, 200, 480)
            let opened = film.lowerBound - chance.number(in: 8_000...300_000)
            page(at: opened, embeds: 0)
            ask("www.youtube.com", at: opened + 900, 300_000...900_000, from: "lessons.example", .embed)
            ask("i.ytimg.com", at: opened + 1_600, 8_000...140_000, from: "www.youtube.com", .embed)
            ask("www.youtube.com", at: film.lowerBound + 200, 10_000...90_000, from: "www.youtube.com", .page)
            filmRuns(film)
        }
    }

    /// Pages that show a picture until somebody presses play, and only then load the player. Where pictures are large, that is as much
    /// as YouTube's own page brings.
    mutating func playFilmOnPress() {
        works()
        for lesson in [1, 3] {
            let film = stretch(in: lesson, 200, 480)
            resembles(film)
            let opened = film.lowerBound - chance.number(in: 8_000...300_000)
            page(at: opened, embeds: 0)
            ask("i.ytimg.com", at: opened + 900, 8_000...110_000, from: "lessons.example", .embed)
            ask("www.youtube.com", at: film.lowerBound + 200, 20_000...90_000, from: "lessons.example", .embed)
            ask("www.youtube.com", at: film.lowerBound + 500, 250_000...1_000_000, from: "www.youtube.com", .page)
            if chance.happens(percent: 60) {
                ask("i.ytimg.com", at: film.lowerBound + 1_100, 8_000...110_000, from: "www.youtube.com", .page)
            }
            filmRuns(film)
        }
    }

    /// Posts for the school, from the school's own account.
    mutating func playSchoolAccount() {
        works()
        let posting = stretch(in: chance.pick([1, 4]), 240, 480)
        resembles(posting)
        scrolls(.facebook, posting)
    }

    /// Two people at the staff-room computer.
    mutating func playSharedDevice() {
        works()
        for lesson in [0, 2, 4] { scrolls(chance.pick(Site.feeds), stretch(in: lesson, 240, 660)) }
    }

    /// A phone whose browser goes through Private Relay: its use is seen nowhere, and its noise is another device's.
    mutating func playPrivateRelay() {
        phoneLies()
        let use = stretch(in: 3, 300, 600)
        uses(use)
        var now = use.lowerBound
        while now < use.upperBound {
            ask("mask.icloud.com", at: now, 20_000...900_000, .page, device: 2)
            now += chance.number(in: 3_000...30_000)
        }
    }
}
