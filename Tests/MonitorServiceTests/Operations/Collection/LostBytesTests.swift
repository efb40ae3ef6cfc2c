import FlowModel
import Foundation
import MonitorService
import Monitoring
import Reporting
import ServiceInterface
import TestSupport
import Testing

@Suite("What is gone from a log before it is read")
struct LostBytesTests {
    @Test("it is a gap since the look before, told in bytes, and a problem for a while")
    func gap() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            try school.use(.archer)
            try school.write("begun and never ended")
            school.tick()
            let before = school.now
            let file = try FileHandle(forWritingTo: school.log)
            try file.truncate(atOffset: 0)
            try file.close()
            school.tick(after: 30_000)
            #expect(school.times(.bytesLost) == 1 && school.problems.count == 1)
            #expect(school.health.lostBytes == 21 && school.health.drops == 0)
            school.pass(seconds: 660)
            #expect(school.problems == [])
            let source = try school.counted()
            #expect(source.isLost(.lostBytes, at: before.adding(milliseconds: 15_000)))
            #expect(!source.isLost(.lostBytes, at: before.adding(milliseconds: -1_000)))
        }
    }
}
