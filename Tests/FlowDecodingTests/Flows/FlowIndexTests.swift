import FlowDecoding
import FlowModel
import Testing

@Suite struct FlowIndexTests {
    /// Few different hashes, so that places give way to one another; the last slots too, so that they wrap around.
    @Test(arguments: [1, 2, 3] as [UInt64]) func doesWhatADictionaryDoes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var index = FlowIndex(seed: 0)
        var known: [Int: UInt32] = [:]
        for _ in 0..<12_000 {
            let place = Int.random(in: 0..<700, using: &random)
            if let hash = known.removeValue(forKey: place) {
                index.remove(hash, place: place)
            } else {
                let hash = UInt32(1_000 + UInt32.random(in: 0..<60, using: &random))
                known[place] = hash
                index.insert(hash, place: place)
            }
            #expect(index.count == known.count)
            let asked = Int.random(in: 0..<700, using: &random)
            let hash = known[asked] ?? 1_000
            #expect(index.place(of: hash) { $0 == asked } == (known[asked] == nil ? nil : asked))
        }
        for (place, hash) in known { #expect(index.place(of: hash) { $0 == place } == place) }
    }

    @Test func growsAndForgetsNothing() {
        var index = FlowIndex(seed: 0)
        let hashes = (0..<5_000).map { UInt32(truncatingIfNeeded: $0 &* 2_654_435_761) }
        for (place, hash) in hashes.enumerated() { index.insert(hash, place: place) }
        #expect(index.count == 5_000)
        #expect(hashes.enumerated().allSatisfy { place, hash in index.place(of: hash) { $0 == place } == place })
        for (place, hash) in hashes.enumerated() where place % 2 == 0 { index.remove(hash, place: place) }
        #expect(index.count == 2_500)
        #expect(
            hashes.enumerated().allSatisfy { place, hash in
                (index.place(of: hash) { $0 == place } == nil) == (place % 2 == 0)
            })
    }

    @Test func whatIsNotThereIsNotRemoved() {
        var index = FlowIndex(seed: 0)
        index.insert(5, place: 1)
        index.remove(5, place: 2)
        index.remove(6, place: 1)
        #expect(index.count == 1)
        #expect(index.place(of: 5) { _ in true } == 1)
        #expect(index.place(of: 6) { _ in true } == nil)
        #expect(index.place(of: 5) { _ in false } == nil)
    }
}
