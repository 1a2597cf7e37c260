import GuideSearch
import KioskFormat

/// A hit and every way the query was read, for a person.
func describe(_ explanation: SearchExplanation, place: Int) -> String {
    let hit = explanation.hit
    var text = "\(place). \(hit.title)（\(hit.domainName)）  \(hit.score) 分，\(hit.isWhole ? "全对上" : "接近")  \(hit.id)\n"
    for reading in explanation.readings {
        text += "   \(reading.kind)“\(reading.words)”：\(reading.score) 分，对上 \(reading.cover / 10)%\n"
        for place in ["名称", "官方名称", "正文"] {
            let words = reading.terms.filter { $0.place == place }.map(\.words)
            if !words.isEmpty { text += "     \(place)：\(words.joined(separator: " "))\n" }
        }
    }
    return text
}

/// The figures of each kind in a table, then the queries that no right guide answered first.
func describe(_ evaluation: SearchEvaluation) -> String {
    var text = "种类\t问法\thit@1\thit@3\tMRR\n"
    for (kind, card) in evaluation.rows {
        let figures = [card.hitAt1, card.hitAt3, card.meanReciprocalRank].map(decimals)
        text += "\(kind)\t\(card.queries)\t\(figures.joined(separator: "\t"))\n"
    }
    for miss in evaluation.misses {
        let rank = miss.rank.map { "第 \($0)" } ?? "没有"
        text +=
            "不在第一：\(miss.query.text)  应是 \(miss.query.ids.joined(separator: "、"))（\(rank)），第一是 \(miss.first ?? "没有")\n"
    }
    return text
}

/// A share with three decimals.
private func decimals(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    return "\(thousandths / 1000).\(String(1000 + thousandths % 1000).dropFirst())"
}

extension SearchEvaluation {
    /// All kinds, all queries and those that were held out.
    fileprivate var rows: [(kind: String, card: Scorecard)] { kinds + [("all", all), ("held", heldOut)] }
}

/// `baihua search --eval FILE --json`: shares in thousandths.
struct Figures: CanonicalJSONEncodable {
    let evaluation: SearchEvaluation

    init(_ evaluation: SearchEvaluation) { self.evaluation = evaluation }

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("kinds", evaluation.rows.map { Row(kind: $0.kind, card: $0.card) })
            json.member("misses", evaluation.misses.map { Miss(query: $0.query.text, rank: $0.rank) })
        }
    }

    private struct Row: CanonicalJSONEncodable {
        let kind: String
        let card: Scorecard

        func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("hit-at-1", Int((card.hitAt1 * 1000).rounded()))
                json.member("hit-at-3", Int((card.hitAt3 * 1000).rounded()))
                json.member("kind", kind)
                json.member("mrr", Int((card.meanReciprocalRank * 1000).rounded()))
                json.member("queries", card.queries)
            }
        }
    }

    private struct Miss: CanonicalJSONEncodable {
        let query: String
        let rank: Int?

        func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("query", query)
                json.member("rank", rank)
            }
        }
    }
}

/// `baihua search --explain --json`.
struct Explained: CanonicalJSONEncodable {
    let query: String
    let hits: [SearchExplanation]

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("hits", hits.map { Hit(explanation: $0) })
            json.member("query", query)
        }
    }

    private struct Hit: CanonicalJSONEncodable {
        let explanation: SearchExplanation

        func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("id", explanation.hit.id)
                json.member("readings", explanation.readings.map { Reading(reading: $0) })
                json.member("score", explanation.hit.score)
                json.member("title", explanation.hit.title)
                json.member("whole", explanation.hit.isWhole)
            }
        }
    }

    private struct Reading: CanonicalJSONEncodable {
        let reading: SearchExplanation.Reading

        func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("cover", reading.cover)
                json.member("kind", reading.kind)
                json.member("score", reading.score)
                json.member("terms", reading.terms.map { Term(term: $0) })
                json.member("words", reading.words)
            }
        }
    }

    private struct Term: CanonicalJSONEncodable {
        let term: SearchExplanation.Term

        func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("place", term.place)
                json.member("words", term.words)
            }
        }
    }
}
