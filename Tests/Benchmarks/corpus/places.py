"""Invented towns, one a block of guides, and their halls."""

from dataclasses import dataclass

from .splitmix import SplitMix

FIRST = "临清安永长太平新云青白龙金玉石松桃梅兰竹丰宁和顺康泰兴盛昌隆文德义仁春晴朗晓星月虹翠"
SECOND = "溪泉桥坪岭峰岗丘原阳宁平昌源林庄浦亭堂集店塘浜坝坞渡埠湾洲港岸畔谷垄坡沟台营铺墩"
KINDS = ("镇", "乡", "街道", "新区")
ROADS = "人民 解放 建设 和平 胜利 文化 光明 朝阳 迎宾 滨河 环城 学府 工农 幸福 团结 振兴 府前 车站 钟楼 花园 古城 银杏 梧桐 香樟".split()
ROAD_KINDS = ("路", "大街", "东路", "西路", "南路", "北路")
TIMES = (
    "工作日 9:00—12:00，13:00—17:00",
    "工作日 8:30—12:00，14:00—17:30",
    "工作日 9:00—17:00，中午不休息",
    "周一到周六 9:00—16:30",
)
# Names of villages and stops are what makes the vocabulary of real guides grow with their number.
VILLAGE = (
    "柳杨槐榆桑柏樟枫桂榕茶荷菊葵芦苇菱藕麦稻禾谷豆棉麻茅草花果枣杏李柿榴橘柑枇杷山水川江河湖海泽潭湾溪沟渠井泉瀑"
    "岩石沙土壤田地坡岭峰崖谷洞坑坪坝堤桥渡口码头关隘城堡楼阁亭台塔寺庙观庵祠院府衙仓库窑炉磨坊店铺市场集镇村"
    "马牛羊鹿虎豹龙凤鹤雁燕雀鹰鸽鸡鸭鹅鱼虾蟹龟蛇蜂蝶东西南北中上下左右前后内外高低远近大小长短方圆新旧老古"
    "红橙黄绿青蓝紫白黑灰金银铜铁锡玉珠宝钱财富贵荣华福禄寿喜吉祥如意平安康健和睦仁爱忠孝礼智信勇毅恒久永"
    "春夏秋冬晨暮日月星辰风云雨雪霜露雷虹霞光明亮晴朗温凉清静深广阔宏伟秀丽美佳良善真诚实朴素勤俭耕读诗书琴棋画"
    "王张刘陈赵周吴徐孙胡朱郭何罗郑梁谢宋唐许韩冯邓曹彭曾萧董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
)
VILLAGE_KINDS = ("村", "社区", "庄", "屯", "寨", "里", "湾村", "营村")
COUNT = len(FIRST) * len(SECOND) * len(KINDS)

# A window for each domain, with the departments behind it, and one for 一件事.
WINDOWS = (
    ("公安综合窗口", "huji-chuxing", ("公安局",)),
    ("婚育教育窗口", "hunyu-jiaoyu", ("卫生健康局", "民政局", "教育局")),
    ("社保就业窗口", "shebao-jiuye", ("人力资源和社会保障局", "税务局")),
    ("医保综合窗口", "yibao-jiankang", ("医疗保障局", "税务局")),
    ("不动产综合窗口", "fangchan-anjia", ("自然资源局", "税务局", "住房和城乡建设局", "住房公积金管理中心")),
    ("企业开办综合窗口", "kaidian-banqiye", ("市场监督管理局", "行政审批服务局", "人力资源和社会保障局", "税务局")),
    ("社会救助窗口", "jiuzhu-falv", ("民政局", "残疾人联合会", "司法局", "退役军人事务局")),
)
JOINT_WINDOW = "一件事综合窗口"
JOINT_DEPARTMENTS = (
    "卫生健康局", "公安局", "医疗保障局", "人力资源和社会保障局", "市场监督管理局", "退役军人事务局", "教育局", "税务局",
)
WINDOW_OF_DOMAIN = {domain: name for name, domain, _ in WINDOWS}


@dataclass(frozen=True)
class Place:
    number: int
    name: str
    villages: tuple
    hall: str
    road: str
    address: str
    times: str
    phones: tuple  # hall, one for each window, the joint window

    def phone(self, domain):
        """The number of a domain's window."""
        return self.phones[1 + [d for _, d, _ in WINDOWS].index(domain)]

    @property
    def joint_phone(self):
        return self.phones[-1]


# A registry file may have 256 KiB; towns after these share the halls of the first ones.
HALLS = 120


def town_name(number, seed):
    """Of town number k; none comes twice below COUNT."""
    if number >= COUNT:
        raise SystemExit(f"at most {COUNT} towns of 50 guides can be named")
    pair, kind = divmod((number * 3373 + seed * 911) % COUNT, len(KINDS))
    return FIRST[pair % len(FIRST)] + SECOND[pair // len(FIRST)] + KINDS[kind]


def place(number, seed):
    """Town number k with its villages and its hall."""
    town, hall = SplitMix(seed, 1, number), SplitMix(seed, 3, number % HALLS)
    host = town_name(number % HALLS, seed)
    road = hall.one(ROADS) + hall.one(ROAD_KINDS)
    first = hall.between(3_000_000, 8_999_000)
    return Place(
        number=number, name=town_name(number, seed), road=road, hall=host + "政务服务中心",
        villages=tuple(town.one(VILLAGE) + town.one(VILLAGE) + town.one(VILLAGE_KINDS) for _ in range(16)),
        address=f"{host}{road}{hall.between(1, 399)}号，1楼（示例地址）", times=hall.one(TIMES),
        phones=tuple(f"0000-{first + step}" for step in range(len(WINDOWS) + 2)),
    )


def hall_entry(town):
    """A town's hall as an entry of halls.yml."""
    lines = [
        f"- id: dating-{town.number}", f"  名称: {town.hall}", f"  地址: {town.address}", f"  时间: {town.times}",
        f"  电话: {town.phones[0]}", "  窗口:",
    ]
    windows = [(name, [domain], departments) for name, domain, departments in WINDOWS]
    windows.append((JOINT_WINDOW, [domain for _, domain, _ in WINDOWS], JOINT_DEPARTMENTS))
    for (name, domains, departments), phone in zip(windows, town.phones[1:]):
        lines += [
            f"    - 名称: {name}", f"      部门: [{', '.join(departments)}]", f"      领域: [{', '.join(domains)}]",
            f"      电话: {phone}",
        ]
    return "\n".join(lines) + "\n"
