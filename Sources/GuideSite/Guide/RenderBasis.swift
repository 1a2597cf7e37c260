import GuideModel

extension GuideRenderer {
    /// The official side: item name, code, department, law; last on the page, because few need it.
    var basis: HTML {
        var html = HTML(capacity: 600)
        html.markup("<dl class=\"facts\">\n")
        appendLine("正式名称", guide.header.officialName?.value, to: &html)
        appendLine("事项编码", guide.header.code?.value, to: &html)
        appendLine("负责部门", guide.header.department.map { site.library.canonicalDepartmentName($0.value) }, to: &html)
        appendLine("谁可以办", audiences, to: &html)
        if !guide.header.legalBases.isEmpty {
            html.markup("<div><dt>依据</dt>")
            for basis in guide.header.legalBases {
                html.markup("<dd>")
                html.text(basis.value.chinese)
                html.markup("</dd>")
            }
            html.markup("</div>\n")
        }
        html.markup("</dl>\n")
        return html
    }

    /// When someone last confirmed the guide, who, and when it is looked at again; on paper, also where it stands.
    var checked: HTML {
        var html = HTML(capacity: 400)
        if let day = guide.header.checkedOn?.value {
            html.markup("<p>")
            html.day(day)
            html.markup("核对过")
            if let post = guide.header.checkedBy?.value {
                html.text("（\(post)）")
            }
            if let review = guide.reviewDay {
                html.markup("，")
                html.day(review)
                html.markup("前再核对一次")
            }
            html.markup("。</p>\n")
        }
        if let review = guide.reviewDay, review < site.library.today {
            html.markup("<p class=\"overdue\"><strong>这一页该再核对了。</strong>去之前，先打电话问一声：")
            html.telephone(site.settings.hotline)
            html.markup("</p>\n")
        }
        html.markup("<p class=\"paper-only\">网上看这一页：")
        html.text(canonical.text)
        html.markup("</p>\n")
        return html
    }

    private var audiences: String? {
        let audiences = guide.header.audiences.map(\.value.rawValue)
        return audiences.isEmpty ? nil : audiences.joined(separator: "、")
    }

    private func appendLine(_ label: String, _ value: String?, to html: inout HTML) {
        guard let value else { return }
        html.markup("<div><dt>")
        html.text(label)
        html.markup("</dt><dd>")
        html.text(value)
        html.markup("</dd></div>\n")
    }
}

extension HTML {
    /// Appends a day for people, with its form for machines.
    mutating func day(_ day: CalendarDay) {
        markup("<time")
        attribute("datetime", day.description)
        markup(">")
        text(day.chinese)
        markup("</time>")
    }
}
