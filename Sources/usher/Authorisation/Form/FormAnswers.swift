import Voice

/// The answers as they were written, by what they are kept under. As a file they are a draft: plain lines that no command
/// takes for a document, and nobody can sign.
struct FormAnswers {
    private static let heading = "usher-draft-1: answers to a form, not an authorisation; cannot be signed"

    private(set) var texts: [String: String] = [:]

    init() {}

    mutating func set(_ key: String, _ text: String) { texts[key] = text }

    mutating func remove(where isUnwanted: (String) -> Bool) {
        texts = texts.filter { !isUnwanted($0.key) }
    }

    /// The draft: the heading, and one line for each answer, the key and the text with a tab between them.
    var bytes: [UInt8] {
        let lines = texts.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)" }
        return Array(([Self.heading] + lines).map { $0 + "\n" }.joined().utf8)
    }

    /// Reads a draft; answers are judged when the form is gone through.
    /// - Parameter name: of the file, for the message.
    init(parsing bytes: [UInt8], name: String) throws(Failure) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, first == Self.heading else {
            throw Failure(.badInput, "\(name):1:1: this is not a draft", hint: "give the file that --draft wrote")
        }
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            guard let tab = line.firstIndex(of: "\t") else {
                throw Failure(
                    .badInput, "\(name):\(index + 1):1: the line has no tab", hint: "restore it, or delete the line")
            }
            texts[String(line[..<tab])] = String(line[line.index(after: tab)...])
        }
    }
}
