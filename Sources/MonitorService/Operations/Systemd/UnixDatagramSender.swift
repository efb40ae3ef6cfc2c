import CDispatch
import Glibc

/// An unnamed Unix datagram socket to send from.
final class UnixDatagramSender: Sendable {
    /// What became of a datagram.
    enum Outcome: Hashable, Sendable {
        case sent
        /// The receiver's queue is full; it may have room later.
        case full
        /// Nobody is there, or it may not be sent there.
        case refused
    }

    private let descriptor: Int32

    /// Nil when the process can open no more files.
    init?() {
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Sends all of `bytes` or nothing. It does not wait for room, unless a limit is given.
    func send(_ bytes: [UInt8], to address: UnixDatagramAddress, waitingSeconds: Int = 0) -> Outcome {
        if waitingSeconds > 0 { limitWaiting(to: waitingSeconds) }
        let flags = Int32(MSG_NOSIGNAL) | (waitingSeconds > 0 ? 0 : Int32(MSG_DONTWAIT))
        let count = address.withSocketAddress { place, length in
            var count = -1
            repeat {
                count = sendto(descriptor, bytes, bytes.count, flags, place, length)
            } while count < 0 && errno == EINTR
            return count
        }
        if count == bytes.count { return .sent }
        return errno == EAGAIN || errno == ENOBUFS ? .full : .refused
    }

    private func limitWaiting(to seconds: Int) {
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }
}
