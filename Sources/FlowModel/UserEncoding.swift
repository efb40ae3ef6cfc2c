/// How a log writes a user name. Measured on Squid 5.7.
package enum UserEncoding: Equatable, Sendable {
    /// `%xx` for bytes outside ASCII and for `%` itself; a backslash doubled; spaces as they are (Squid native, `%un`).
    case percentAndDoubledBackslash
    /// Raw UTF-8 with `\"`, `\\`, `\r`, `\n`, `\t` escapes (Squid's quoted form, `"%un"`).
    case backslashEscapes
    /// `%xx` only (Squid's `%#un`, `%'un` forms).
    case percent
    /// Bytes as they are.
    case plain
}
