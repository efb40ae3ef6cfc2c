import FlowDecoding
import FlowModel
import Testing

@Suite struct AnswerMemoryTests {
    private let client = IPAddress(v4: 1)
    private let server = IPAddress(v4: 100)

    @Test func tellsTheNameToWhomItWasToldAlone() throws {
        var memory = AnswerMemory()
        let name = try #require(HostName("www.example.org"))
        memory.learn(name, of: server, for: client)
        #expect(memory.name(of: server, for: client) == name)
        #expect(memory.name(of: server, for: IPAddress(v4: 2)) == nil)
        #expect(memory.name(of: client, for: server) == nil)
        memory.learn(name, of: server, for: client)
        #expect(memory.name(of: server, for: client) == name)
    }

    @Test func anAddressOfTwoNamesHasNone() throws {
        var memory = AnswerMemory()
        let (one, other) = (try #require(HostName("one.example.org")), try #require(HostName("two.example.org")))
        memory.learn(one, of: server, for: client)
        memory.learn(other, of: server, for: client)
        #expect(memory.name(of: server, for: client) == nil)
        memory.learn(one, of: server, for: client)
        #expect(memory.name(of: server, for: client) == nil)
        memory.learn(other, of: server, for: IPAddress(v4: 2))
        #expect(memory.name(of: server, for: IPAddress(v4: 2)) == other)
    }

    @Test func theOldestAreForgottenAtTheBound() throws {
        var memory = AnswerMemory()
        let name = try #require(HostName("www.example.org"))
        let most = AnswerMemory.mostAnswers
        for number in 0..<most { memory.learn(name, of: IPAddress(v4: UInt32(number)), for: client) }
        #expect(memory.name(of: IPAddress(v4: 0), for: client) == name)
        memory.learn(name, of: IPAddress(v4: UInt32(most)), for: client)
        #expect(memory.name(of: IPAddress(v4: 0), for: client) == nil)
        #expect(memory.name(of: IPAddress(v4: UInt32(most / 4 - 1)), for: client) == nil)
        #expect(memory.name(of: IPAddress(v4: UInt32(most / 4)), for: client) == name)
        #expect(memory.name(of: IPAddress(v4: UInt32(most)), for: client) == name)
        // What is learnt again is new.
        memory.learn(name, of: IPAddress(v4: 0), for: client)
        memory.learn(name, of: IPAddress(v4: UInt32(most + 1)), for: client)
        #expect(memory.name(of: IPAddress(v4: 0), for: client) == name)
    }

    @Test func forgetsWhatAClientWasTold() throws {
        var memory = AnswerMemory()
        let name = try #require(HostName("www.example.org"))
        memory.learn(name, of: server, for: client)
        memory.learn(name, of: server, for: IPAddress(v4: 2))
        memory.forget { $0 == client }
        #expect(memory.name(of: server, for: client) == nil)
        #expect(memory.name(of: server, for: IPAddress(v4: 2)) == name)
    }
}
