import Monitoring
import Testing

@Suite("Parameters")
struct ActiveUseParametersTests {
    @Test("every parameter is printed once, so that the digest binds all of them")
    func complete() {
        let printed = ActiveUseParameters.standard.canonicalText.split(separator: "\n")
        #expect(printed.count == Mirror(reflecting: ActiveUseParameters.standard).children.count)
        #expect(Set(printed.compactMap { $0.split(separator: "=").first }).count == printed.count)
    }

    @Test("a changed parameter changes the text")
    func changed() {
        var parameters = ActiveUseParameters.standard
        parameters.closeGap += 1
        #expect(parameters.canonicalText != ActiveUseParameters.standard.canonicalText)
    }
}
