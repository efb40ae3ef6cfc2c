/// Short names of codes as words: `public_task` and `teaching-assistant` lose their joints.
enum PlainWords {
    static func of(_ code: String) -> String {
        String(code.map { $0 == "_" || $0 == "-" ? " " : $0 })
    }

    /// `1 lesson`, `2 lessons`.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}
