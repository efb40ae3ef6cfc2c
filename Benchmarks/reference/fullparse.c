/* The reference that `make bench` compares with: a plain C program that reads every line of a Squid native log in full, whoever
 * it is about, and looks its host up among some hundreds of domains. It keeps no secrets and decides nothing; it says what the
 * same machine needs for the same bytes when nothing is left out.
 *
 *   cc -O2 -o fullparse fullparse.c && ./fullparse DOMAINS LOG       DOMAINS: one name a line
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SLOTS = 1 << 13, CHUNK = 1 << 18, FIELDS = 8 };

struct domain { const char *name; size_t length; uint32_t hash; uint64_t lines, bytes; };
static struct domain slots[SLOTS];

struct slice { const char *start, *end; };
static uint64_t lines, unreadable, refused, listed, timesum, usersum;

/* FNV-1a over lower-cased bytes, taken from the right, so that it passes each parent domain on its way. */
static uint32_t mix(uint32_t hash, unsigned char byte) {
    if (byte >= 'A' && byte <= 'Z') byte |= 0x20;
    return (hash ^ byte) * 16777619u;
}

static void learn(const char *name, size_t length) {
    uint32_t hash = 2166136261u;
    for (size_t i = length; i > 0; i--) hash = mix(hash, (unsigned char)name[i - 1]);
    size_t slot = hash % SLOTS;
    while (slots[slot].name) slot = (slot + 1) % SLOTS;
    slots[slot] = (struct domain){ .name = name, .length = length, .hash = hash };
}

static struct domain *match(uint32_t hash, struct slice part) {
    size_t length = (size_t)(part.end - part.start);
    for (size_t slot = hash % SLOTS; slots[slot].name; slot = (slot + 1) % SLOTS)
        if (slots[slot].hash == hash && slots[slot].length == length && !strncasecmp(slots[slot].name, part.start, length))
            return &slots[slot];
    return NULL;
}

/* The longest listed domain that the host is, or lies under. */
static struct domain *lookup(struct slice host) {
    struct domain *best = NULL;
    uint32_t hash = 2166136261u;
    int dots = 0;
    for (const char *p = host.end; p > host.start; p--) {
        hash = mix(hash, (unsigned char)p[-1]);
        if (p[-1] == '.') dots++;
        if (dots > 0 && (p - 1 == host.start || p[-2] == '.')) {
            struct domain *found = match(hash, (struct slice){ p - 1, host.end });
            if (found) best = found;
        }
    }
    return best;
}

/* Splits at runs of blanks; true when all fields are there. */
static int split(struct slice line, struct slice fields[FIELDS]) {
    const char *p = line.start;
    for (int i = 0; i < FIELDS; i++) {
        while (p < line.end && *p == ' ') p++;
        if (p == line.end) return 0;
        const char *blank = memchr(p, ' ', (size_t)(line.end - p));
        fields[i] = (struct slice){ p, blank ? blank : line.end };
        p = fields[i].end;
    }
    return 1;
}

static uint64_t number(struct slice field) {
    uint64_t value = 0;
    for (const char *p = field.start; p < field.end; p++)
        if (*p >= '0' && *p <= '9') value = value * 10 + (uint64_t)(*p - '0');
    return value;
}

/* `host:443` of a tunnel, otherwise what stands between `://` and the next `/` or `:`. */
static int host_of(struct slice method, struct slice target, struct slice *host) {
    const char *start = target.start;
    if (method.end - method.start != 7 || memcmp(method.start, "CONNECT", 7)) {
        start = memmem(target.start, (size_t)(target.end - target.start), "://", 3);
        if (!start) return 0;
        start += 3;
    }
    const char *end = start;
    while (end < target.end && *end != '/' && *end != ':') end++;
    *host = (struct slice){ start, end };
    return 1;
}

static void take(struct slice line) {
    struct slice field[FIELDS], host;
    lines++;
    if (!split(line, field) || !host_of(field[5], field[6], &host)) { unreadable++; return; }
    timesum += number(field[0]) - number(field[1]);
    struct slice status = field[3];
    if (status.end - status.start >= 4 && !memcmp(status.end - 4, "/407", 4)) { refused++; return; }
    for (const char *p = field[7].start; p < field[7].end; p++) usersum = usersum * 31 + (unsigned char)*p;
    struct domain *found = lookup(host);
    if (found) { listed++; found->lines++; found->bytes += number(field[4]); }
}

static size_t take_lines(const char *buffer, size_t length) {
    const char *p = buffer, *end = buffer + length, *feed;
    while (p < end && (feed = memchr(p, '\n', (size_t)(end - p)))) { take((struct slice){ p, feed }); p = feed + 1; }
    return (size_t)(p - buffer);
}

int main(int count, char **arguments) {
    FILE *domains = count == 3 ? fopen(arguments[1], "r") : NULL;
    int log = count == 3 ? open(arguments[2], O_RDONLY) : -1;
    if (!domains || log < 0) { fprintf(stderr, "usage: fullparse DOMAINS LOG\n"); return 2; }
    char name[256];
    int known = 0;
    while (known < SLOTS / 2 && fgets(name, sizeof name, domains)) {
        size_t length = strcspn(name, "\r\n");
        if (length) { name[length] = 0; learn(strdup(name), length); known++; }
    }
    static char buffer[CHUNK];
    size_t held = 0;
    ssize_t got;
    while ((got = read(log, buffer + held, CHUNK - held)) > 0) {
        held += (size_t)got;
        size_t used = take_lines(buffer, held);
        if (used == 0 && held == CHUNK) { fprintf(stderr, "fullparse: a line is longer than %d bytes\n", CHUNK); return 1; }
        memmove(buffer, buffer + used, held - used);
        held -= used;
    }
    if (held) take((struct slice){ buffer, buffer + held });
    printf("%" PRIu64 " lines, %" PRIu64 " unreadable, %" PRIu64 " refused, %" PRIu64 " of %d domains (%" PRIu64 " %" PRIu64 ")\n",
           lines, unreadable, refused, listed, known, timesum, usersum);
    return 0;
}
