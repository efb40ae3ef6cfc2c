import Glibc

extension SpawnedProcess {
    /// Kills the process when `body` returns or throws.
    package func whileRunning(_ body: () async throws -> Void) async throws {
        let result: Result<Void, any Error>
        do {
            try await body()
            result = .success(())
        } catch {
            result = .failure(error)
        }
        signal(SIGKILL)
        try await waitUntil("the killed process is gone") { reap() != nil }
        try result.get()
    }
}
