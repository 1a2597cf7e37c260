import KioskFormat

/// What is read aloud, put together from the beginning.
struct SpeechLayout {
    private var blocks: [KioskGuide.SpeechBlock] = []
    private var conditions: [KioskCondition] = []
    private var spoken = SpokenText()

    /// Says to which situations belongs what follows.
    ///
    /// - Returns: false where they are those of what came before, so that nothing new begins.
    mutating func begin(_ conditions: [KioskCondition]) -> Bool {
        guard conditions != self.conditions else { return false }
        endBlock()
        self.conditions = conditions
        return true
    }

    mutating func say(_ text: String) { spoken.say(text) }

    mutating func endSentence() { spoken.endSentence() }

    consuming func finish() -> [KioskGuide.SpeechBlock] {
        endBlock()
        return blocks
    }

    private mutating func endBlock() {
        let text = spoken.finish()
        if !text.isEmpty { blocks.append(KioskGuide.SpeechBlock(conditions: conditions, text: text)) }
    }
}
