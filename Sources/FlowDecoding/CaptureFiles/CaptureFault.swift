/// Why a capture cannot be read on from some place. All frames before that place were handed over. Never holds a byte of
/// the file.
package struct CaptureFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The sentence that is shown: lower case, without a full stop.
    package enum Problem: String, Hashable, Sendable, CaseIterable {
        case tooShort = "the file is empty or too short to be a capture"
        case compressed = "the file is compressed with gzip"
        case notACapture = "the file is neither pcap nor pcapng"
        case unknownVersion = "this version of the capture format is not known"
        /// As a capture does whose recorder was killed, or is still writing.
        case endsEarly = "the file ends in the middle of a record"
        case recordTooLong = "a record claims to be longer than any frame is"
        case badBlockLength = "the length of a block is impossible"
        case lengthsDiffer = "the length behind a block is not the one in front of it"
        case frameOutsideBlock = "a frame claims to be longer than its block"
        case badSection = "a section does not begin with a byte order"
        case badInterface = "the description of an interface is damaged"
        case tooManyInterfaces = "a section describes too many interfaces"
        case unknownInterface = "a frame comes from an interface that is not described"
    }

    package let problem: Problem
    /// Where the damaged record begins, in bytes of the (decompressed) file, counted from 0.
    package let offset: Int

    package init(_ problem: Problem, offset: Int) {
        self.problem = problem
        self.offset = offset
    }

    package var description: String { "\(problem.rawValue) (at byte \(offset))" }
}
