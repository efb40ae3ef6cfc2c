/// A kind of day. Each is played by several people on several days.
package enum Profile: String, CaseIterable {
    case news
    case openTab = "open-tab"
    case phone
    case lunch
    case glances
    case scroll
    case phoneScroll = "phone-scroll"
    case video
    case mixed
    case messaging
    case longPauses = "long-pauses"
    case radio
    case radioWithPolls = "radio-with-polls"
    case sleep
    case http2
    case quic
    case lessonVideo = "lesson-video"
    case filmLater = "film-later"
    case filmOnPress = "film-on-press"
    case schoolAccount = "school-account"
    case sharedDevice = "shared-device"
    case privateRelay = "private-relay"

    package var wiring: Wiring {
        switch self {
        case .http2: .http2
        case .quic: .quic
        case .sleep: .sleepy
        default: .ordinary
        }
    }

    /// What is done in lessons here cannot always be told from use, is never put down to one person, or is hidden from every view. It
    /// counts for no figure but the innocent lessons around it.
    package var isApart: Bool {
        switch self {
        case .lessonVideo, .filmOnPress, .schoolAccount, .sharedDevice, .privateRelay: true
        default: false
        }
    }

    /// Two people sit at the device, so that nothing may ever become a finding.
    package var isShared: Bool { self == .sharedDevice }

    func play(on script: inout DayScript) {
        switch self {
        case .news: script.works(every: 70, embeds: 1.5)
        case .phone: script.phoneLies()
        case .openTab: script.playOpenTab()
        case .lunch: script.playLunch()
        case .glances: script.playGlances()
        case .scroll: script.playScroll()
        case .phoneScroll: script.playPhoneScroll()
        case .video: script.playVideo()
        case .mixed: script.playMixed()
        case .messaging: script.playMessaging()
        case .longPauses: script.playLongPauses()
        case .radio: script.playRadio()
        case .radioWithPolls: script.playRadioWithPolls()
        case .sleep: script.playSleep()
        case .http2, .quic: script.playReuse()
        case .lessonVideo: script.playLessonVideo()
        case .filmLater: script.playFilmLater()
        case .filmOnPress: script.playFilmOnPress()
        case .schoolAccount: script.playSchoolAccount()
        case .sharedDevice: script.playSharedDevice()
        case .privateRelay: script.playPrivateRelay()
        }
    }
}
