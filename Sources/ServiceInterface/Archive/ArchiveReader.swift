/// Reads an archive as it arrives, strictly: only plain files with plain names, each once, and nothing after the end.
/// Whatever another program could understand differently is refused.
package struct ArchiveReader: Sendable {
    /// What to do next with the folder that the archive goes to, in this order.
    package enum Step: Hashable, Sendable {
        /// A file begins; `name` is relative and stays inside the folder.
        case file(name: String)
        /// More of the file that began last.
        case content([UInt8])
    }

    package enum Fault: Error, Hashable, Sendable, CaseIterable {
        /// No header of ours, or one with a damaged checksum.
        case damagedHeader
        case repeatedName
        /// More files or bytes than any case has.
        case tooLarge
        /// Padding that is not zeros, or bytes after the end.
        case strayBytes
        case endsEarly
    }

    /// A case has ten files and two or three for each document.
    package static let mostFiles = 10_000

    private enum Place: Sendable {
        case header
        case content(left: Int, padding: Int)
        case padding(Int)
        case secondZeroBlock
        case end
    }

    private var place = Place.header
    private var pending: [UInt8] = []
    private var names: Set<String> = []
    private var room: Int

    /// - Parameter limit: the most bytes of content that are accepted.
    package init(limit: Int) {
        room = limit
    }

    /// Takes the next bytes of the archive, however they were cut.
    package mutating func receive(_ bytes: [UInt8]) throws(Fault) -> [Step] {
        var steps: [Step] = []
        var rest = bytes[...]
        while !rest.isEmpty { try advance(&rest, &steps) }
        return steps
    }

    /// Nothing more comes.
    package func finish() throws(Fault) {
        guard case .end = place else { throw .endsEarly }
    }

    private mutating func advance(_ rest: inout ArraySlice<UInt8>, _ steps: inout [Step]) throws(Fault) {
        switch place {
        case .header, .secondZeroBlock:
            guard let block = takeBlock(&rest) else { return }
            try takeHeader(block, &steps)
        case .content(let left, let padding):
            let piece = rest.prefix(left)
            steps.append(.content(Array(piece)))
            rest = rest.dropFirst(piece.count)
            place = piece.count < left ? .content(left: left - piece.count, padding: padding) : afterContent(padding)
        case .padding(let left):
            let piece = rest.prefix(left)
            guard piece.allSatisfy({ $0 == 0 }) else { throw .strayBytes }
            rest = rest.dropFirst(piece.count)
            place = piece.count < left ? .padding(left - piece.count) : .header
        case .end: throw .strayBytes
        }
    }

    /// A whole block; nil, with what there is put by, until it is complete.
    private mutating func takeBlock(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        let piece = rest.prefix(ArchiveLayout.block - pending.count)
        pending += piece
        rest = rest.dropFirst(piece.count)
        guard pending.count == ArchiveLayout.block else { return nil }
        defer { pending = [] }
        return pending
    }

    private mutating func takeHeader(_ block: [UInt8], _ steps: inout [Step]) throws(Fault) {
        let isZero = block.allSatisfy { $0 == 0 }
        if case .secondZeroBlock = place {
            guard isZero else { throw .strayBytes }
            place = .end
            return
        }
        guard !isZero else {
            place = .secondZeroBlock
            return
        }
        guard let header = ArchiveHeader(block) else { throw .damagedHeader }
        guard header.size <= room, names.count < Self.mostFiles else { throw .tooLarge }
        guard names.insert(header.name).inserted else { throw .repeatedName }
        room -= header.size
        steps.append(.file(name: header.name))
        let padding = ArchiveLayout.padding(after: header.size).count
        place = header.size > 0 ? .content(left: header.size, padding: padding) : .header
    }

    private func afterContent(_ padding: Int) -> Place { padding > 0 ? .padding(padding) : .header }
}
