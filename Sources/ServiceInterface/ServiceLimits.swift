/// What the service takes at most, for its clients to say so before they send anything.
package enum ServiceLimits {
    /// Of an export that is handed in, in bytes after decompression: a month of one busy person has some ten megabytes. It is
    /// held in memory, since it is taken as a whole or not at all and must not reach a disk.
    package static let export = 32 << 20
}
