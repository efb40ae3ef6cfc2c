/* The reference that `make bench` compares the packet path with: libpcap's plain loop over a capture, which looks at nothing
 * but the lengths. Whatever reads captures through libpcap costs at least this.
 *
 *   cc -O2 -o pcap-loop pcap-loop.c -lpcap && ./pcap-loop CAPTURE
 */
#include <inttypes.h>
#include <pcap/pcap.h>
#include <stdio.h>

int main(int count, char **arguments) {
    char fault[PCAP_ERRBUF_SIZE];
    if (count != 2) { fprintf(stderr, "usage: pcap-loop CAPTURE\n"); return 2; }
    pcap_t *capture = pcap_open_offline(arguments[1], fault);
    if (!capture) { fprintf(stderr, "pcap-loop: %s\n", fault); return 1; }
    struct pcap_pkthdr *header;
    const u_char *bytes;
    uint64_t frames = 0, length = 0;
    int outcome;
    while ((outcome = pcap_next_ex(capture, &header, &bytes)) == 1) { frames++; length += header->len; }
    if (outcome != PCAP_ERROR_BREAK) { fprintf(stderr, "pcap-loop: %s\n", pcap_geterr(capture)); return 1; }
    printf("%" PRIu64 " frames, %" PRIu64 " bytes\n", frames, length);
    pcap_close(capture);
    return 0;
}
