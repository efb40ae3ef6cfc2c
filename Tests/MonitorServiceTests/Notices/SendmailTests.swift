import Foundation
import Glibc
import MonitorService
import Testing

@Suite("The mail program")
struct SendmailTests {
    private let message = Array("To: a@b.example\n\n.\nline\n".utf8)

    private func sendmail(_ path: String, patience: Duration = .seconds(60)) throws -> Sendmail {
        Sendmail(path, from: try #require(MailAddress("usher@school.example")), patience: patience)
    }

    @Test("it gets the message as it is, the sender, and nothing of our environment")
    func taken() async throws {
        try await withMailFolder { folder in
            let program = try MailProgram(in: folder, MailProgram.keeping)
            #expect(setenv("USHER_TEST_SECRET", "seen", 1) == 0)
            #expect(try await sendmail(program.path).send(message) == .taken)
            #expect(try program.messages == [String(decoding: message, as: UTF8.self)])
            #expect(try program.text("arguments") == "-t\n-i\n-f\nusher@school.example\n")
            let names = try program.text("environment").split(separator: "\n").compactMap {
                $0.split(separator: "=").first
            }
            // The shell that runs the script adds its own.
            #expect(Set(names).subtracting(["PWD", "OLDPWD", "_", "SHLVL"]) == ["PATH", "LANG"])
        }
    }

    @Test("its exit code is the answer", arguments: [Int32(1), 75, 127])
    func refused(code: Int32) async throws {
        try await withMailFolder { folder in
            let program = try MailProgram(in: folder, "cat >/dev/null; exit \(code)")
            #expect(try await sendmail(program.path).send(message) == .refused(code))
        }
    }

    @Test("what it says goes nowhere, however much it is")
    func output() async throws {
        try await withMailFolder { folder in
            let program = try MailProgram(in: folder, "yes | head -c 1000000; yes | head -c 1000000 >&2")
            #expect(try await sendmail(program.path).send(message) == .taken)
        }
    }

    @Test("one that reads nothing harms nobody")
    func deaf() async throws {
        try await withMailFolder { folder in
            let program = try MailProgram(in: folder, "exec <&-; exit 3")
            let long = [UInt8](repeating: 0x61, count: 60_000)
            #expect(try await sendmail(program.path).send(long) == .refused(3))
        }
    }

    @Test("one that hangs is killed")
    func hanging() async throws {
        try await withMailFolder { folder in
            let program = try MailProgram(
                in: folder, "echo $$ > \"$D/pid.new\"; mv \"$D/pid.new\" \"$D/pid\"; exec sleep 600")
            #expect(try await sendmail(program.path, patience: .seconds(3)).send(message) == .tooSlow)
            // A machine under load may not have come to run it at all.
            guard let text = try? program.text("pid"), let pid = Int32(text.dropLast()) else { return }
            for _ in 0..<600 where kill(pid, 0) == 0 { try await Task.sleep(for: .milliseconds(50)) }
            #expect(kill(pid, 0) != 0)
        }
    }

    @Test("one that is not there, or is no program")
    func missing() async throws {
        try await withMailFolder { folder in
            let path = folder.appending(path: "nothing").path
            #expect(try await sendmail(path).send(message) == .cannotStart)
            try Data("no program".utf8).write(to: URL(filePath: path))
            #expect(try await sendmail(path).send(message) == .cannotStart)
            #expect(try await sendmail(folder.path).send(message) == .cannotStart)
        }
    }

    @Test("too long a message is not begun")
    func tooLong() async throws {
        try await withMailFolder { folder in
            let program = try MailProgram(in: folder, MailProgram.keeping)
            let long = [UInt8](repeating: 0x61, count: 200_000)
            #expect(try await sendmail(program.path).send(long) == .cannotStart)
            #expect(try program.messages == [])
        }
    }
}
