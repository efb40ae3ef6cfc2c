import FlowModel
import Monitoring

extension AuthorisationGate {
    /// Judges a record that arrived as soon as it was logged, as most do.
    package func admit(_ flow: AttributedFlow) -> Verdict {
        admit(flow, arrived: flow.record.time.logged)
    }
}
