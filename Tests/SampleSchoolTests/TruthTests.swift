import FlowModel
import Testing
import sample_school

@Suite("Where a row of the truth lies")
struct TruthTests {
    private let day = SchoolDay(number: 1, kind: .teaching)

    private func placement(_ from: (Int, Int), _ through: (Int, Int)) -> String {
        TruthRow(span: day.span(from, through), user: "x", service: "facebook", kind: .use)
            .placement(among: Lessons.ofSubject(on: day))
    }

    @Test("inside, across an edge, outside, and touching")
    func placements() {
        #expect(placement((9, 0), (9, 10)) == "yes")
        #expect(placement((10, 25), (10, 40)) == "part")
        #expect(placement((12, 40), (13, 0)) == "no")
        #expect(placement((10, 30), (10, 45)) == "no")
    }

    @Test("there are no lessons on an INSET day, nor in planning time")
    func noLessons() {
        #expect(Lessons.ofSubject(on: SchoolDay(number: 0, kind: .training)).isEmpty)
        #expect(Lessons.ofSubject(on: SchoolDay(number: 2, kind: .teaching)).count == 2)
    }
}
