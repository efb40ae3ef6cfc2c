import FlowModel
import Monitoring
import Testing

/// Whatever bytes come in, written by a person or seen in traffic, the catalogue answers for a host only if a rule's name
/// is the host or stands at its end label by label. The judge is an array of labels, made here and knowing nothing of the
/// table's hashes.
@Suite("Lookup never matches across a label boundary") struct LabelBoundaryTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    /// Names of rules as arrays of labels, apart by what they cover.
    private struct Judge {
        let whole: Set<[[UInt8]]>
        let ends: Set<[[UInt8]]>

        init(_ rules: [CatalogueRule]) {
            whole = Set(rules.map { Self.labels(Array($0.name.text.utf8)) })
            ends = Set(rules.filter { $0.scope == .domain }.map { Self.labels(Array($0.name.text.utf8)) })
        }

        static func labels(_ name: [UInt8]) -> [[UInt8]] {
            name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map(Array.init)
        }

        /// `name` is without port and trailing dot, in either case.
        func covers(_ name: [UInt8]) -> Bool {
            let lowered = name.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0 }
            let labels = Self.labels(lowered)
            let isLabel = { (label: [UInt8]) -> Bool in
                (1...63).contains(label.count)
                    && label.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-_".utf8.contains($0) }
            }
            guard name.count <= 253, labels.allSatisfy(isLabel) else { return false }
            return whole.contains(labels) || labels.indices.dropFirst().contains { ends.contains(Array(labels[$0...])) }
        }
    }

    /// Letters that look like others, and dots that are none in ASCII.
    private static let lookalikes = [
        "а", "е", "о", "с", "ı", "і", "ο", "ｆ", "ⅽ", "ß", "。", "．", "｡", "․", "\u{ad}", "\u{200d}",
    ]
    private static let separators = Array(".-_:/@?#%\\ \t\u{0}".utf8)

    /// A name of the catalogue, or the bytes of one, changed in one to three places.
    private func mutated(_ name: [UInt8], _ names: [[UInt8]], _ dice: inout Dice) -> [UInt8] {
        var bytes = name
        for _ in 0..<Int.random(in: 1...3, using: &dice) {
            let place = Int.random(in: 0...bytes.count, using: &dice)
            let byte = UInt8.random(in: 0...255, using: &dice)
            let letter = UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &dice)
            switch Int.random(in: 0..<12, using: &dice) {
            case 0: bytes.insert(byte, at: place)
            case 1: bytes.insert(UInt8(ascii: "."), at: place)
            case 2: bytes = [letter] + bytes
            case 3: bytes.append(letter)
            case 4: bytes = [letter, UInt8(ascii: ".")] + bytes
            case 5: bytes += (names.randomElement(using: &dice) ?? [])
            case 6: bytes += [UInt8(ascii: ".")] + (names.randomElement(using: &dice) ?? [])
            case 7: bytes = (Self.separators.randomElement(using: &dice).map { [$0] } ?? []) + bytes
            case 8: bytes.insert(Self.separators.randomElement(using: &dice) ?? 0, at: place)
            case 9: bytes.insert(contentsOf: Array((Self.lookalikes.randomElement(using: &dice) ?? "").utf8), at: place)
            case 10 where place < bytes.count: bytes.remove(at: place)
            default: bytes = bytes.map { Bool.random(using: &dice) && $0 > 0x60 && $0 < 0x7b ? $0 - 32 : $0 }
            }
        }
        return bytes
    }

    private func input(_ names: [[UInt8]], _ dice: inout Dice) -> [UInt8] {
        guard let name = names.randomElement(using: &dice) else { return [] }
        switch Int.random(in: 0..<10, using: &dice) {
        case 0: return (0..<Int.random(in: 0...300, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
        case 1:
            return Array("http://".utf8) + mutated(name, names, &dice)
                + Array(":80/a.\(String(decoding: name, as: UTF8.self))".utf8)
        case 2: return name
        default: return mutated(name, names, &dice)
        }
    }

    @Test(arguments: 1...8) func nothingIsFoundThatNoLabelsSay(seed: UInt64) throws {
        let catalogue = try #require(CatalogueFixture.shipped)
        let judge = Judge(catalogue.rules)
        let names = catalogue.rules.map { Array($0.name.text.utf8) }
        var dice = Dice(state: seed)
        var found = 0
        for _ in 0..<5_000 {
            let bytes = input(names, &dice)
            let match = catalogue.lookup(bytes: bytes.span)
            // Every rule of the shipped catalogue decides for somebody, so that covering is matching.
            #expect((match != nil) == judge.covers(bytes), "\(bytes)")
            let host = HostNormalisation(bytes).host
            let written = host.flatMap { catalogue.lookup($0) }
            #expect((written != nil) == (host.map { judge.covers(Array($0.text.utf8)) } ?? false), "\(bytes)")
            found += match == nil ? 0 : 1
        }
        #expect((500..<4_500).contains(found), "the inputs are too easy: \(found) of them match")
    }

    /// Normalisation never joins or parts labels: what it gives has the labels of what was written, apart from case.
    @Test(arguments: 1...8) func normalisationKeepsLabels(seed: UInt64) throws {
        let names = try #require(CatalogueFixture.shipped).rules.map { Array($0.name.text.utf8) }
        var dice = Dice(state: seed)
        for _ in 0..<5_000 {
            let bytes = input(names, &dice)
            guard bytes.allSatisfy({ $0 < 0x80 }), let host = HostNormalisation(bytes).host else { continue }
            let lowered = Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
            let parts = lowered.split { $0 <= 0x20 || "/?#@:".utf8.contains($0) }.map { Judge.labels(Array($0)) }
            let wanted = Judge.labels(Array(host.text.utf8))
            let ends = [[], [[UInt8]()]]
            let separated = { (labels: [[UInt8]]) in
                labels.last.map { last in
                    Array(labels.dropLast()) + [
                        last.last == UInt8(ascii: ",") || last.last == UInt8(ascii: ";") ? Array(last.dropLast()) : last
                    ]
                } ?? labels
            }
            #expect(parts.contains { part in ends.contains { separated(part) == wanted + $0 } }, "\(bytes)")
        }
    }
}
