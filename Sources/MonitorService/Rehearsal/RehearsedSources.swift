import FlowDecoding
import Monitoring

/// What a rehearsal reads, as one source.
package enum RehearsedSources {
    case logs([LogInput])
    case captures([RecordedCapture], LeaseTable, CaptureProvenance)
}
