/// The lessons and breaks of an invented day, in milliseconds after midnight.
enum SchoolHours {
    static let arrival = clock(8, 25)
    static let departure = clock(15, 40)
    static let morningBreak = clock(10, 40)..<clock(11, 0)
    static let lunch = clock(12, 15)..<clock(13, 15)
    static let lessons = [
        clock(8, 55)..<clock(9, 55), clock(9, 55)..<clock(10, 40), clock(11, 0)..<clock(12, 15),
        clock(13, 15)..<clock(14, 15), clock(14, 15)..<clock(15, 15),
    ]

    private static func clock(_ hour: Int64, _ minute: Int64) -> Int64 { (hour * 60 + minute) * 60_000 }
}
