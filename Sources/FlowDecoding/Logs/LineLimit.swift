/// How long a log line may be.
package enum LineLimit {
    /// Bytes, without the line end. Squid's own buffer for a URL is 8 KiB, for a header block 64 KiB; a longer line is a
    /// damaged file, and reading it whole would let a file choose how much memory is used.
    package static let longest = 64 * 1024
}
