import Custody
import Monitoring

/// The export as one self-contained page to read and print: no script, nothing fetched.
enum AccessPage {
    static func render(_ view: AccessView) -> [UInt8] {
        let title = "What is held about you" + (view.manifest.isRehearsal ? " – REHEARSAL" : "")
        return LetterPage.render(
            title: title, isRehearsal: view.manifest.isRehearsal,
            [cover(view), .element("main", [.init("id", "main")], sections(view))])
    }

    private static func cover(_ view: AccessView) -> Markup {
        .element(
            "header", [.init("class", "cover")],
            [
                .paragraph(view.text("about.school"), class: "school"),
                .element("h1", text: "What is held about you"),
                .paragraph(
                    "Your data under article 15 UK GDPR: monitoring of social-media use on the school’s network",
                    class: "subtitle"),
                .definitions(facts(view)),
            ])
    }

    private static func facts(_ view: AccessView) -> [(term: String, value: Markup)] {
        return [
            ("Person", .text("\(view.text("about.person")), staff number \(view.text("about.staff_number"))")),
            ("Authorisation", .code(view.text("about.authorisation"))),
            ("Window", .text("\(view.text("about.window_opens")) to \(view.text("about.window_closes"))")),
            ("Events held", .text(AccessEventList.count(view))),
            ("Prepared", .text(AccessWords.text(.string(RFC3339.text(view.manifest.preparedAt))))),
            ("Prepared by", .text(view.text("about.prepared_by"))),
            ("Made with", .text(view.text("about.made_with"))),
            ("This copy", .text(AccessLeftOut.summary(view))),
        ]
    }

    private static func sections(_ view: AccessView) -> [Markup] {
        let parts: [(title: String, content: [Markup])] = [
            ("About this processing", [information(view)]),
            ("What was left out of this copy", AccessLeftOut.section(view)),
            ("The authorisation, as it was signed", AccessDocuments.authorisation(view)),
            ("What was signed since", AccessDocuments.others(view)),
            ("Who has seen it", recipients(view)), ("What happened", AccessTimes.course(view)),
            ("Your lessons and hours", AccessTimes.lessons(view)), ("Your events", AccessEventList.section(view)),
            ("What the columns and codes mean", [meanings(view)]),
            ("How to check this copy", AccessChecking.section(view)),
        ]
        return parts.enumerated().map { LetterPage.section($0 + 1, $1.title, $1.content) }
    }

    private static func information(_ view: AccessView) -> Markup {
        let rows = InformationFields.headings.map { name, heading in
            (heading, Markup.text(AccessDocuments.whole(view.part("information"), at: "information.\(name)")))
        }
        return .definitions(rows, class: "answers")
    }

    private static func recipients(_ view: AccessView) -> [Markup] {
        let entries = view.part("recipients")
        guard !entries.isEmpty else { return [.paragraph("No opening of the evidence is known.")] }
        let cell = { (entry: AccessView.Entry, name: String) -> Markup in
            .text(entry.value.map { $0[name].map(AccessWords.text) ?? "" } ?? AccessWords.text(of: entry))
        }
        return [
            .table(
                "Every opening and every report handed out",
                columns: [Column("When"), Column("Who"), Column("What"), Column("Known from")],
                rows: entries.map { entry in TableRow(["at", "who", "what", "source"].map { cell(entry, $0) }) })
        ]
    }

    private static func meanings(_ view: AccessView) -> Markup {
        .definitions(
            view.part("meanings").map { entry in
                (entry.value?["term"]?.string ?? entry.path, .text(entry.value?["meaning"]?.string ?? entry.reason))
            }, class: "answers")
    }
}
