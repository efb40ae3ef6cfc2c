import Glibc

/// What the system calls an error.
enum SystemReason {
    static func text(_ code: CInt) -> String {
        String(cString: strerror(code)).lowercased()
    }
}
