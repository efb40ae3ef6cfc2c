/// A line in Squid's native format, field by field.
struct NativeLine {
    var stamp = "1795384192.394"
    var elapsed = "20032"
    var client = "10.20.1.35"
    var result = "TCP_TUNNEL/200"
    var size = "302470"
    var method = "CONNECT"
    var url = "www.youtube.com:443"
    var user = "j.smith"
    var hierarchy = "HIER_DIRECT/192.0.2.9"
    /// Media type and whatever else follows, with its leading blank.
    var rest = " -"

    var text: String {
        let padding = String(repeating: " ", count: max(0, 6 - elapsed.utf8.count))
        return "\(stamp) \(padding)\(elapsed) \(client) \(result) \(size) \(method) \(url) \(user) \(hierarchy)\(rest)"
    }
}
