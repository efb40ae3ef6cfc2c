import FlowModel
import Testing

@Suite struct MACAddressTests {
    @Test(arguments: ["02:00:5e:10:00:01", "02-00-5E-10-00-01", "02:00:5E:10:00:01"])
    func readsEitherSeparatorAndCase(_ text: String) {
        #expect(MACAddress(text)?.description == "02:00:5e:10:00:01")
    }

    @Test(arguments: [
        "", "02:00:5e:10:00", "02:00:5e:10:00:01:02", "02:00-5e:10:00:01", "0200.5e10.0001", "2:0:5e:10:0:1",
        "02:00:5e:10:00:0g", "02:00:5e:10:00:01 ", "02005e100001", "00:00:00:00:00:00:00:00",
    ])
    func refuses(_ text: String) {
        #expect(MACAddress(text) == nil)
    }

    @Test func localBitMarksPrivateAddresses() {
        #expect(MACAddress("da:a1:19:00:00:01")?.isPrivate == true)
        #expect(MACAddress("00:00:5e:00:53:01")?.isPrivate == false)
    }
}
