import GuideModel

/// `当场`, `10 分钟`, `2 小时`, `3 天`, `5 个工作日`.
func duration(_ text: Squeezed) -> Duration? {
    if let fixed = fixedDurations[text.bytes] { return fixed }
    var text = text
    guard let amount = text.takeNumber(), amount > 0, let (unit, factor) = durationUnits[text.bytes] else { return nil }
    return Duration(amount * factor, unit)
}

private let fixedDurations = WordTable([
    ("当场", Duration.onTheSpot), ("半小时", Duration(30, .minute)), ("半个小时", Duration(30, .minute)),
    ("半天", Duration(4, .hour)),
])

private let durationUnits = WordTable<(Duration.Unit, Int)>([
    ("分钟", (.minute, 1)), ("小时", (.hour, 1)), ("个小时", (.hour, 1)), ("天", (.day, 1)), ("日", (.day, 1)),
    ("自然日", (.day, 1)), ("个自然日", (.day, 1)), ("工作日", (.workingDay, 1)), ("个工作日", (.workingDay, 1)), ("周", (.day, 7)),
    ("星期", (.day, 7)), ("个星期", (.day, 7)), ("个月", (.month, 1)), ("年", (.year, 1)),
])
