extension DocumentItem {
    /// Whether the person must come up with it: not 有就带, 免带, 可承诺代替, nor looked up by the office.
    package var isDemanded: Bool {
        if sources.contains(where: { $0.value == .checkedByOffice }) { return false }
        return !strictness.contains { item in
            switch item.value {
            case .ifAvailable, .waived, .replacedByPromise: true
            case .required, .later, .electronicLicence: false
            }
        }
    }

    /// Whether it is 可后补.
    package var isLater: Bool {
        strictness.contains { if case .later = $0.value { true } else { false } }
    }

    /// Whether it is made on the spot: filled in or photographed there.
    package var isMadeThere: Bool {
        sources.contains { $0.value == .filledInThere || $0.value == .takenThere }
    }

    /// Whether an original on paper is handed in and an electronic one will not do.
    package var isPaperOriginal: Bool {
        guard isDemanded, !isMadeThere, !has(.electronicLicence) else { return false }
        if forms.contains(where: { $0.value == .electronic }) { return false }
        return forms.contains { form in
            switch form.value {
            case .original, .originalAndCopy: true
            case .copy, .electronic, .shown: false
            }
        }
    }

    /// Whether its explanation tells to send a picture of it: 拍照上传.
    fileprivate var isSentAsPicture: Bool {
        !explanation.isEmpty && ["拍", "传", "扫描", "电子", "手机", "截图"].contains(where: explanation.plainText.contains)
    }

    /// Whether something is handed in or sent, on paper or as a file; what is shown, also on a telephone, is not.
    package var isHandedIn: Bool {
        guard isDemanded, !isMadeThere, !has(.electronicLicence) else { return false }
        return forms.contains { form in
            switch form.value {
            case .original, .originalAndCopy, .copy, .electronic: true
            case .shown: false
            }
        }
    }
}

extension PathView {
    /// The documents that satisfy a test in every way of meeting the list: of a group, all alternatives must.
    package func unavoidable(where test: (DocumentItem) -> Bool) -> [DocumentItem] {
        documents.compactMap { document in
            guard document.isChoice else { return test(document) ? document : nil }
            return !document.alternatives.isEmpty && document.alternatives.allSatisfy(test)
                ? document.alternatives[0] : nil
        }
    }

    /// Originals on paper that a fully online guide leaves no way to hand in.
    package var unsendableOriginals: [DocumentItem] {
        acceptsPost ? [] : unavoidable { $0.isPaperOriginal && !$0.isSentAsPicture }
    }

    /// Whether something is sent by 邮寄 before the end; at the end it is the result that comes.
    private var acceptsPost: Bool {
        sequences.contains {
            $0.dropLast().contains { step in
                var isPosted = false
                step.forEach { if $0.place?.value == .post { isPosted = true } }
                return isPosted
            }
        }
    }

    /// Licences and certificates of an office that must be shown or handed in on paper.
    package func paperCertificates(in library: Library) -> [DocumentItem] {
        unavoidable { document in
            guard document.isDemanded, !document.isMadeThere, !document.has(.electronicLicence) else { return false }
            if document.forms.contains(where: { $0.value == .electronic }) { return false }
            guard let type = library.documentType(document.name.value) else { return false }
            // Who one is must be shown all the same.
            if type.kind == .identity, !document.forms.isEmpty, document.forms.allSatisfy({ $0.value == .shown }) {
                return false
            }
            return type.issuer != nil || type.kind == .licence
        }
    }
}

extension ServiceResult {
    /// Whether one has to go and get it: no way is by post, download, message or a visit at home.
    package var isOnlyPickedUp: Bool {
        !ways.isEmpty
            && ways.allSatisfy { way in
                var isRemote = false
                var isPickup = false
                for character in way.value {
                    switch character {
                    case "邮", "寄", "载", "信", "网", "机", "电", "送", "门", "打", "卡": isRemote = true
                    case "取", "领", "拿", "窗": isPickup = true
                    default: break
                    }
                }
                return isPickup && !isRemote
            }
    }
}
