import FlowModel
import MonitorService
import Monitoring
import Testing

/// What the filter lets through, and what it does not, frame by frame.
@Suite struct CaptureFilterTests {
    private typealias Network = TestSchoolNetwork

    private func compiled(_ bindings: [IdentityBinding]) throws -> CompiledFilter {
        try CompiledFilter(try #require(try CaptureFilter(bindings)).expression)
    }

    /// All frames that the three can send each other in any disguise: with the hardware addresses of any of them, as a router
    /// makes it, and in every kind of tags.
    private func everyFrame(
        _ body: (_ frame: [UInt8], _ addresses: Set<IPAddress>, _ devices: Set<MACAddress>) throws -> Void
    ) rethrows {
        let all = [Network.subject, Network.stranger, Network.server]
        let pairs = all.flatMap { one in all.map { (one, $0) } }
        for tags in Network.tagged {
            for isIPv4 in [true, false] {
                for (source, destination) in pairs {
                    for (from, to) in pairs {
                        let sender = TestFrame.End(
                            hardware: Network.hardware(from), address: Network.address(source, isIPv4: isIPv4), port: 1)
                        let receiver = TestFrame.End(
                            hardware: Network.hardware(to), address: Network.address(destination, isIPv4: isIPv4),
                            port: 2)
                        try body(
                            TestFrame.segment(
                                from: sender, to: receiver, tags: tags, TestHello.record(for: "a.example")),
                            [sender.address, receiver.address], [sender.hardware, receiver.hardware])
                    }
                }
            }
        }
    }

    @Test(arguments: [[true], [false], [true, false]])
    func addressesLetTheirOwnFramesThroughAndNoOthers(_ families: [Bool]) throws {
        let filter = try compiled(try families.map { try Network.address(of: Network.subject, isIPv4: $0) })
        let bound = Set(families.map { Network.address(Network.subject, isIPv4: $0) })
        var seen = (own: 0, others: 0)
        everyFrame { frame, addresses, _ in
            let isOwn = !bound.isDisjoint(with: addresses)
            #expect(filter.matches(frame) == isOwn)
            if isOwn { seen.own += 1 } else { seen.others += 1 }
        }
        #expect(seen.own > 0 && seen.others > 0)
    }

    /// Also when the stranger sits behind the same router, and when the subject's address is bound to nobody.
    @Test func aDeviceLetsItsOwnFramesThroughAndNoOthers() throws {
        let filter = try compiled([try Network.device(of: Network.subject)])
        let bound = Network.hardware(Network.subject)
        everyFrame { frame, _, devices in #expect(filter.matches(frame) == devices.contains(bound)) }
    }

    @Test func addressesAndDevicesTogetherLetEitherThrough() throws {
        let filter = try compiled([
            try Network.device(of: Network.subject), try Network.address(of: Network.stranger, isIPv4: true),
            try Network.address(of: Network.stranger, isIPv4: false),
        ])
        everyFrame { frame, addresses, devices in
            let isOwn =
                devices.contains(Network.hardware(Network.subject))
                || !addresses.isDisjoint(with: [true, false].map { Network.address(Network.stranger, isIPv4: $0) })
            #expect(filter.matches(frame) == isOwn)
        }
    }

    /// Inside a stranger's packet the subject's addresses may stand wherever they like.
    @Test(arguments: [true, false])
    func addressesInsideOfPayloadsCountForNothing(isIPv4: Bool) throws {
        let filter = try compiled([
            try Network.device(of: Network.subject), try Network.address(of: Network.subject, isIPv4: true),
            try Network.address(of: Network.subject, isIPv4: false),
        ])
        let subject = Network.end(Network.subject, isIPv4: isIPv4)
        let inner = TestFrame.segment(from: subject, to: subject)
        for tags in Network.tagged {
            for shift in 0..<20 {
                let frame = TestFrame.segment(
                    from: Network.end(Network.stranger, isIPv4: isIPv4),
                    to: Network.end(Network.server, isIPv4: isIPv4),
                    tags: tags, [UInt8](repeating: 0, count: shift) + inner)
                #expect(!filter.matches(frame))
            }
        }
    }

    @Test func laterFragmentsBelongToTheirAddresses() throws {
        let filter = try compiled([try Network.address(of: Network.subject, isIPv4: true)])
        for (source, isOwn) in [(Network.subject, true), (Network.stranger, false)] {
            let packet = TestFrame.internet(
                from: Network.address(source, isIPv4: true), to: Network.address(Network.server, isIPv4: true),
                TestFrame.tcp, fragment: 185, [1, 2, 3])
            let frame = TestFrame.ethernet(
                from: Network.hardware(source), to: Network.hardware(Network.server), tags: [], packet)
            #expect(filter.matches(frame) == isOwn)
        }
    }

    @Test func questionsToNeighboursStayInTheKernel() throws {
        let filter = try compiled([
            try Network.device(of: Network.subject), try Network.address(of: Network.subject, isIPv4: true),
        ])
        let subject = Network.end(Network.subject, isIPv4: true)
        #expect(filter.matches(TestFrame.segment(from: subject, to: Network.end(Network.server, isIPv4: true))))
        #expect(
            !filter.matches(TestFrame.question(from: subject, about: Network.address(Network.server, isIPv4: true))))
    }

    @Test func aFrameCutOffAnywhereIsNoReasonToFail() throws {
        let filter = try compiled([
            try Network.device(of: Network.subject), try Network.address(of: Network.subject, isIPv4: false),
        ])
        for tags in Network.tagged {
            let frame = TestFrame.segment(
                from: Network.end(Network.stranger, isIPv4: false), to: Network.end(Network.server, isIPv4: false),
                tags: tags)
            for length in 0...frame.count { #expect(!filter.matches(Array(frame[..<length]))) }
        }
    }

    @Test func nothingThatAPacketCanShowIsNoFilter() throws {
        #expect(try CaptureFilter([]) == nil)
        #expect(
            try CaptureFilter([
                try Network.binding(.proxyUser, "j.doe"), try Network.binding(.radiusUser, "j.doe"),
                // What others use too is not the subject's; what changes by itself is nobody's.
                try Network.binding(.staticAddress, "10.9.0.1", shared: true),
                try Network.binding(.deviceID, "00:16:3e:00:09:01", shared: true),
                try Network.binding(.deviceID, "02:16:3e:00:09:01"),
            ]) == nil)
    }

    @Test func aMappedAddressIsTheIPv4Address() throws {
        let mapped = try CaptureFilter([try Network.binding(.staticAddress, "::ffff:10.9.0.1")])
        #expect(mapped != nil)
        #expect(try mapped == CaptureFilter([try Network.address(of: Network.subject, isIPv4: true)]))
    }

    @Test func asManyAsThereMayBeFitIntoTheKernelAndOneMoreIsRefused() throws {
        let most = try (1...CaptureFilter.mostIdentities).map {
            try Network.binding(.staticAddress, "2001:db8:\($0):\($0 * 7):\($0 * 31):\($0 * 17):\($0 * 3):\($0)")
        }
        #expect(try compiled(most).instructions < 4_096)
        // One that is bound twice, in two windows, is one.
        #expect(throws: Never.self) { try CaptureFilter(most + most) }
        let fault = #expect(throws: CaptureFilterFault.self) {
            try CaptureFilter(most + [try Network.device(of: Network.subject)])
        }
        #expect(fault?.identities == CaptureFilter.mostIdentities + 1)
    }
}
