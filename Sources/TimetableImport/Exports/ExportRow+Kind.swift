import Monitoring

/// What a row of an export is for.
extension ExportRow {
    /// The class; nil where the field says in some way that there is none.
    var className: String? {
        ExportSpelling.isNothing(text(.className) ?? "") ? nil : TimetableRow.name(text(.className))
    }

    /// What the type says; without one, what class and subject say, and else a row with a class is a lesson. A type that nobody
    /// explains is never taken for one.
    func kind() throws(ImportNote) -> TimetableRow.Kind {
        let type = text(.type)
        let words = [type, text(.subject), text(.className)].compactMap(\.self)
        if let type, let kind = TimetableRow.Kind(rawValue: type.lowercased()),
            !kind.saysPupils || !settings.words.takesBack(words)
        {
            return kind
        }
        switch settings.words.meaning(of: words, otherwise: type == nil ? usual : nil) {
        case .kind(let kind): return kind
        case .unused: throw note(.type, WordTable.saysNothing)
        case nil: break
        }
        guard type == nil else { throw note(.type, "no word explains the type; give it one in a table of words") }
        guard text(.className) == nil else {
            throw note(.className, "no word explains it, and it says that there is no class")
        }
        throw note(.subject, WordTable.unexplained)
    }

    /// What a row is that no word explains. Of one that says itself that there is no class, nobody has said that it is a lesson.
    private var usual: TimetableRow.Kind? {
        if className != nil { return .lesson }
        guard text(.className) == nil || !(settings.otherwise?.saysPupils ?? false) else { return nil }
        return settings.otherwise
    }
}
