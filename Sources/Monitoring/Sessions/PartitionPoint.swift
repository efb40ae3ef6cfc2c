extension RandomAccessCollection {
    /// Where the leading elements that `belong` end, by bisection; those that do must all come before those that do not.
    func partitionPoint(where belong: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = count
        while count > 0 {
            let middle = index(low, offsetBy: count / 2)
            if belong(self[middle]) {
                low = index(after: middle)
                count -= count / 2 + 1
            } else {
                count /= 2
            }
        }
        return low
    }
}
