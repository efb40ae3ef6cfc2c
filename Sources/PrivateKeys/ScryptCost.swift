/// How much work one guess at a passphrase takes: scrypt (RFC 7914) with N = 2^`exponent`, r = 8, p = 1.
package struct ScryptCost: Hashable, Comparable, Sendable {
    package static let blockSize = 8
    package static let parallelism = 1
    /// N = 2^17: about half a second and 128 MiB for each guess.
    package static let standard = ScryptCost(exponent: 17)
    /// N = 2^18, 256 MiB. A key file that asks for more would stop the machine that opens it.
    package static let greatest = ScryptCost(exponent: 18)

    package let exponent: Int

    /// Costs below `standard` are for tests alone: `KeyFile` refuses to read them unless it is told otherwise.
    package init(exponent: Int) {
        self.exponent = exponent
    }

    /// RFC 7914's N.
    package var rounds: Int { 1 << exponent }

    package static func < (cheaper: ScryptCost, dearer: ScryptCost) -> Bool { cheaper.exponent < dearer.exponent }
}
