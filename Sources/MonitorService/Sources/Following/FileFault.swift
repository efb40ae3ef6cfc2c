import Glibc

/// What the system said of a file. It names no path: a path may hold the name of a person.
struct FileFault: Error {
    let reason: String
    /// Nothing has this name, as far as can be seen.
    let isAbsence: Bool

    init(reason: String) {
        self.reason = reason
        self.isAbsence = false
    }

    /// From `errno`.
    init(code: Int32) {
        self.reason = String(cString: strerror(code)).lowercased()
        self.isAbsence = code == ENOENT
    }
}
