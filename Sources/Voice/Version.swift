/// The version that every program prints and every report names.
package enum Version {
    package static let text = "0.1.0"
}
