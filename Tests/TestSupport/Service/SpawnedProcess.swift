import Foundation
import Glibc

/// A real program that runs beside the test, in the state in which systemd would start it: no signal blocked, no file open
/// but the standard ones. Foundation's `Process` would hand on the signal mask of a concurrent task, in which SIGTERM is
/// blocked.
package final class SpawnedProcess: Sendable {
    package let identifier: Int32

    struct CannotStart: Error {
        let program: String
        let reason: String
    }

    /// - Parameters:
    ///   - command: the whole path of a program, and its arguments.
    ///   - environment: all of it.
    ///   - output: a file for standard output, and one for standard error.
    package init(_ command: [String], environment: [String: String], output: String, errors: String) throws {
        var identifier = pid_t()
        let status = Self.withActions(output: output, errors: errors) { actions, attributes in
            Self.withCStrings(command) { arguments in
                Self.withCStrings(environment.map { "\($0.key)=\($0.value)" }) { variables in
                    posix_spawn(&identifier, command[0], &actions, &attributes, arguments, variables)
                }
            }
        }
        guard status == 0 else { throw CannotStart(program: command[0], reason: String(cString: strerror(status))) }
        self.identifier = identifier
    }

    package func signal(_ signal: Int32) { kill(identifier, signal) }

    /// The exit status as a shell tells it (128 and the signal's number after a signal); nil while it runs. To be asked until
    /// it answers, and not again then.
    func reap() -> Int32? {
        var status: Int32 = 0
        guard waitpid(identifier, &status, WNOHANG) == identifier else { return nil }
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }

    private static func withActions(
        output: String, errors: String,
        _ body: (inout posix_spawn_file_actions_t, inout posix_spawnattr_t) -> Int32
    ) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let writing = O_WRONLY | O_CREAT | O_APPEND
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o600)
        // The sockets of other tests must end with those tests. Closing what is not open does no harm.
        for descriptor in Int32(3)..<1_024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        return body(&actions, &attributes)
    }

    /// The only unsafe lines: C wants an array of strings that ends with a null pointer.
    private static func withCStrings<Result>(
        _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers = strings.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return body(&pointers)
    }
}
