import Foundation
import Hummingbird
import NIOCore
import ServiceInterface

/// A copy of a case as one archive, sent piece by piece.
struct CaseArchive: Sendable {
    private let folder: CopyFolder
    private let headers: [(name: String, size: Int, header: [UInt8])]

    init(_ folder: CopyFolder) throws {
        self.folder = folder
        headers = try folder.files().map { file in
            guard let header = ArchiveLayout.header(name: file.name, size: file.size) else {
                throw ControlRefusal.copy
            }
            return (file.name, file.size, header)
        }
    }

    /// The folder lives as long as the body.
    func body(_ deadline: ConnectionDeadline) -> ResponseBody {
        ResponseBody(contentLength: ArchiveLayout.length(of: headers.map(\.size))) { writer in
            for file in headers {
                try await send(file.header, to: &writer, deadline)
                try await send(contentOf: file.name, size: file.size, to: &writer, deadline)
                try await send(ArchiveLayout.padding(after: file.size), to: &writer, deadline)
            }
            try await send(ArchiveLayout.end, to: &writer, deadline)
            try await writer.finish(nil)
            deadline.end()
        }
    }

    private func send(
        contentOf name: String, size: Int, to writer: inout any ResponseBodyWriter, _ deadline: ConnectionDeadline
    ) async throws {
        let handle = try FileHandle(forReadingFrom: URL(filePath: "\(folder.path)/\(name)"))
        defer { try? handle.close() }
        var left = size
        while left > 0 {
            guard let data = try handle.read(upToCount: min(left, ControlLimits.piece)), !data.isEmpty else {
                throw CocoaError(.fileReadCorruptFile)
            }
            left -= data.count
            try await send(Array(data), to: &writer, deadline)
        }
    }

    private func send(
        _ bytes: [UInt8], to writer: inout any ResponseBodyWriter, _ deadline: ConnectionDeadline
    ) async throws {
        guard !bytes.isEmpty else { return }
        try await deadline.within(deadline.pace.stall) { try await writer.write(ByteBuffer(bytes: bytes)) }
    }
}
