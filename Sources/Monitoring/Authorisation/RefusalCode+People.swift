import Custody

/// What is said about signatures and the people behind them.
extension RefusalCode {
    var signatureSentence: String? {
        switch self {
        case .unreadableSignature: "the signature file is damaged or of a kind that is not accepted: sign again"
        case .wrongPurpose: "the signature or the key is for another purpose than authorisations"
        case .unknownKey: "the key is not among the school's allowed signers"
        case .keyNotValid: "the key was not valid when the document was signed or handed in"
        case .alteredBytes: "the signature does not fit the document: one of them was altered after signing"
        case .wrongRole: "the signer does not hold the role that this signature needs"
        case .replayed: "this authorisation was handed in before: write a new one"
        default: nil
        }
    }

    var peopleSentence: String? {
        switch self {
        case .ownAuthorisation: "nobody signs for or against himself: another person must sign"
        case .principalIsSubject: "the Principal is the subject: the Chair of Governors must sign"
        case .itAdminSigns: "who runs the system cannot open a window: the Principal must sign"
        case .dpoSigns: "the data-protection officer advises and does not approve: the Principal must sign"
        case .otherSigner: "the document names another person or key than the one that signed"
        case .countersignerNeeded: "this case needs a second signature: name the countersigner and sign both"
        case .countersignatureMissing: "a named countersigner has not signed these bytes"
        case .samePerson: "one person cannot sign twice: name somebody else as countersigner"
        case .investigatorIsSubject: "the subject cannot investigate"
        case .investigatorIsSigner: "who signs may have to decide: somebody else must investigate"
        case .recipientIsSubject: "the subject cannot hold a key to the sealed evidence"
        case .recipientCount: "evidence is sealed to 2, 3 or 4 people"
        case .noRecoveryRecipient: "one recipient must hold the recovery role, in case a key is lost"
        case .investigatorCannotOpen: "the investigator must be among the recipients"
        case .reportsToSubject: "the subject is this signer's superior: somebody else must sign"
        case .onThePanel: "whoever hears the case must not have seen the evidence before: name somebody else"
        case .conflictDeclared: "a signer declared a conflict: a substitute must sign"
        case .substituteReason: "somebody signs in another's place: say why in substitute_because"
        case .substituteNotNeeded: "the usual person signs, or nobody's place is taken: leave substitute_because out"
        default: nil
        }
    }
}

extension RefusalCode {
    /// The refusal that a fault of the signature amounts to.
    package init(_ fault: SignatureFault) {
        switch fault {
        case .unreadable, .trailingBytes, .unsupportedVersion, .unsupportedAlgorithm, .unsupportedHash, .reservedField,
            .presenceNotShown:
            self = .unreadableSignature
        case .wrongNamespace, .keyNotForNamespace: self = .wrongPurpose
        case .unknownKey: self = .unknownKey
        case .keyNotValidAtTime: self = .keyNotValid
        case .badSignature: self = .alteredBytes
        }
    }
}
