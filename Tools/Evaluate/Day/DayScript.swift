/// A day while it is being written. What a person does adds to the truth; what machines do does not.
struct DayScript {
    var chance: Chance
    private(set) var requests: [WireRequest] = []
    private(set) var truth: [Range<Int64>] = []
    private(set) var apart: [Range<Int64>] = []

    init(chance: Chance) { self.chance = chance }

    /// The person used a service from here to there.
    mutating func uses(_ time: Range<Int64>) { truth.append(time) }

    /// Something like use, which no record can tell from it.
    mutating func resembles(_ time: Range<Int64>) { apart.append(time) }

    mutating func ask(
        _ host: String, at time: Int64, _ down: ClosedRange<Int64>, from referer: String? = nil,
        _ cause: WireRequest.Cause, device: Int = 1, wait: Int64 = 0
    ) {
        let up = chance.number(in: 500...2_500)
        requests.append(
            WireRequest(
                at: time, host: host, down: chance.number(in: down), up: up, referer: referer, cause: cause,
                device: device, wait: wait))
    }

    /// A time between `early` and `late` seconds after `start`.
    mutating func moment(after start: Int64, _ early: Int64, _ late: Int64) -> Int64 {
        start + chance.number(in: early * 1000...late * 1000)
    }

    /// A stretch of `least` to `most` seconds somewhere in the middle of a lesson.
    mutating func stretch(in lesson: Int, _ least: Int64, _ most: Int64) -> Range<Int64> {
        let length = chance.number(in: least * 1000...most * 1000)
        let hours = SchoolHours.lessons[lesson]
        let start = chance.number(in: hours.lowerBound + 330_000...hours.upperBound - 360_000 - length)
        return start..<start + length
    }

    /// A stretch of `least` to `most` minutes of a break.
    mutating func stretch(of pause: Range<Int64>, _ least: Int64, _ most: Int64) -> Range<Int64> {
        let length = min(
            chance.number(in: least * 60_000...most * 60_000), pause.upperBound - pause.lowerBound - 60_000)
        let start = chance.number(in: pause.lowerBound + 20_000...pause.upperBound - length - 20_000)
        return start..<start + length
    }
}
