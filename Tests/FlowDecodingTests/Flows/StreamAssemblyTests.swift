import FlowDecoding
import Testing

@Suite struct StreamAssemblyTests {
    /// A segment of a stream whose byte at place n is n.
    private struct Piece {
        var range: Range<Int>
        var isDoubtful = false
        var value: UInt8?
    }

    private func bytes(_ range: Range<Int>) -> [UInt8] { range.map { UInt8(truncatingIfNeeded: $0) } }

    /// Feeds pieces of a stream that begins at `start`; the time of each is its number.
    private func take(_ pieces: [Piece], from start: UInt32 = 0, into assembly: inout StreamAssembly) -> Bool {
        var joined = true
        for (number, piece) in pieces.enumerated() {
            let content = piece.value.map { [UInt8](repeating: $0, count: piece.range.count) } ?? bytes(piece.range)
            let sequence = start &+ UInt32(piece.range.lowerBound)
            let fits = assembly.take(
                content.span, at: sequence, nanoseconds: Int64(number), isDoubtful: piece.isDoubtful)
            joined = joined && fits
        }
        return joined
    }

    private func unread(_ pieces: [Piece], from start: UInt32 = 0) -> [UInt8] {
        var assembly = StreamAssembly(startingAt: start)
        _ = take(pieces, from: start, into: &assembly)
        return assembly.unread
    }

    @Test func anyOrderGivesTheStream() {
        var random = SplitMix64(seed: 1)
        for start in [0, 5, .max, .max - 20, 0x7fff_fff0] as [UInt32] {
            for _ in 0..<40 {
                var pieces: [Piece] = []
                var place = 0
                while place < 100 {
                    let end = min(100, place + Int.random(in: 1...20, using: &random))
                    // Some overlap what comes before them, and some come twice.
                    pieces.append(Piece(range: max(0, place - Int.random(in: 0...9, using: &random))..<end))
                    if Bool.random(using: &random) { pieces.append(Piece(range: place..<end)) }
                    place = end
                }
                pieces.shuffle(using: &random)
                #expect(unread(pieces, from: start) == bytes(0..<100))
            }
        }
    }

    @Test func theFirstBytesOfAPlaceCount() {
        let first = Piece(range: 0..<10)
        let other = Piece(range: 5..<15, value: 0xff)
        #expect(unread([first, other]) == bytes(0..<10) + [UInt8](repeating: 0xff, count: 5))
        #expect(unread([other, first]) == bytes(0..<10) + [UInt8](repeating: 0xff, count: 5))
        let (late, later) = (Piece(range: 10..<20), Piece(range: 10..<20, value: 0xff))
        #expect(unread([late, later, first]) == bytes(0..<20))
        #expect(unread([first, first, Piece(range: 2..<8, value: 0xff)]) == bytes(0..<10))
    }

    @Test func withoutASynTheFirstSegmentIsTheBeginning() {
        var assembly = StreamAssembly()
        #expect(take([Piece(range: 50..<60), Piece(range: 40..<50), Piece(range: 60..<70)], into: &assembly))
        #expect(assembly.unread == bytes(50..<70))
    }

    @Test func timesAreThoseOfTheFirstUnreadByte() {
        var assembly = StreamAssembly(startingAt: 0)
        _ = take([Piece(range: 10..<20), Piece(range: 20..<30), Piece(range: 0..<10)], into: &assembly)
        #expect(assembly.unreadSince == 2)
        assembly.consume(5, nanoseconds: 9)
        #expect(assembly.unread == bytes(5..<30))
        #expect(assembly.unreadSince == 9)
        assembly.consume(25, nanoseconds: 10)
        _ = assembly.take([1].span, at: 30, nanoseconds: 77)
        #expect(assembly.unreadSince == 77)
    }

    @Test func aHoleIsWaitedForUpToTheBoundOfSegments() {
        let most = StreamAssembly.mostHeldSegments
        var assembly = StreamAssembly(startingAt: 0)
        #expect(take([Piece(range: 0..<5)] + (1...most).map { Piece(range: 10 * $0..<10 * $0 + 2) }, into: &assembly))
        #expect(assembly.unread == bytes(0..<5))
        #expect(!take([Piece(range: 5_000..<5_002)], into: &assembly))
        #expect(assembly.unread == bytes(0..<5))
        assembly.jump()
        #expect(assembly.unread == bytes(10..<12))
        #expect(take([Piece(range: 12..<20)], into: &assembly))
        #expect(assembly.unread == bytes(10..<22))
    }

    @Test func aHoleIsWaitedForUpToTheBoundOfBytes() {
        let most = StreamAssembly.mostHeldBytes
        for (extra, fits) in [(0, true), (1, false)] {
            var assembly = StreamAssembly(startingAt: 0)
            #expect(take([Piece(range: 10..<most / 2)], into: &assembly))
            let joined = take([Piece(range: most..<most + most / 2 + 10 + extra)], into: &assembly)
            #expect(joined == fits)
            #expect(assembly.kept == most + extra)
        }
    }

    /// Small segments in front of large ones: giving up the small ones makes no room.
    @Test func whatWaitsIsWithinTheBoundsAfterAJump() {
        var assembly = StreamAssembly(startingAt: 0)
        _ = take((1...100).map { Piece(range: 10 * $0..<10 * $0 + 1) }, into: &assembly)
        for number in 1...20 where !take([Piece(range: number * 70_000..<number * 70_000 + 60_000)], into: &assembly) {
            assembly.jump()
            #expect(assembly.kept - assembly.unread.count <= StreamAssembly.mostHeldBytes)
        }
        #expect(assembly.unread.count == 60_000)
    }

    @Test func skippedBytesMayComeOrNot() {
        var assembly = StreamAssembly(startingAt: 0)
        _ = take([Piece(range: 0..<10)], into: &assembly)
        assembly.skip(4)
        #expect(assembly.unread == bytes(4..<10))
        assembly.skip(106)
        #expect(assembly.unread.isEmpty)
        // A hole within what is passed over is none.
        #expect(take([Piece(range: 20..<30), Piece(range: 90..<120), Piece(range: 120..<125)], into: &assembly))
        #expect(assembly.unread == bytes(110..<125))
    }

    @Test func bytesThatNeverComeAreSkipped() {
        var assembly = StreamAssembly(startingAt: 0)
        _ = take([Piece(range: 0..<10)], into: &assembly)
        assembly.skip(100)
        #expect(take([Piece(range: 101..<110)], into: &assembly))
        #expect(assembly.unread.isEmpty)
        #expect(take([Piece(range: 100..<101)], into: &assembly))
        #expect(assembly.unread == bytes(100..<110))
        assembly.skip(50)
        #expect(take([Piece(range: 150..<160)], into: &assembly))
        #expect(assembly.unread == bytes(150..<160))
    }

    @Test func paddingThatIsNoneCountsOnceSomethingJoinsOn() {
        let doubtful = Piece(range: 0..<6, isDoubtful: true)
        #expect(unread([doubtful]) == [])
        #expect(unread([doubtful, Piece(range: 6..<9)]) == bytes(0..<9))
        #expect(unread([Piece(range: 6..<9), doubtful]) == bytes(0..<9))
        #expect(unread([doubtful, Piece(range: 6..<8, isDoubtful: true)]) == [])
        #expect(unread([doubtful, Piece(range: 6..<8, isDoubtful: true), Piece(range: 8..<9)]) == bytes(0..<9))
    }

    @Test func paddingDoesNotTakeThePlaceOfBytes() {
        let padding = Piece(range: 10..<16, isDoubtful: true, value: 0)
        let before = Piece(range: 0..<10)
        #expect(unread([before, padding, Piece(range: 10..<30)]) == bytes(0..<30))
        #expect(unread([before, padding, Piece(range: 10..<12), Piece(range: 12..<30)]) == bytes(0..<30))
        let around = [Piece(range: 10..<12), Piece(range: 16..<20), Piece(range: 12..<16)]
        #expect(unread([before, padding] + around) == bytes(0..<20))
        // A segment that comes again, or one behind a hole, does not make it certain.
        #expect(unread([before, padding, before, Piece(range: 10..<30)]) == bytes(0..<30))
        #expect(unread([before, padding, Piece(range: 20..<30), Piece(range: 10..<20)]) == bytes(0..<30))
    }

    @Test func paddingNeverOpensAHole() {
        var assembly = StreamAssembly(startingAt: 0)
        let padding = (0..<400).map { Piece(range: $0 * 8..<$0 * 8 + 6, isDoubtful: true, value: 0) }
        #expect(take([Piece(range: 0..<3)] + padding, into: &assembly))
        let again = [Piece](repeating: Piece(range: 3..<9, isDoubtful: true, value: 0), count: 400)
        #expect(take(again, into: &assembly))
        #expect(assembly.kept <= StreamAssembly.mostHeldSegments * 6)
        var idle = StreamAssembly(startingAt: 3)
        #expect(take(again, into: &idle) && idle.kept == 6)
        #expect(take([Piece(range: 3..<20)], into: &assembly))
        #expect(assembly.unread == bytes(0..<20))
    }

    @Test func closedItKeepsNothing() {
        var assembly = StreamAssembly(startingAt: 0)
        _ = take([Piece(range: 0..<5), Piece(range: 8..<9)], into: &assembly)
        #expect(assembly.kept == 6)
        assembly.close()
        #expect(assembly.kept == 0)
    }
}
