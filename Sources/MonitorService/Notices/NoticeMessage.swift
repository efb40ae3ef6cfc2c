import Custody
import FlowModel
import Monitoring

/// A notice as a mail message (RFC 5322) to one recipient: plain text, headers of a closed list. Whatever is filled in is of a
/// type that has no line feed, so that no header can be added from outside.
///
/// Lines end in a line feed alone, as programs expect on their standard input.
package struct NoticeMessage: Hashable, Sendable {
    package let bytes: [UInt8]

    /// - Parameters:
    ///   - date: when it is sent. Notices of findings wait for the hour, so that it tells nothing of the use.
    ///   - random: bytes that make the message's own name.
    package init(_ notice: Notice, from sender: MailAddress, date: Timestamp, random: [UInt8]) {
        let text = NoticeText(notice.matter)
        let headers = [
            "From: Usher <\(sender.text)>", "To: \(notice.recipient.text)", "Subject: \(text.subject)",
            "Date: \(MailDate.text(date))", "Message-ID: <\(Hexadecimal.encode(random))@\(sender.domain)>",
            // RFC 3834 section 5: no automatic answer, such as of somebody who is away.
            "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit",
        ]
        bytes = Array((headers + [""] + text.lines).map { $0 + "\n" }.joined().utf8)
    }
}
