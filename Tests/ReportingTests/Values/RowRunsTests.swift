import Reporting
import Testing

@Suite struct RowRunsTests {
    @Test(
        arguments: [
            ([], ""), ([4], "4"), ([4, 5], "4–5"), ([9, 3, 5, 4, 3, 14], "3–5, 9, 14"),
        ] as [([Int], String)])
    func neighboursFormRuns(rows: [Int], text: String) {
        #expect(RowRuns(rows).text == text)
    }
}
