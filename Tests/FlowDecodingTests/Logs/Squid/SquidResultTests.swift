import FlowDecoding
import FlowModel
import Testing

@Suite struct SquidResultTests {
    private func outcome(_ code: SquidResultCode, _ status: Int?, _ form: FlowForm, _ down: Int64?) -> FlowOutcome {
        SquidResult(code: code, status: status).outcome(form: form, down: down.map { ByteCount($0) })
    }

    @Test func preambleIsAnEmptyTunnelThatNoServerAnswered() {
        #expect(outcome(.none, 200, .tunnel, 0) == .tunnelPreamble)
        #expect(outcome(.none, 200, .tunnel, nil) == .tunnelPreamble)
        #expect(outcome(.none, 200, .tunnel, 1) == .failed)
        #expect(outcome(.none, 200, .request, 0) == .failed)
        #expect(outcome(.other, 200, .tunnel, 0) == .delivered)
    }

    @Test func refusalComesBeforeEverythingElse() {
        #expect(outcome(.denied, 407, .tunnel, 9) == .authenticationRequired)
        #expect(outcome(.denied, 503, .tunnel, 9) == .denied)
        #expect(outcome(.other, 403, .request, 9) == .denied)
        #expect(outcome(.denied, nil, .request, 9) == .denied)
    }

    @Test func missingStatusOfAnAnsweredRequestIsNoFailure() {
        #expect(outcome(.other, nil, .request, 9) == .delivered)
        #expect(outcome(.other, 0, .request, 9) == .failed)
        #expect(outcome(.other, 404, .request, 9) == .delivered)
        #expect(outcome(.other, 500, .request, 9) == .failed)
    }
}
