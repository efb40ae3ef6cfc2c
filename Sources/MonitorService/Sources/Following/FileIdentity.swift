/// Which file it is, whatever its name: it keeps this when it is renamed. A number is used again after a file was removed, and
/// the device may be counted differently after a restart of the machine, so contents have the last word (`FileFingerprint`).
struct FileIdentity: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64
}
