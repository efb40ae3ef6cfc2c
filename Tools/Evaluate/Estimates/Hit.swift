import FlowModel
import Monitoring

/// One line as a product without roles sees it.
struct Hit {
    let start: Timestamp
    let end: Timestamp
    /// Nil for anything that is no social media.
    let service: ServiceID?

    init(_ record: FlowRecord, service: ServiceID?) {
        start = record.time.filed
        end = record.time.end ?? start
        self.service = service
    }
}
