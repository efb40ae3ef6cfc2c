import ArgumentParser
import Custody
import Glibc
import Reporting
import Voice

struct AuditAnchorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anchor",
        abstract: "Print the head of the chain as a short text and a QR code, to be kept on paper or by mail.",
        discussion: """
            Whoever controls the server could cut or rewrite the chain, but not what the Chair has in a drawer. Send one \
            each day while a window is open. The chain is checked first; nothing is printed of one that was changed.

            Example: usher audit anchor case --out anchor.svg
            Exit status: 0 printed; 1 the chain was changed, with the row.
            """)

    @Argument(help: ArgumentHelp("A case folder, a register's folder, or an audit.jsonl.", valueName: "chain"))
    var path: String

    @Option(help: ArgumentHelp("Write a page to print (.svg) or a text to mail (.txt).", valueName: "file"))
    var out: String?

    private var isPage: Bool { out?.hasSuffix(".svg") ?? false }

    func validate() throws {
        if let out, !isPage, !out.hasSuffix(".txt") { throw ValidationError("--out needs a name in .svg or .txt") }
    }

    func run() throws {
        let chain = try ChainFile.read(path)
        // A checkpoint beside the chain is the business of `verify`.
        let verdict = AuditVerifier.verify(lines: chain.lines, signers: try Signers(parsing: []))
        guard let anchor = HashChain(continuing: verdict)?.anchor else {
            throw verdict.listFaults(on: Usher.console)
        }
        guard let symbol = QRSymbol.encoding(anchor.line) else {
            throw Failure(.unavailable, "the anchor is too long for a QR code", hint: "is the school's name that long?")
        }
        guard let out else {
            let isTerminal = isatty(STDOUT_FILENO) == 1
            let text = AnchorText.plain(anchor, symbol) { isTerminal ? Self.blackOnWhite($0) : $0 }
            return Usher.console.say(bytes: Array(text.utf8))
        }
        let text = isPage ? AnchorPage.write(anchor, symbol) : AnchorText.plain(anchor, symbol)
        try FileAccess.create(out, Array(text.utf8))
        Usher.console.say("written   \(out)")
    }

    /// Most terminals write light on dark, and many telephones do not read a QR code in negative.
    private static func blackOnWhite(_ line: String) -> String {
        "\u{1B}[30;107m\(line)\u{1B}[0m"
    }
}
