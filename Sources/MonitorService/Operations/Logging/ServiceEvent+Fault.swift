import Foundation
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
        case controlSocket = "control-socket"
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

        /// From an error of the store, or of a file; every other error is `other`.
        package init(_ error: any Error) {
            switch error {
            case let error as DatabaseError: self.init(error.resultCode)
            case EvidenceStoreFault.gone: self = .missing
            case EvidenceStoreFault.damaged, EvidenceStoreFault.notAStore: self = .damaged
            case is ControlFault: self = .controlSocket
            case let error as CocoaError: self.init(error)
            default: self = .other
            }
        }

        /// Foundation says what the system said only underneath.
        private init(_ error: CocoaError) {
            let underlying = error.userInfo[NSUnderlyingErrorKey] as? any Error
            if let system = underlying as? POSIXError {
                self.init(errno: system.code.rawValue)
                return
            }
            self =
                switch error.code {
                case .fileNoSuchFile, .fileReadNoSuchFile: .missing
                case .fileReadNoPermission, .fileWriteNoPermission, .fileWriteVolumeReadOnly: .noPermission
                case .fileWriteOutOfSpace: .noSpace
                default: .other
                }
        }

        private init(_ code: ResultCode) {
            self =
                switch code {
                case .SQLITE_FULL: .noSpace
                case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .noPermission
                case .SQLITE_CANTOPEN: .missing
                case .SQLITE_IOERR: .inputOutput
                case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
                case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
                default: .other
                }
        }

        var sentence: String {
            switch self {
            case .noSpace: "the disk is full; make room"
            case .noPermission: "it may not be accessed; check owner, mode and the unit's paths"
            case .missing: "a file or folder is not there; check the paths"
            case .inputOutput: "the disk or the file server reports an error; check it"
            case .busy: "something else holds it; it is tried again"
            case .tooManyFiles: "too many files are open; raise LimitNOFILE of the unit"
            case .damaged: "it is damaged; run usherd register check"
            case .addressInUse: "another program listens at that address"
            case .controlSocket:
                "the control socket cannot be served; check that its folder is there and may be written"
            case .other: "an error of another kind; run usherd check"
            }
        }
    }
}
