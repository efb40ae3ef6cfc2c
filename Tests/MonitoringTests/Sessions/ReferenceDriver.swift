/// The Python that asks the reference model for its days and prints them one fact a line. It knows the classes that a
/// catalogue would give the model's hosts.
enum ReferenceDriver {
    static let source = """
        import bisect, collections, random, sys
        import active_use_reference as model
        form, count, seed = sys.argv[1], int(sys.argv[2]), sys.argv[3]
        HOSTS = {
            "www.facebook.com": ("facebook", "site", "dual"), "scontent.xx.fbcdn.net": ("facebook", "media", ""),
            "connect.facebook.net": ("facebook", "embed", ""), "graph.facebook.com": ("facebook", "shared", ""),
            "edge-mqtt.facebook.com": ("facebook", "app", "background"),
            "www.youtube.com": ("youtube", "site", "dual"), "rr1.googlevideo.com": ("youtube", "shared", ""),
            "i.ytimg.com": ("youtube", "media", ""), "youtubei.googleapis.com": ("youtube", "app", "background"),
            "x.com": ("twitter", "site", ""), "pbs.twimg.com": ("twitter", "media", ""),
            "platform.twitter.com": ("twitter", "embed", ""), "syndication.twitter.com": ("twitter", "embed", ""),
            "www.instagram.com": ("instagram", "site", "dual"), "i.instagram.com": ("instagram", "app", ""),
            "scontent.cdninstagram.com": ("instagram", "media", ""),
            "www.linkedin.com": ("linkedin", "site", ""), "px.ads.linkedin.com": ("linkedin", "embed", "")}
        PROFILES = ("news open_tab phone lunch lesson_scroll lesson_video glances phone_use mixed vle_embed").split()

        def milliseconds(seconds): return int(round(seconds * 1000))

        def relation(referer, service):
            if form != "url" or not referer: return "unknown"
            return "same-service" if HOSTS.get(referer, ("",))[0] == service else "other-site"

        for profile in PROFILES:
            for day in range(count):
                requests, truth, ambiguous = model.profile(profile, random.Random(f"{seed}-{profile}-{day}"))
                print("day", profile, int(bool(ambiguous)), sep="\\t")
                for start, end in model.LESSONS:
                    print("lesson", milliseconds(start), milliseconds(end), sep="\\t")
                for start, end, _ in truth: print("active", milliseconds(start), milliseconds(end), sep="\\t")
                seen = model.as_url(requests) if form == "url" else model.conns(requests)
                others, devices = collections.defaultdict(list), {}
                for one in seen:
                    if one.host not in HOSTS: others[one.dev].append(milliseconds(one.s))
                for starts in others.values(): starts.sort()
                for one in sorted(seen, key=lambda one: one.s):
                    if one.host not in HOSTS: continue
                    service, role, tag = HOSTS[one.host]
                    start, starts = milliseconds(one.s), others[one.dev]
                    index = bisect.bisect_right(starts, start) - 1
                    gap = start - starts[index] if index >= 0 and start - starts[index] <= 10000 else ""
                    device = devices.setdefault(one.dev, len(devices) + 1)
                    print("flow", start, max(start, milliseconds(one.e)), device, service, role, tag,
                          "request" if form == "url" else "tunnel", int(one.down), relation(one.ref, service), gap,
                          sep="\\t")
        """
}
