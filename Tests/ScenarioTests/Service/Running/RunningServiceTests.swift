import Testing

/// What is promised of the running service, tried on the program itself. One after the other: each needs the machine.
@Suite("the running service", .serialized)
enum RunningServiceTests {}
