/// Spells a name as `kioskFeed` does when nobody else is asked: not at all.
///
/// An empty spelling keeps the feed valid; a screen then finds the name by its characters alone.
@Sendable
func spell(_ name: String, _ readings: [(word: String, pinyin: String)]) -> (syllables: [String], initials: String) {
    ([], "")
}
