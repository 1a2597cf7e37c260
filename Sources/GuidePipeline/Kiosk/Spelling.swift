// The search's own table of readings takes this place as soon as it offers it.
@Sendable
func spell(_ name: String, _ readings: [(word: String, pinyin: String)]) -> (syllables: [String], initials: String) {
    ([], "")
}
