import Glibc
import Voice

/// Keeps two commands from working on one folder at the same time. The folder itself is locked, so that no file is left, and
/// the system lets go of it when the program ends, however it ends.
struct FolderLock {
    private let descriptor: Int32

    init(_ folder: String) throws(Failure) {
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure(.noInput, "cannot open \(folder)", hint: "check the path and that it is yours")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Failure(.unavailable, "another program works on \(folder)", hint: "try again in a moment")
        }
    }

    func release() {
        close(descriptor)
    }
}
