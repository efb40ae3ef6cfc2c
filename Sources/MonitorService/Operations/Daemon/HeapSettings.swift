import Glibc

/// Keeps the heap as small as what is in it.
package enum HeapSettings {
    /// Lets all threads share one arena. glibc gives each thread its own, and what one of them frees another cannot use: the
    /// service, whose work moves from thread to thread, would hold three times what it needs and never give it back. Its
    /// threads hardly ever allocate at the same moment. To be called before any of them is started.
    package static func apply() {
        _ = mallopt(M_ARENA_MAX, 1)
    }
}
