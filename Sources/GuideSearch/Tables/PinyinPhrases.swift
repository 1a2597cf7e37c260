/// Words whose characters are read otherwise than alone, or in one way only; `/` stands between readings in use.
///
/// The longest word wins; places come last.
let pinyinPhrases = """
    银行 yin hang; 行业 hang ye; 行情 hang qing; 行长 hang zhang; 央行 yang hang; 分行 fen hang; 支行 zhi hang
    农行 nong hang; 建行 jian hang; 工行 gong hang; 中行 zhong hang; 交行 jiao hang; 商行 shang hang; 车行 che hang
    同行 tong hang/xing; 行距 hang ju; 内行 nei hang; 外行 wai hang; 拍卖行 pai mai hang; 典当行 dian dang hang
    行政 xing zheng; 执行 zhi xing; 行驶 xing shi; 出行 chu xing; 通行 tong xing; 旅行 lu xing; 行为 xing wei
    自行 zi xing; 行人 xing ren; 发行 fa xing; 实行 shi xing; 举行 ju xing; 行程 xing cheng; 行李 xing li
    进行 jin xing; 运行 yun xing; 试行 shi xing; 施行 shi xing; 暂行 zan xing; 现行 xian xing; 推行 tui xing
    履行 lu xing; 行使 xing shi; 行动 xing dong; 可行 ke xing; 不行 bu xing; 先行 xian xing; 流行 liu xing
    飞行 fei xing; 银行卡 yin hang ka; 步行 bu xing; 行走 xing zou; 行医 xing yi; 品行 pin xing; 罪行 zui xing

    会计 kuai ji; 会计师 kuai ji shi; 财会 cai kuai; 社会 she hui; 工会 gong hui; 协会 xie hui; 会员 hui yuan
    会议 hui yi; 委员会 wei yuan hui; 机会 ji hui; 学会 xue hui; 不会 bu hui; 居委会 ju wei hui; 村委会 cun wei hui
    残联会 can lian hui; 联合会 lian he hui; 基金会 ji jin hui; 商会 shang hui; 业委会 ye wei hui; 会不会 hui bu hui

    重庆 chong qing; 重新 chong xin; 重复 chong fu; 重办 chong ban; 重发 chong fa; 重开 chong kai; 重置 chong zhi
    重做 chong zuo; 重审 chong shen; 重婚 chong hun; 重名 chong ming; 重建 chong jian; 重组 chong zu; 双重 shuang chong
    多重 duo chong; 重合 chong he; 重叠 chong die; 重启 chong qi; 重填 chong tian; 重签 chong qian; 重领 chong ling
    重修 chong xiu; 重拍 chong pai; 重交 chong jiao; 重考 chong kao; 重要 zhong yao; 重大 zhong da; 重点 zhong dian
    重病 zhong bing; 重症 zhong zheng; 重度 zhong du; 重残 zhong can; 体重 ti zhong; 严重 yan zhong; 重量 zhong liang
    载重 zai zhong; 尊重 zun zhong; 重型 zhong xing; 重疾 zhong ji; 贵重 gui zhong; 保重 bao zhong; 超重 chao zhong

    还贷 huan dai; 还款 huan kuan; 还清 huan qing; 还钱 huan qian; 还债 huan zhai; 还本 huan ben; 还息 huan xi
    还房贷 huan fang dai; 还车贷 huan che dai; 还完 huan wan; 归还 gui huan; 偿还 chang huan; 返还 fan huan
    退还 tui huan; 交还 jiao huan; 送还 song huan; 发还 fa huan; 提前还 ti qian huan; 还是 hai shi; 还有 hai you
    还要 hai yao; 还能 hai neng; 还可以 hai ke yi; 还没 hai mei; 还不 hai bu; 还用 hai yong; 还得 hai de

    调解 tiao jie; 调节 tiao jie; 调整 tiao zheng; 空调 kong tiao; 调剂 tiao ji; 调休 tiao xiu; 调价 tiao jia
    协调 xie tiao; 失调 shi tiao; 烹调 peng tiao; 调料 tiao liao; 调味 tiao wei; 调和 tiao he; 调试 tiao shi; 上调 shang tiao
    下调 xia tiao; 调查 diao cha; 调动 diao dong; 调档 diao dang; 调令 diao ling; 调离 diao li; 抽调 chou diao
    函调 han diao; 外调 wai diao; 调取 diao qu; 调入 diao ru; 调出 diao chu; 调阅 diao yue; 调研 diao yan; 调度 diao du
    调配 diao pei; 借调 jie diao; 调岗 diao gang; 调换 diao huan

    给付 ji fu; 供给 gong ji; 给予 ji yu; 补给 bu ji; 给水 ji shui; 自给 zi ji; 给排水 ji pai shui; 配给 pei ji
    给养 ji yang; 发给 fa gei; 交给 jiao gei; 送给 song gei; 转给 zhuan gei; 留给 liu gei; 卖给 mai gei; 借给 jie gei

    率先 shuai xian; 草率 cao shuai; 统率 tong shuai; 率领 shuai ling; 税率 shui lu; 利率 li lu; 费率 fei lu
    比率 bi lu; 效率 xiao lu; 概率 gai lu; 频率 pin lu; 汇率 hui lu; 合格率 he ge lu

    长期 chang qi; 延长 yan chang; 长途 chang tu; 长效 chang xiao; 长住 chang zhu; 长护险 chang hu xian; 特长 te chang
    长度 chang du; 全长 quan chang; 长假 chang jia; 长年 chang nian; 长久 chang jiu; 超长 chao chang; 长照 chang zhao
    时长 shi chang; 专长 zhuan chang; 多长 duo chang; 长护 chang hu; 长寿 chang shou; 长租 chang zu; 长城 chang cheng
    成长 cheng zhang; 家长 jia zhang; 校长 xiao zhang; 生长 sheng zhang; 长者 zhang zhe; 增长 zeng zhang; 局长 ju zhang
    长辈 zhang bei; 所长 suo zhang; 院长 yuan zhang; 市长 shi zhang; 村长 cun zhang; 长大 zhang da; 部长 bu zhang
    处长 chu zhang; 会长 hui zhang; 长子 zhang/chang zi; 长女 zhang nu; 户长 hu zhang

    没收 mo shou; 淹没 yan mo; 沉没 chen mo; 没入 mo ru; 埋没 mai mo; 没有 mei you; 没办法 mei ban fa; 没办 mei ban
    参保 can bao; 参加 can jia; 参军 can jun; 参与 can yu; 参考 can kao; 参赛 can sai; 参观 can guan; 参照 can zhao
    参差 cen ci; 人参 ren shen; 海参 hai shen; 党参 dang shen; 西洋参 xi yang shen; 单位 dan wei; 单身 dan shen
    大夫 dai fu; 士大夫 shi da fu; 大王 dai/da wang; 便宜 pian yi; 传记 zhuan ji; 投降 tou xiang; 降低 jiang di
    角色 jue se; 主角 zhu jue; 角落 jiao luo; 校对 jiao dui; 校验 jiao yan; 校正 jiao zheng; 校准 jiao zhun
    着火 zhao huo; 着急 zhao ji; 睡着 shui zhao; 着装 zhuo zhuang; 着手 zhuo shou; 附着 fu zhuo; 找得着 zhao de zhao
    目的 mu di; 标的 biao di; 的士 di shi; 的确 di que; 了解 liao jie; 了结 liao jie; 终了 zhong liao; 不了 bu liao
    得了 de liao/le; 受不了 shou bu liao; 睡觉 shui jiao; 感觉 gan jue; 觉得 jue de; 关卡 guan qia; 模具 mu ju
    模样 mu yang; 模板 mu/mo ban; 什么 shen me; 为什么 wei shen me; 什锦 shi jin; 标识 biao shi/zhi; 知识 zhi shi
    认识 ren shi; 恐吓 kong he; 纤维 xian wei; 纤夫 qian fu; 剥削 bo xue; 削减 xue jian; 剥离 bo li; 畜牧 xu mu
    牲畜 sheng chu; 畜禽 chu qin; 家畜 jia chu; 畜产 xu chan; 种畜 zhong chu; 牧畜 mu xu; 结扎 jie za; 包扎 bao za
    扎针 zha zhen; 挣扎 zheng zha; 存折 cun zhe; 打折 da zhe; 骨折 gu zhe; 折扣 zhe kou; 折旧 zhe jiu; 薄弱 bo ruo
    户口薄 hu kou bo; 停泊 ting bo; 湖泊 hu po; 泊位 bo wei; 出差 chu chai; 差旅 chai lu; 邮差 you chai; 差额 cha e
    差价 cha jia; 差别 cha bie; 误差 wu cha; 刹车 sha che; 古刹 gu cha; 对称 dui chen; 称职 chen zhi; 名称 ming cheng
    职称 zhi cheng; 称重 cheng zhong; 钥匙 yao shi; 伺候 ci hou; 角度 jiao du; 囤积 tun ji; 仿佛 fang fu; 埋怨 man yuan
    便秘 bian mi; 秘书 mi shu; 疟疾 nue ji; 荨麻疹 xun/qian ma zhen; 亲家 qing jia; 亲属 qin shu; 属于 shu yu
    宿舍 su she; 住宿 zhu su; 星宿 xing xiu; 提防 di fang; 奇数 ji shu; 开拓 kai tuo; 拓片 ta pian; 闭塞 bi se
    堵塞 du se/sai; 阻塞 zu se; 开辟 kai pi; 复辟 fu bi; 弹性 tan xing; 子弹 zi dan; 弹药 dan yao; 导弹 dao dan
    收藏 shou cang; 藏族 zang zu; 矿藏 kuang cang; 宝藏 bao zang; 首都 shou du; 都市 du shi; 联系 lian xi
    关系 guan xi; 系统 xi tong; 血缘 xue yuan; 血液 xue ye; 献血 xian xue/xie; 流血 liu xue; 落户 luo hu; 落实 luo shi
    丢三落四 diu san la si; 暴露 bao lu; 披露 pi lu; 规模 gui mo; 选择 xuan ze; 择校 ze xiao; 粘贴 zhan/nian tie
    勒令 le ling; 弄堂 long tang; 强迫 qiang po; 稽查 ji cha; 熟悉 shu xi; 解除 jie chu; 解押 jie ya; 兑付 dui fu
    似的 shi de; 相似 xiang si; 曾用名 ceng yong ming; 曾经 ceng jing; 曾孙 zeng sun; 宁可 ning ke; 否则 fou ze
    省份 sheng fen; 反省 fan xing; 车辆 che liang; 石头 shi tou; 一石 yi dan; 区别 qu bie; 查询 cha xun; 检查 jian cha
    核对 he dui; 复核 fu he; 万一 wan yi; 咽喉 yan hou; 呜咽 wu ye; 率土 shuai tu; 幢号 zhuang hao; 脊椎 ji zhui
    缴费 jiao fei; 缴存 jiao cun; 缴纳 jiao na; 券商 quan shang; 粮食 liang shi; 寡妇 gua fu; 会同 hui tong
    供暖 gong nuan; 殷实 yin shi; 仇恨 chou hen; 召开 zhao kai; 号召 hao zhao; 叶子 ye zi; 盛饭 cheng fan
    遗属 yi shu; 遗失 yi shi; 遗嘱 yi zhu; 说服 shuo fu; 说明 shuo ming; 游说 you shui; 说法 shuo fa

    厦门 xia men; 大厦 da sha; 朝阳 chao/zhao yang; 朝天门 chao tian men; 即墨 ji mo; 六安 lu an; 台州 tai zhou
    蚌埠 beng bu; 亳州 bo zhou; 歙县 she xian; 铅山 yan shan; 乐清 yue qing; 乐山 le shan; 乐亭 lao ting; 丽水 li shui
    东阿 dong e; 浚县 xun xian; 莘县 shen xian; 荥阳 xing yang; 中牟 zhong mu; 牟平 mu ping; 长垣 chang yuan
    长沙 chang sha; 长春 chang chun; 长治 chang zhi; 长宁 chang ning; 长白 chang bai; 长安 chang an; 长江 chang jiang
    长葛 chang ge; 长丰 chang feng; 长兴 chang xing; 番禺 pan yu; 大埔 da bu; 黄埔 huang pu; 东莞 dong guan
    洪洞 hong tong; 繁峙 fan shi; 解州 xie zhou; 尉犁 yu li; 都江堰 du jiang yan; 成都 cheng du; 昌都 chang du
    都匀 du yun; 于都 yu du; 丰都 feng du; 珲春 hun chun; 阿坝 a ba; 井陉 jing xing; 蔚县 yu xian; 大城县 dai cheng xian
    会稽 kuai ji; 天台 tian tai; 盱眙 xu yi; 筠连 jun lian; 犍为 qian wei; 曲阜 qu fu; 单县 shan xian; 茌平 chi ping
    临朐 lin qu; 涡阳 guo yang; 西藏 xi zang; 吴堡 wu bu; 泌阳 bi yang; 柏林 bo lin; 渑池 mian chi; 监利 jian li
    重阳 chong yang; 百色 bo/bai se; 宿州 su zhou; 宿迁 su qian; 尉氏 wei shi; 燕郊 yan jiao; 燕山 yan shan; 涪陵 fu ling
    """
