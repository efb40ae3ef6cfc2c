import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import ServiceInterface

/// One question and its answer, each on a connection of its own.
struct ServiceExchange: Sendable {
    /// The evidence of a whole window has some megabytes; the chain of many years some tens of them.
    static let longestCopy = 1 << 30
    /// Of any other answer.
    private static let longestAnswer = 4 << 20
    /// What the service takes at most of a document or a request.
    private static let longestBody = 1 << 20
    /// The service answers in milliseconds; it may first have to make a copy of a large case.
    private static let patience: TimeAmount = .seconds(60)

    /// What is sent with a question.
    struct Body {
        let type: String
        let content: HTTPClientRequest.Body

        init(_ message: some ServiceMessage) throws(ServiceFault) {
            let bytes = message.message
            guard bytes.count <= longestBody else { throw .tooLong }
            type = "application/json"
            content = .bytes(ByteBuffer(bytes: bytes))
        }

        init(lines: [UInt8]) {
            type = "text/plain"
            content = .bytes(ByteBuffer(bytes: lines))
        }
    }

    let socket: String

    func message<Answer: ServiceMessage>(
        _ method: HTTPMethod, _ path: String, _ body: Body? = nil
    ) async throws(ServiceFault) -> Answer {
        let bytes = try await bytes(method, path, body)
        guard let answer = try? Answer(message: bytes) else { throw .unreadable }
        return answer
    }

    func bytes(_ method: HTTPMethod, _ path: String, _ body: Body? = nil) async throws(ServiceFault) -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            try await pieces(method, path, body) { piece in
                guard bytes.count + piece.count <= Self.longestAnswer else { throw ServiceFault.unreadable }
                bytes += piece
            }
        } catch let fault as ServiceFault {
            throw fault
        } catch {
            throw .cutOff
        }
        return bytes
    }

    /// - Throws: `ServiceFault`, or what `take` throws.
    func pieces(
        _ method: HTTPMethod, _ path: String, _ body: Body? = nil, take: ([UInt8]) throws -> Void
    ) async throws {
        guard let url = URL(httpURLWithSocketPath: socket, uri: path)?.absoluteString else {
            throw ServiceFault.notRunning(socket)
        }
        var request = HTTPClientRequest(url: url)
        request.method = method
        if let body {
            request.headers.add(name: "content-type", value: body.type)
            request.body = body.content
        }
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: Self.configuration)
        do {
            try await ask(client, request, take)
            try await client.shutdown()
        } catch {
            try? await client.shutdown()
            throw error
        }
    }

    private func ask(
        _ client: HTTPClient, _ request: HTTPClientRequest, _ take: ([UInt8]) throws -> Void
    ) async throws {
        do {
            let response = try await client.execute(request, deadline: .distantFuture)
            guard response.status == .ok else { throw try await refusal(response) }
            for try await piece in response.body { try take(Array(piece.readableBytesView)) }
        } catch {
            throw fault(error)
        }
    }

    private func refusal(_ response: HTTPClientResponse) async throws -> ServiceFault {
        let bytes = Array(try await response.body.collect(upTo: Self.longestAnswer).readableBytesView)
        guard let refusal = try? ServiceRefusal(message: bytes) else { return .unreadable }
        return .refused(refusal)
    }

    private func fault(_ error: any Error) -> any Error {
        switch error {
        case is ServiceFault, is ArchiveReader.Fault: error
        case let error as IOError where error.errnoCode == EACCES || error.errnoCode == EPERM:
            ServiceFault.noPermission(socket)
        case let error as IOError where error.errnoCode == ENOENT || error.errnoCode == ECONNREFUSED:
            ServiceFault.notRunning(socket)
        case let error as HTTPClientError where error == .connectTimeout: ServiceFault.notRunning(socket)
        case let error as HTTPClientError where error == .readTimeout: ServiceFault.timedOut
        case is IOError, is HTTPClientError, is HTTPParserError: ServiceFault.cutOff
        default: error
        }
    }

    private static var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5), read: patience))
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.httpVersion = .http1Only
        return configuration
    }
}
