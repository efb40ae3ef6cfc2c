/// How every program of ours ends. Documented in the man pages and in docs/operations.md; scripts rely on it.
package enum ExitStatus: Int32, Sendable, CaseIterable {
    /// Done; for `check` and `verify`: no fault.
    case success = 0
    /// A check or a verification found faults, and has listed them.
    case faultsFound = 1
    /// The authorisation does not allow it; the reasons have been listed.
    case refused = 2
    /// The command line was wrong (sysexits.h EX_USAGE).
    case usage = 64
    /// A file cannot be read as what it should be (EX_DATAERR).
    case badInput = 65
    /// A file is not there or cannot be opened (EX_NOINPUT).
    case noInput = 66
    /// Something this version cannot do (EX_UNAVAILABLE).
    case unavailable = 69
    /// The output cannot be made, or is already there (EX_CANTCREAT).
    case cannotCreate = 73
    /// Wrong passphrase or no right to the key (EX_NOPERM).
    case noPermission = 77
}
