/// The Python that asks the reference model for its days and prints them one fact a line. It knows the classes that a
/// catalogue would give the model's hosts, and what each view shows: requests, tunnels, slots of ten seconds, or starts.
enum ReferenceDriver {
    static let source = """
        import bisect, collections, random, sys
        import active_use_reference as model
        form, count, seed = sys.argv[1], int(sys.argv[2]), sys.argv[3]
        HOSTS = {
            "www.facebook.com": ("facebook", "site", "dual"), "scontent.xx.fbcdn.net": ("facebook", "media", "companion"),
            "connect.facebook.net": ("facebook", "embed", ""), "graph.facebook.com": ("facebook", "shared", ""),
            "edge-mqtt.facebook.com": ("facebook", "app", "background"),
            "www.youtube.com": ("youtube", "site", "dual"), "rr1.googlevideo.com": ("youtube", "shared", ""),
            "i.ytimg.com": ("youtube", "media", "dual stills"), "youtubei.googleapis.com": ("youtube", "app", "background"),
            "x.com": ("twitter", "site", ""), "pbs.twimg.com": ("twitter", "media", ""),
            "platform.twitter.com": ("twitter", "embed", ""), "syndication.twitter.com": ("twitter", "embed", ""),
            "www.instagram.com": ("instagram", "site", "dual"), "i.instagram.com": ("instagram", "app", ""),
            "scontent.cdninstagram.com": ("instagram", "media", ""),
            "www.linkedin.com": ("linkedin", "site", ""), "px.ads.linkedin.com": ("linkedin", "embed", "")}
        FORMS = {"url": "request", "connect": "tunnel", "slots": "connection", "starts": "tunnel"}
        PROFILES = ("news open_tab phone lunch lesson_scroll lesson_video glances phone_use mixed vle_embed").split()

        def milliseconds(seconds): return int(round(seconds * 1000))

        def relation(referer, service):
            if form != "url" or not referer: return "unknown"
            return "same-service" if HOSTS.get(referer, ("",))[0] == service else "other-site"

        def observed(requests, first, last):
            # Start, end, bytes, form and observation of all that a view shows of the services' hosts; -1 for the unknown.
            for one in model.as_url(requests) if form == "url" else model.conns(requests):
                if one.host not in HOSTS: continue
                start = milliseconds(one.s)
                if form == "starts": yield start, -1, -1, FORMS[form], one
                elif form != "slots": yield start, max(start, milliseconds(one.e)), int(one.down), FORMS[form], one
                else:
                    for slot, down in one.slots.items():
                        began = milliseconds(first[one.dev, one.host, slot])
                        kind = "ongoing" if began - start >= 5000 else FORMS[form]
                        yield began, max(began, last[one.dev, one.host, slot]), int(down), kind, one

        for profile in PROFILES:
            for day in range(count):
                requests, truth, ambiguous = model.profile(profile, random.Random(f"{seed}-{profile}-{day}"))
                print("day", profile, int(bool(ambiguous)), sep="\\t")
                for start, end in model.LESSONS:
                    print("lesson", milliseconds(start), milliseconds(end), sep="\\t")
                for start, end, _ in truth: print("active", milliseconds(start), milliseconds(end), sep="\\t")
                others, devices, first, last = collections.defaultdict(list), {}, {}, {}
                for one in model.as_url(requests) if form in ("url", "slots") else model.conns(requests):
                    if one.host not in HOSTS: others[one.dev].append(milliseconds(one.s))
                for starts in others.values(): starts.sort()
                for one in requests:
                    first.setdefault((one.dev, one.host, int(one.t // 10)), one.t)
                    key, end = (one.dev, one.host, int(one.t // 10)), one.t + min(3, one.down / 2e6)
                    last[key] = max(last.get(key, 0), min(milliseconds(end), key[2] * 10000 + 9999))
                for start, end, down, kind, one in sorted(observed(requests, first, last), key=lambda seen: seen[0]):
                    service, role, tag = HOSTS[one.host]
                    starts = others[one.dev]
                    index = bisect.bisect_right(starts, start)
                    gap = start - starts[index - 1] if index and start - starts[index - 1] <= 10000 else ""
                    # Of a slot, what was opened later in it tells more than what was opened long before.
                    later = starts[index] if form == "slots" and index < len(starts) else start // 10000 * 10000 + 10000
                    if (gap == "" or gap > 5000) and later < (start // 10000 + 1) * 10000: gap = start - later
                    device = devices.setdefault(one.dev, len(devices) + 1)
                    print("flow", start, end, device, service, role, tag, kind, down,
                          relation(one.ref, service), gap, sep="\\t")
        """
}
