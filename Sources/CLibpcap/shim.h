#include <netpacket/packet.h>
#include <pcap/pcap.h>
