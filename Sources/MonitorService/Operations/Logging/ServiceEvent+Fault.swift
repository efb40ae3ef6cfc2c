import GRDB
import Glibc

extension ServiceEvent {
    /// What kind of error it was. The text of an error may quote a path or a line, and is not logged.
    package enum Fault: String, Hashable, Sendable, CaseIterable {
        case noSpace = "no-space"
        case noPermission = "no-permission"
        case missing
        case inputOutput = "input-output"
        case busy
        case tooManyFiles = "too-many-files"
        case damaged
        case addressInUse = "address-in-use"
        case other

        /// From `errno`.
        package init(errno code: Int32) {
            self =
                switch code {
                case ENOSPC, EDQUOT, EFBIG: .noSpace
                case EACCES, EPERM, EROFS: .noPermission
                case ENOENT, ENOTDIR: .missing
                case EIO, ESTALE, ENXIO: .inputOutput
                case EBUSY, EAGAIN: .busy
                case EMFILE, ENFILE: .tooManyFiles
                case EADDRINUSE: .addressInUse
                default: .other
                }
        }

        /// From an error of the store; every other error is `other`.
        package init(_ error: any Error) {
            self =
                switch (error as? DatabaseError)?.resultCode {
                case .SQLITE_FULL?: .noSpace
                case .SQLITE_READONLY?, .SQLITE_PERM?, .SQLITE_AUTH?: .noPermission
                case .SQLITE_CANTOPEN?: .missing
                case .SQLITE_IOERR?: .inputOutput
                case .SQLITE_BUSY?, .SQLITE_LOCKED?: .busy
                case .SQLITE_CORRUPT?, .SQLITE_NOTADB?: .damaged
                default: .other
                }
        }

        var sentence: String {
            switch self {
            case .noSpace: "the disk is full; make room"
            case .noPermission: "it may not be accessed; check owner, mode and the unit's paths"
            case .missing: "it is not there; check the path"
            case .inputOutput: "the disk or the file server reports an error; check it"
            case .busy: "something else holds it; it is tried again"
            case .tooManyFiles: "too many files are open; raise LimitNOFILE of the unit"
            case .damaged: "it is damaged; run usherd register check"
            case .addressInUse: "another program listens at that address"
            case .other: "an error of another kind; run usherd check"
            }
        }
    }
}
