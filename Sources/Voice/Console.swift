import Glibc

/// Where the programs speak: results to standard output, everything else to standard error, so that a script can read the
/// one and a person the other. Messages begin with the program's name.
package struct Console: Sendable {
    package let program: String

    package init(program: String) {
        self.program = program
    }

    /// A result, with a line feed.
    package func say(_ line: String = "") {
        write(line + "\n", to: STDOUT_FILENO)
    }

    /// A result as it is.
    package func say(bytes: [UInt8]) {
        write(bytes, to: STDOUT_FILENO)
    }

    /// A remark that is no result.
    package func note(_ line: String) {
        write("\(program): \(line)\n", to: STDERR_FILENO)
    }

    /// Text for the person at the terminal, as it is: prompts and progress.
    package func prompt(_ text: String) {
        write(text, to: STDERR_FILENO)
    }

    package func report(_ failure: Failure) {
        note(failure.problem)
        if let hint = failure.hint { write("  hint: \(hint)\n", to: STDERR_FILENO) }
    }

    /// Whether a person is looking at standard error.
    package var isAttended: Bool { isatty(STDERR_FILENO) == 1 }

    private func write(_ text: String, to descriptor: Int32) {
        write(Array(text.utf8), to: descriptor)
    }

    /// Output that cannot be written (a closed pipe, a full disk) has nowhere to be reported; the rest is dropped.
    private func write(_ bytes: [UInt8], to descriptor: Int32) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            guard count > 0 else { return }
            written += count
        }
    }
}
