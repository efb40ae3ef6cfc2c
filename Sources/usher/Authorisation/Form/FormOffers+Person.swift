import Custody
import Monitoring

/// The person concerned: found by staff number or by a part of the name.
extension FormOffers {
    /// Members of staff; log-ins that several people use are nobody.
    var people: [Employee] { school?.staff.filter { !$0.isGenericLogIn } ?? [] }

    func person(_ text: String) throws(FormFault) -> FormAnswer {
        let person = try find(text)
        if let last = person.leavesOn, last <= context.today {
            throw FormFault(
                "\(person.name) (\(person.staffNumber)) left on \(last) by the staff list, and no window runs past that day"
            )
        }
        let number = person.staffNumber.text
        return FormAnswer(
            members: [
                ("subject.staff_number", .string(number)), ("subject.name", .string(person.name)),
                ("subject.role", .string(person.role.rawValue)),
            ],
            words: [
                "subject": number, "subject.role": person.role.rawValue,
                "subject.sites": siteNumbers(person),
                "subject.identities": person.identities.isEmpty ? "none" : "some",
            ], remark: "\(person.name), staff number \(number)")
    }

    private func find(_ text: String) throws(FormFault) -> Employee {
        if let person = people.first(where: { $0.staffNumber.text.lowercased() == text.lowercased() }) {
            return person
        }
        let wanted = FoldedName(text)
        let found = people.filter { FoldedName($0.name).contains(wanted) }
        guard let person = found.first else {
            throw FormFault("nobody on the staff list has this name or number: write a part of the name, or ? for all")
        }
        guard found.count == 1 else {
            let list = found.prefix(8).map { "\($0.name) (\($0.staffNumber))" }.joined(separator: ", ")
            throw FormFault("\(found.count) people fit, write the staff number: \(list)")
        }
        return person
    }

    /// The numbers under which the person's sites are offered.
    private func siteNumbers(_ person: Employee) -> String {
        let numbers = (school?.sites ?? []).enumerated().filter { person.sites.contains($0.element) }
        return numbers.map { "\($0.offset + 1)" }.joined(separator: "; ")
    }

    /// Whom the form is about, once that is answered.
    var subject: Employee? { people.first { $0.staffNumber.text == words["subject"] } }
}
