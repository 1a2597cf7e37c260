import GuideModel

extension ReadableProse {
    /// Closes 《…》, “…”, 「…」, "…", web addresses and code; a quote that does not end closes nothing.
    mutating func closeQuotes(in run: Range<Int>) {
        var title = (depth: 0, start: 0)
        var opened = [Int](repeating: -1, count: 3)
        func kind(_ unit: UInt16) -> Int { unit == 0x201C ? 0 : unit == 0x300C ? 1 : 2 }
        for index in run {
            switch units[index] {
            case 0x300A:  // 《
                if title.depth == 0 { title.start = index }
                title.depth += 1
            case 0x300B where title.depth > 0:  // 》
                title.depth -= 1
                if title.depth == 0 { close(title.start..<index + 1) }
            case 0x201C, 0x300C, 0x300E:  // “ 「 『
                let kind = kind(units[index])
                if opened[kind] < 0 { opened[kind] = index }
            case 0x201D, 0x300D, 0x300F:  // ” 」 』
                let kind = kind(units[index] - 1)
                if opened[kind] >= 0 { close(opened[kind]..<index + 1) }
                opened[kind] = -1
            case .placeholder: isClosed[index] = true
            case 0x40: closeWord(around: index, in: run)  // @
            case 0x3A where index + 2 < run.upperBound && units[index + 1] == 0x2F && units[index + 2] == 0x2F:
                closeWord(around: index, in: run)  // ://
            default: break
            }
        }
        closeStraightQuotes(in: run)
    }

    private mutating func closeStraightQuotes(in run: Range<Int>) {
        var start: Int?
        for index in run where units[index] == 0x22 {
            if let open = start { close(open..<index + 1) }
            start = start == nil ? index : nil
        }
    }

    /// Closes the texts of links that begin the title of the guide they lead to: it is worded there.
    mutating func closeTitles(of library: Library) {
        for link in links {
            let path = link.destination.utf8.prefix { $0 != UInt8(ascii: "#") }
            let file = path.suffix(
                from: path.lastIndex(of: UInt8(ascii: "/")).map(path.index(after:)) ?? path.startIndex
            )
            guard file.count > 3, file.suffix(3).elementsEqual(".md".utf8), let id = String(file.dropLast(3)),
                let guide = library.guide(id)
            else { continue }
            let titles = [guide.header.title, guide.header.shortTitle, guide.header.officialName]
            if titles.contains(where: { $0.map { $0.value.utf16.starts(with: units[link.text]) } ?? false }) {
                close(link.text)
            }
        }
    }

    private mutating func close(_ range: Range<Int>) {
        for index in range { isClosed[index] = true }
    }

    /// Closes the stretch of visible ASCII characters around a place.
    private mutating func closeWord(around index: Int, in run: Range<Int>) {
        guard !isClosed[index] else { return }
        func isInside(_ unit: UInt16) -> Bool { unit > 0x20 && unit < 0x7F }
        var start = index
        while start > run.lowerBound, isInside(units[start - 1]) { start -= 1 }
        var end = index + 1
        while end < run.upperBound, isInside(units[end]) { end += 1 }
        close(start..<end)
    }

    /// Closes names of registries and of the guide, the longest at each place.
    mutating func closeNames(_ own: [[UInt16]]) {
        let names = vocabulary.names
        // A few are compared one by one; a trie is only worth making for many.
        var own = own
        var many: WordTrie?
        if own.count > 16 {
            var trie = WordTrie()
            for name in own { trie.insert(name) }
            many = trie
            own = []
        }
        var first: UInt64 = 0
        for name in own { first |= 1 << UInt64(name[0] & 63) }
        for run in runs {
            var index = run.units.lowerBound
            while index < run.units.upperBound {
                let unit = units[index]
                var length = names.mayBegin(unit, units[index + 1]) ? longestName(at: index, names) : 0
                if first & (1 << UInt64(unit & 63)) != 0 {
                    for name in own where name.count > length && has(name, at: index) { length = name.count }
                }
                if let many, many.mayBegin(unit, units[index + 1]) {
                    length = max(length, longestName(at: index, many))
                }
                if length > 0 { close(index..<index + length) }
                index += max(1, length)
            }
        }
    }

    private func longestName(at start: Int, _ names: WordTrie) -> Int {
        var node = 0
        var length = 0
        var index = start
        while index < units.count, let next = names.child(of: node, units[index]) {
            node = next
            index += 1
            if names.word(at: node) != nil { length = index - start }
        }
        return length
    }

    /// Names that only this guide has: the official item, documents, results, and a bundle's items.
    func ownNames(of guide: Guide, in library: Library) -> [[UInt16]] {
        var names: [[UInt16]] = []
        func add(_ name: String) {
            if name.utf8.count >= 6 { names.append(Array(name.utf16)) }
        }
        if let name = guide.header.officialName { add(name.value) }
        for part in guide.header.parts ?? [] {
            if let name = library.guide(part.value)?.header.officialName { add(name.value) }
        }
        guide.forEachDocument { if library.documentIndex[$0.name.value] == nil { add($0.name.value) } }
        for result in guide.facts.results {
            for item in result.value.stated ?? [] where library.documentIndex[item.name.value] == nil {
                add(item.name.value)
            }
        }
        return names
    }
}
