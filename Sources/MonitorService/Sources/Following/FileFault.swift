import Glibc

/// What the system said of a file. It names no path: a path may hold the name of a person.
struct FileFault: Error {
    let reason: String
    /// Of the system; 0 where this program found the fault.
    let code: Int32
    /// Nothing has this name, as far as can be seen.
    let isAbsence: Bool

    init(reason: String) {
        self.reason = reason
        self.code = 0
        self.isAbsence = false
    }

    /// From `errno`.
    init(code: Int32) {
        self.reason = String(cString: strerror(code)).lowercased()
        self.code = code
        self.isAbsence = code == ENOENT
    }
}
