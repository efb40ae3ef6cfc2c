import Benchmark
import FlowDecoding
import FlowModel
import Monitoring

/// One benchmark a stage, over the sample school's log at scale 1, in the order of the pipeline.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput, .peakMemoryResident], warmupIterations: 2, maxDuration: .seconds(5))

    let sample = SampleLines()
    let format = SquidNativeFormat()

    Benchmark("1 scan the whole log for one subject") { benchmark in
        let gate = IdentityGate(users: SampleLines.users, clients: [], wantsHardware: false)
        for _ in benchmark.scaledIterations {
            blackHole(format.scan(sample.log.span, for: gate) { _ in })
        }
    }

    Benchmark("2 find the client of each line") { benchmark in
        for _ in benchmark.scaledIterations {
            for range in sample.lines { blackHole(format.identity(of: sample.log.span.extracting(range))) }
        }
    }

    Benchmark("3 read each line in full") { benchmark in
        for _ in benchmark.scaledIterations {
            for range in sample.lines {
                let line = sample.log.span.extracting(range)
                guard case .fields(let identity) = format.identity(of: line) else { continue }
                blackHole(format.record(of: line, identity: identity))
            }
        }
    }

    // One measurement is a pass over all hosts, with a catalogue that was read before, as in a service that runs.
    Benchmark("4 look each host up in the catalogue") { benchmark, catalogue in
        for _ in benchmark.scaledIterations {
            let (names, places) = (sample.names.span, sample.places)
            var known = 0
            for place in places where catalogue.lookup(bytes: names.extracting(place)) != nil { known += 1 }
            blackHole(known)
        }
    } setup: {
        try SampleCatalogue.read()
    }

    // What a plain hash table costs that knows whole names and nothing of the domains above them.
    Benchmark("4 reference: find each host in a dictionary of whole names") { benchmark, table in
        for _ in benchmark.scaledIterations { blackHole(sample.hosts.count { table[$0] != nil }) }
    } setup: {
        try SampleCatalogue.wholeNames()
    }

    Benchmark("4 build the table of the catalogue") { benchmark, contents in
        for _ in benchmark.scaledIterations { blackHole(ServiceCatalogue(contents)) }
    } setup: {
        try SampleCatalogue.read().contents
    }

    Benchmark("5 assemble episodes of 10,000 exchanges") { benchmark in
        let flows = SampleEvidence.flows(10_000)
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(EpisodeAssembler().account(for: flows)) }
    }
}
