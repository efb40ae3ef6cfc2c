import ArgumentParser
import Custody
import Foundation
import Reporting
import Voice

/// Anchors to check a chain against: files, or the text itself.
struct AnchorOption: ParsableArguments {
    @Option(
        name: .customLong("anchor"),
        help: ArgumentHelp("An anchor kept elsewhere: its file, or its line. May be given again.", valueName: "file"))
    var given: [String] = []

    func read() throws(Failure) -> [Anchor] {
        var anchors: [Anchor] = []
        for text in given {
            anchors.append(try Self.isAnchor(text) ? Self.parse(text, from: "anchor") : Self.file(text))
        }
        return anchors
    }

    /// Both forms begin so, and no file that `usher audit anchor` writes has a name that does.
    private static func isAnchor(_ text: String) -> Bool {
        let letters = text.prefix(64).lowercased().filter { $0.isLetter || $0 == ":" }
        return letters.hasPrefix("usheranchor:") || letters.hasPrefix("usheranchorversion")
    }

    private static func file(_ path: String) throws(Failure) -> Anchor {
        let bytes = try FileAccess.read(path, limit: 1 << 20)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(.badInput, "\(path): not text", hint: AnchorFault.Problem.notAnAnchor.hint)
        }
        return try parse(AnchorPage.line(in: text) ?? text, from: path)
    }

    private static func parse(_ text: String, from source: String) throws(Failure) -> Anchor {
        do {
            return try Anchor(typed: text)
        } catch {
            throw Failure(.badInput, "\(source):\(error)", hint: error.problem.hint)
        }
    }
}
