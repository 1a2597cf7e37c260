import GuideModel

/// A guide with 0 trips asks for nothing that only works face to face.
struct RemoteBiometrics: PathRule {
    static let about = RuleDescription(
        id: "remote-biometrics",
        group: .trips,
        severity: .warning,
        demand: "写 0 趟的，步骤里没有按指纹、当面签字、核对原件。",
        why: "指纹在家按不了，原件在网上看不了。步骤里写了这些，人就还得来。",
        source: "rules.tsv TRIP-006",
        accepts: [
            """
            ## 怎么办

            1. **打电话**（电话，5 分钟）：说“给老人办证”。
            2. **在家申请**（上门，20 分钟）：我们到家里，按指纹、当面签字。

            ## 一窗办理

            - 跑腿：0 趟
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **申请**（手机，10 分钟）：打开“示范区办事”小程序，1️⃣按指纹。
            2. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 跑腿：0 趟
            - 结果：居民身份证（邮寄）
            - 网办：“示范区办事”小程序
            """
        ]
    )

    private static let faceToFace: WordSet = [
        "按指纹", "采指纹", "录指纹", "采集指纹", "按手印", "当面签字", "当面核对", "当面签", "现场签字", "现场拍照", "现场采集", "采集照片", "核对原件", "查验原件",
        "看原件", "面签",
    ]

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        // A visit makes the number wrong, which is reported as that.
        guard let stated = path.visits, stated.value.count == 0, path.trips(in: library).maximum == 0 else { return }
        for step in path.steps { look(at: step, stated, &findings) }
    }

    private func look(at step: Step, _ stated: Located<Visits>, _ findings: inout Findings) {
        if step.place?.value == .homeVisit || step.place?.value == .backOffice { return }
        step.forEachWording { text in
            guard let found = Self.faceToFace.first(in: text.value) else { return }
            let prose = Prose(text)
            let start = prose.index(ofByte: found.bytes.lowerBound)
            if prose.isQuoted(start) || negations.isIn(prose.text(prose.clause(around: start))) { return }
            let note = Diagnostic.Note("跑腿写的是 0 趟", at: stated.range)
            findings.report(.faceToFace(found.word), at: prose.range(start..<start + found.word.count), notes: [note])
        }
        for nested in step.alternatives + step.substeps { look(at: nested, stated, &findings) }
    }
}

extension Findings.Message {
    fileprivate static func faceToFace(_ words: String) -> Self {
        Self("“\(words)”要人到场，跑腿却写 0 趟", hint: "真要到场的，跑腿写 1 趟；不用的，改成刷脸、传照片这样的说法")
    }
}
