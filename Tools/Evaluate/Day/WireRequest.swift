/// One request of a device, as the wire would show it. Times are milliseconds after midnight.
package struct WireRequest: Hashable {
    /// Why it was made. No view shows it; tests and the truth do.
    package enum Cause: Hashable {
        /// Somebody clicked, scrolled or opened the page.
        case person
        /// A page, a film or an app that a person has in front of them asked for it.
        case page
        /// Another site's page carries it.
        case embed
        /// A tab or a device did it by itself.
        case machine
    }

    package let at: Int64
    package let host: String
    /// Bytes to the client, and from it.
    package let down: Int64
    package let up: Int64
    /// The host of the page that asked.
    package let referer: String?
    package let cause: Cause
    /// 1 for the computer, 2 for the phone.
    package let device: Int
    /// How long the server took to answer; a long poll waits for most of a minute.
    package var wait: Int64 = 0

    /// Milliseconds that the bytes need on the school's line.
    package var transfer: Int64 { 40 + down / 2_500 }

    package var end: Int64 { at + wait + transfer }
}
