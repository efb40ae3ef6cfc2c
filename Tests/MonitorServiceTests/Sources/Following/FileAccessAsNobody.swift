import Glibc
import Testing

/// Lets the calling thread, and no other, meet files as the user nobody does. Tests that run as root would otherwise never be
/// refused anything.
struct FileAccessAsNobody {
    private typealias SetUser = @convention(c) (UInt32) -> Int32
    private let setUser: SetUser

    init() throws {
        // Not declared where Swift could see it.
        let symbol = try #require(dlsym(nil, "setfsuid"))
        setUser = unsafeBitCast(symbol, to: SetUser.self)
    }

    func callAsFunction<Result>(_ body: () throws -> Result) rethrows -> Result {
        _ = setUser(geteuid() == 0 ? 65_534 : geteuid())
        defer { _ = setUser(geteuid()) }
        return try body()
    }
}
