/// Punycode (RFC 3492) in the direction that a host name needs: Unicode label to ASCII label.
package enum Punycode {
    // RFC 3492 section 5.
    private static let base = 36
    private static let tMin = 1
    private static let tMax = 26
    private static let skew = 38
    private static let damp = 700
    private static let initialBias = 72
    private static let initialN: UInt32 = 0x80

    /// The encoded form of `label` without the `xn--` prefix (RFC 3492 section 6.3). Labels are at most a few hundred
    /// scalars here, so no sum can overflow 64 bits.
    package static func encode(_ label: [Unicode.Scalar]) -> [UInt8] {
        var output = label.filter(\.isASCII).map { UInt8($0.value) }
        let basic = output.count
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        var (n, delta, bias, handled) = (initialN, 0, initialBias, basic)
        while handled < label.count {
            guard let next = label.map(\.value).filter({ $0 >= n }).min() else { break }
            delta += Int(next - n) * (handled + 1)
            n = next
            for scalar in label {
                if scalar.value < n { delta += 1 }
                guard scalar.value == n else { continue }
                appendInteger(delta, bias, to: &output)
                bias = adapt(delta, points: handled + 1, first: handled == basic)
                (delta, handled) = (0, handled + 1)
            }
            delta += 1
            n += 1
        }
        return output
    }

    /// A generalised variable-length integer (RFC 3492 section 3.3).
    private static func appendInteger(_ value: Int, _ bias: Int, to output: inout [UInt8]) {
        var rest = value
        var k = base
        while true {
            let threshold = min(max(k - bias, tMin), tMax)
            guard rest >= threshold else { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            k += base
        }
        output.append(digit(rest))
    }

    /// RFC 3492 section 6.1.
    private static func adapt(_ delta: Int, points: Int, first: Bool) -> Int {
        var delta = first ? delta / damp : delta / 2
        delta += delta / points
        var k = 0
        while delta > (base - tMin) * tMax / 2 {
            delta /= base - tMin
            k += base
        }
        return k + (base - tMin + 1) * delta / (delta + skew)
    }

    /// 0 to 25 are `a` to `z`, 26 to 35 are `0` to `9`.
    private static func digit(_ value: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 26 ? Int(UInt8(ascii: "a")) + value : Int(UInt8(ascii: "0")) + value - 26)
    }
}
