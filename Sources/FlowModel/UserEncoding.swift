/// How a log writes a user name. Measured on Squid 5.7.
package enum UserEncoding: Equatable, Sendable {
    /// `%xx` for bytes outside ASCII and for `%` itself; a backslash doubled; spaces as they are (Squid's native format,
    /// `%[un`).
    case percentAndDoubledBackslash
    /// Raw UTF-8 with `\"`, `\\`, `\r`, `\n`, `\t` escapes (Squid's quoted form, `"%un"`).
    case backslashEscapes
    /// `%xx` only (Squid's `%#un`).
    case percent
    /// Bytes as they are (Squid's `%un` without a modifier).
    case plain
}
