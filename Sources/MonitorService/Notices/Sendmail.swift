import Foundation
import Glibc

/// The local program that takes mail, called as every Unix mailer can be: `-t -i -f SENDER`, the message on its standard
/// input. No shell, and nothing of our environment.
package struct Sendmail: Sendable {
    package enum Answer: Hashable, Sendable {
        /// It has taken the message, and what becomes of it is its business.
        case taken
        /// By its exit code, or the number of the signal that ended it.
        case refused(Int32)
        /// It did not end in time, and was killed with whatever it had started in its group.
        case tooSlow
        case cannotStart
    }

    private static let environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"]

    private let program: String
    private let sender: MailAddress
    private let patience: Duration

    /// - Parameter patience: Postfix's program does not end at all when it may not write to its queue.
    package init(_ program: String, from sender: MailAddress, patience: Duration = .seconds(30)) {
        self.program = program
        self.sender = sender
        self.patience = patience
    }

    /// Hands over a message of less than a pipe's 64 KiB. Suspends; no thread waits.
    package func send(_ message: [UInt8]) async -> Answer {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["-t", "-i", "-f", sender.text]
        process.environment = Self.environment
        process.currentDirectoryURL = URL(filePath: "/")
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let (answers, answer) = AsyncStream.makeStream(of: Answer.self)
        process.terminationHandler = { ended in
            answer.yield(ended.terminationStatus == 0 ? .taken : .refused(ended.terminationStatus))
        }
        do {
            process.standardInput = try Self.filledPipe(message)
            try process.run()
        } catch {
            return .cannotStart
        }
        return await first(of: answers, answer, process)
    }

    private func first(
        of answers: AsyncStream<Answer>, _ answer: AsyncStream<Answer>.Continuation, _ process: Process
    ) async -> Answer {
        let alarm = Task { [patience] in
            try await Task.sleep(for: patience)
            answer.yield(.tooSlow)
        }
        defer { alarm.cancel() }
        for await first in answers {
            if first == .tooSlow { Self.kill(process.processIdentifier) }
            return first
        }
        // Nobody waits any longer: the task was cancelled.
        Self.kill(process.processIdentifier)
        return .tooSlow
    }

    /// The reading end of a pipe that holds all of `message` already: a program that does not read cannot hold us up, and one
    /// that is gone cannot break our pipe.
    private static func filledPipe(_ message: [UInt8]) throws -> Pipe {
        let pipe = Pipe()
        let end = pipe.fileHandleForWriting
        guard fcntl(end.fileDescriptor, F_SETFL, O_NONBLOCK) == 0 else { throw CocoaError(.fileWriteUnknown) }
        try end.write(contentsOf: Data(message))
        try end.close()
        return pipe
    }

    private static func kill(_ process: Int32) {
        guard process > 0 else { return }
        // The whole group, where it has one of its own: sendmail programs start others.
        _ = Glibc.kill(getpgid(process) == process ? -process : process, SIGKILL)
    }
}
