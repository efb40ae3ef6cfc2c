import Foundation
import Monitoring
import TestSupport
import Testing

@Suite struct LifecycleRefusalTests {
    @Test("the page about authorisations lists every code with its sentence", arguments: LifecycleRefusal.allCases)
    func documented(_ refusal: LifecycleRefusal) throws {
        let page = CommandRun.checkout.appending(path: "docs/authorisation.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(text.contains("| `\(refusal.rawValue)` | \(refusal.description) |"))
    }

    @Test("every code has a sentence of its own, in lower case and without a full stop")
    func sentences() {
        #expect(Set(LifecycleRefusal.allCases.map(\.description)).count == LifecycleRefusal.allCases.count)
        for refusal in LifecycleRefusal.allCases {
            #expect(refusal.description.first?.isLowercase == true)
            #expect(refusal.description.last != ".")
        }
    }
}
