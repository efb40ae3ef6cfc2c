import Foundation
import Voice

/// Drafts on this computer.
enum DraftFile {
    private static let longest = 1 << 20

    /// The answers of an earlier sitting; none when there was none.
    static func read(_ path: String?) throws(Failure) -> FormAnswers {
        guard let path, FileManager.default.fileExists(atPath: path) else { return FormAnswers() }
        let answers = try FormAnswers(parsing: try FileAccess.read(path, limit: longest), name: path)
        Usher.console.note("going on from \(path)")
        return answers
    }

    /// After every answer, so that a power cut loses none.
    static func keep(_ answers: FormAnswers, _ path: String?) throws(Failure) {
        if let path { try FileAccess.replace(path, answers.bytes) }
    }

    /// What to say when the person stops. Offers to keep the answers where nothing keeps them yet.
    static func interrupted(_ answers: FormAnswers, _ draft: String?) -> Failure {
        Failure(
            .usage, "the input ended before the form did",
            hint: kept(answers, draft) ?? "nothing was written; with --draft FILE your answers are kept")
    }

    /// The same where the document could not be written at the end.
    static func unwritten(_ failure: Failure, _ answers: FormAnswers, _ draft: String?) -> Failure {
        Failure(failure.status, failure.problem, hint: kept(answers, draft) ?? failure.hint)
    }

    /// Where the answers are; nil where the person does not want them or cannot be asked.
    private static func kept(_ answers: FormAnswers, _ draft: String?) -> String? {
        (draft ?? offer(answers)).map { "your answers are in \($0); go on with --draft \($0)" }
    }

    /// The name of the draft that the person wanted, if any; asks again when it cannot be written.
    private static func offer(_ answers: FormAnswers) -> String? {
        guard isatty(STDIN_FILENO) == 1, !answers.texts.isEmpty else { return nil }
        while let path = askForName() {
            do {
                try FileAccess.create(path, answers.bytes, secret: true)
                return path
            } catch {
                Usher.console.report(error)
            }
        }
        return nil
    }

    private static func askForName() -> String? {
        Usher.console.prompt("\n\nKeep your answers as a draft? Name of a new file, or Return to forget them> ")
        // `readLine` stays at the end of input once it was there; the terminal itself goes on.
        let line = FormAnswerReader.trimmed(String(decoding: FileHandle.standardInput.availableData, as: UTF8.self))
        return line.isEmpty ? nil : line
    }
}
