import ArgumentParser
import Foundation
import PrivateKeys
import Voice

/// Where a passphrase comes from: the terminal, unseen, or a file that only its owner can read. Never an argument, which
/// every user of the machine could see in the list of processes.
struct PassphraseOption: ParsableArguments {
    /// Enough for any sentence; more is a wrong file.
    private static let longest = 1_024
    private static let shortestNew = KeyFile.shortestPassphrase

    @Option(help: ArgumentHelp("File whose first line is the passphrase; without it you are asked.", valueName: "file"))
    var passphraseFile: String?

    /// The passphrase of an existing key.
    func read(for key: String) throws(Failure) -> [UInt8] {
        if let passphraseFile { return try Self.firstLine(passphraseFile) }
        return try Self.ask("Passphrase for \(key): ")
    }

    /// The passphrase for a new key, asked for twice at a terminal.
    func choose() throws(Failure) -> [UInt8] {
        let chosen: [UInt8]
        if let passphraseFile {
            chosen = try Self.firstLine(passphraseFile)
        } else {
            chosen = try Self.ask("New passphrase (at least \(Self.shortestNew) characters): ")
            guard try Self.ask("The same again: ") == chosen else {
                throw Failure(.usage, "the two passphrases differ", hint: "nothing was written; try again")
            }
        }
        guard chosen.count >= Self.shortestNew else {
            throw Failure(
                .usage, "the passphrase is shorter than \(Self.shortestNew) characters",
                hint: "four or five unrelated words are easy to remember and hard to guess")
        }
        return chosen
    }

    private static func firstLine(_ path: String) throws(Failure) -> [UInt8] {
        let bytes = try FileAccess.read(path, limit: longest)
        let line = Array(bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
        guard !line.isEmpty else { throw Failure(.badInput, "\(path) has no passphrase on its first line") }
        return line
    }

    private static func ask(_ prompt: String) throws(Failure) -> [UInt8] {
        guard isatty(STDIN_FILENO) == 1 else {
            throw Failure(
                .usage, "there is no terminal to ask for the passphrase", hint: "give --passphrase-file FILE")
        }
        Usher.console.prompt(prompt)
        let line = silently(readTypedLine)
        Usher.console.prompt("\n")
        // Ctrl-C, as it would have ended the program; where that signal is ignored no passphrase was given all the same.
        let isInterrupted = line.last == interrupt
        if isInterrupted { raise(SIGINT) }
        let passphrase = Array(line.prefix { $0 != UInt8(ascii: "\n") })
        guard !passphrase.isEmpty, !isInterrupted else { throw Failure(.usage, "no passphrase was given") }
        return passphrase
    }

    private static let interrupt: UInt8 = 3

    /// With the echo off and Ctrl-C an end of the line, so that no signal leaves the terminal silent.
    private static func silently(_ body: () -> [UInt8]) -> [UInt8] {
        var original = termios()
        tcgetattr(STDIN_FILENO, &original)
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &original) }
        var silent = original
        silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
        withUnsafeMutableBytes(of: &silent.c_cc) { $0[Int(VEOL)] = interrupt }
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        return body()
    }

    /// With what ended it; empty at the end of the input.
    private static func readTypedLine() -> [UInt8] {
        Array(FileHandle.standardInput.availableData)
    }
}
