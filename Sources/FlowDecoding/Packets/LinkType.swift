/// How a frame begins: the link types of the registry of tcpdump.org that a school's capture can have.
package enum LinkType: Hashable, Sendable {
    /// LINKTYPE_NULL: four bytes of address family, in the byte order of the machine that captured.
    case null
    case ethernet
    /// LINKTYPE_PPP, with or without the bytes FF 03.
    case ppp
    /// LINKTYPE_PPP_HDLC and Cisco's HDLC.
    case pppHDLC
    case ciscoHDLC
    /// LINKTYPE_FDDI.
    case fddi
    /// LINKTYPE_RAW: an IP packet, version 4 or 6 by its first half byte. Also LINKTYPE_IPV4 and LINKTYPE_IPV6.
    case rawIP
    /// LINKTYPE_IEEE802_11 without a radio header, LINKTYPE_IEEE802_11_RADIOTAP with one.
    case wireless
    case wirelessRadiotap
    /// LINKTYPE_LOOP: as `null`, in network order.
    case loop
    /// LINKTYPE_LINUX_SLL and LINKTYPE_LINUX_SLL2.
    case linuxCooked
    case linuxCooked2
    case nflog
    /// Everything else; its number is kept for the message.
    case other(UInt32)

    /// By the number in the file (LINKTYPE_) or of libpcap (DLT_), which differ for raw IP alone.
    package init(number: UInt32) {
        self =
            switch number {
            case 0: .null
            case 1: .ethernet
            case 9: .ppp
            case 10: .fddi
            case 12, 14, 101, 228, 229: .rawIP
            case 50, 51: .pppHDLC
            case 104: .ciscoHDLC
            case 105: .wireless
            case 108: .loop
            case 113: .linuxCooked
            case 127: .wirelessRadiotap
            case 239: .nflog
            case 276: .linuxCooked2
            default: .other(number)
            }
    }
}
