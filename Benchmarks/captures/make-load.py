#!/usr/bin/env python3
"""Writes a capture as a mirror port of a school would give it, and beside it the names that are in it.

usage: make-load.py BYTES CAPTURE TRUTH

Two hundred flows of 180 clients pass at any time: each asks DNS first, then opens a connection with TLS (the hello in one
segment, or in two, as post-quantum key shares make it) or HTTP, and loads some thousand bytes to some million. No two runs
differ: what is random comes from a seed. Checksums are left zero, as network cards leave them. TRUTH has kind, host, client
and server with their ports. There is no QUIC, because Python alone cannot encrypt its first packets fast enough.
"""
import random
import struct
import sys

ACTIVE = 200
CLIENTS = [bytes([10, 20, n // 100, n % 100 + 10]) for n in range(180)]
RESOLVER = bytes([10, 20, 0, 1])
SITES = ["www", "static", "api", "login", "media", "video-17", "cdn-a.eu", "img"]
DOMAINS = [f"site-{n}.example.{top}" for n in range(120) for top in ("org", "com", "net")]
START, STEP = 1_777_360_000_000_000, 3_600  # microseconds: of the first frame, and from one frame to the next
SEGMENT = 1_448
SYN, ACK, PUSH, FIN = 2, 16, 24, 17

HEADERS = struct.Struct("!12sH BBHHHBBH4s4s HHIIBBHHH")
DATAGRAM = struct.Struct("!12sH BBHHHBBH4s4s HHHH")
RECORD = struct.Struct("<IIII")
MACS = bytes([2, 0, 0, 0, 0, 1]) + bytes([2, 0, 0, 0, 0, 17]), bytes([2, 0, 0, 0, 0, 17]) + bytes([2, 0, 0, 0, 0, 1])


class Load:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.noise = self.random.randbytes(1 << 20)
        self.ports = {}
        self.truth = []
        self.isEnding = False

    def bulk(self, count):
        start = self.random.randrange(len(self.noise) - count)
        return self.noise[start : start + count]

    def port(self, client):
        self.ports[client] = 32_768 + (self.ports.get(client, 32_767) - 32_767) % 28_000
        return self.ports[client]

    def tell(self, kind, host, client, port, server, service):
        ends = [dotted(client), str(port), dotted(server), str(service)]
        self.truth.append("\t".join([kind, host] + ends))

    def flow(self):
        """The frames of one client's visit to one host."""
        pick = self.random
        host = f"{pick.choice(SITES)}.{pick.choice(DOMAINS)}"
        client, server = pick.choice(CLIENTS), address(host)
        yield from self.ask(host, client, server)
        port, isPlain = self.port(client), pick.random() < 0.1
        ends = Connection(client, port, server, 80 if isPlain else 443, pick.getrandbits(32), pick.getrandbits(32))
        yield ends.up(b"", SYN)
        yield ends.down(b"", SYN | ACK)
        yield ends.up(b"", ACK)
        first = request(host) if isPlain else self.hello(host)
        for start in range(0, len(first), SEGMENT):
            yield ends.up(first[start : start + SEGMENT], PUSH)
        self.tell("http_host" if isPlain else "tls_sni", host, client, port, server, ends.service)
        yield from self.answer(ends, isPlain)

    def ask(self, host, client, server):
        port = self.port(client)
        question = b"".join(bytes([len(label)]) + label.encode() for label in host.split(".")) + b"\0\0\1\0\1"
        number = self.bulk(2)
        yield datagram(0, client, port, RESOLVER, 53, number + b"\1\0\0\1\0\0\0\0\0\0" + question)
        reply = number + b"\x81\x80\0\1\0\1\0\0\0\0" + question + b"\xc0\x0c\0\1\0\1\0\0\0\x3c\0\4" + server
        yield datagram(1, RESOLVER, 53, client, port, reply)
        self.tell("dns_qry", host, client, port, RESOLVER, 53)
        self.tell("dns_resp", host, client, port, RESOLVER, 53)

    def hello(self, host):
        name = host.encode()
        share = self.bulk(1_216 if self.random.random() < 0.6 else 32)
        listed = [
            (0, block(2, b"\0" + block(2, name))),
            (10, block(2, b"\x11\xec\0\x1d")),
            (16, block(2, block(1, b"h2") + block(1, b"http/1.1"))),
            (43, b"\4\3\4\3\3"),
            (51, block(2, b"\x11\xec" + block(2, share))),
            (21, bytes(self.random.randrange(0, 200))),
        ]
        self.random.shuffle(listed)
        extensions = block(2, b"".join(struct.pack("!H", kind) + block(2, body) for kind, body in listed))
        body = b"\3\3" + self.bulk(32) + block(1, self.bulk(32)) + b"\0\6\x13\1\x13\2\x13\3" + b"\1\0" + extensions
        return b"\x16\3\1" + block(2, b"\1" + block(3, body))

    def answer(self, ends, isPlain):
        left = min(int(9_000 * self.random.paretovariate(0.8)), 8_000_000)
        opening = f"HTTP/1.1 200 OK\r\nContent-Length: {left}\r\n\r\n".encode()
        yield ends.down(opening if isPlain else b"\x16\3\3\0\x5a\2\0\0\x56\3\3" + self.bulk(84), PUSH)
        sent = 0
        while left > 0 and not self.isEnding:
            yield ends.down(self.bulk(min(left, SEGMENT)), ACK)
            left -= SEGMENT
            sent += 1
            if sent % 2 == 0:
                yield ends.up(b"", ACK)
            if sent % 40 == 0 and not isPlain:
                yield ends.up(b"\x17\3\3\0\x64" + self.bulk(100), PUSH)
        yield ends.up(b"", FIN)
        yield ends.down(b"", FIN)


class Connection:
    def __init__(self, client, port, server, service, up, down):
        self.client, self.port, self.server, self.service = client, port, server, service
        self.numbers = [up, down]

    def up(self, payload, flags):
        return self.segment(0, self.client, self.server, self.port, self.service, payload, flags)

    def down(self, payload, flags):
        return self.segment(1, self.server, self.client, self.service, self.port, payload, flags)

    def segment(self, way, source, target, port, service, payload, flags):
        number = self.numbers[way]
        self.numbers[way] = number + len(payload) + (flags & 3 != 0) & 0xFFFFFFFF
        return HEADERS.pack(
            MACS[way], 0x0800, 0x45, 0, 40 + len(payload), 0, 0x4000, 64, 6, 0, source, target,
            port, service, number, self.numbers[1 - way], 0x50, flags, 64_240, 0, 0) + payload  # fmt: skip


def datagram(way, source, port, target, service, payload):
    return DATAGRAM.pack(
        MACS[way], 0x0800, 0x45, 0, 28 + len(payload), 0, 0x4000, 64, 17, 0, source, target,
        port, service, 8 + len(payload), 0) + payload  # fmt: skip


def block(width, body):
    return len(body).to_bytes(width, "big") + body


def request(host):
    return f"GET /index.html HTTP/1.1\r\nHost: {host}\r\nUser-Agent: load\r\nAccept: */*\r\n\r\n".encode()


def address(host):
    number = sum(byte * (index + 1) for index, byte in enumerate(host.encode()))
    return bytes([203, 0, 112 + number // 250 % 16, number % 250 + 2])


def dotted(bytes_):
    return ".".join(map(str, bytes_))


def write(limit, capture):
    load = Load(seed=1)
    active = [load.flow() for _ in range(ACTIVE)]
    time, written = START, 24
    capture.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 262_144, 1))
    # At the end no flow begins, and those that have begun come to theirs, so that all names are whole.
    while active:
        place = load.random.randrange(len(active))
        frame = next(active[place], None)
        if frame is None:
            if load.isEnding:
                active[place] = active[-1]
                active.pop()
            else:
                active[place] = load.flow()
            continue
        capture.write(RECORD.pack(time // 1_000_000, time % 1_000_000, len(frame), len(frame)) + frame)
        written += 16 + len(frame)
        time += STEP
        load.isEnding = written >= limit
    return load.truth


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    with open(sys.argv[2], "wb", buffering=1 << 20) as capture:
        truth = write(int(sys.argv[1]), capture)
    with open(sys.argv[3], "w", encoding="ascii") as file:
        file.writelines(line + "\n" for line in sorted(set(truth)))


if __name__ == "__main__":
    main()
