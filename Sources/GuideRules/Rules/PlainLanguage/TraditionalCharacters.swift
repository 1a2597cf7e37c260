import GuideModel

/// Characters are the simplified ones.
struct TraditionalCharacters: ProseRule {
    static let about = RuleDescription(
        id: "traditional-characters",
        group: .plain,
        severity: .warning,
        demand: "用规范的简体字。",
        why: "繁体字搜不到，自助机上的老人也认不全。公共服务用规范汉字，是法律规定的。",
        source: "《国家通用语言文字法》第十三条；rules.tsv TEXT-014",
        accepts: [
            """
            ## 常见问题

            ### 老房子能办吗

            能，乾隆年间的也行。点“繁體”两个字，换成繁体字。
            """
        ],
        rejects: [
            """
            ## 常见问题

            ### 1️⃣當場能補嗎

            2️⃣當場就能補。
            """
        ]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        let traditional = Self.traditional
        for run in prose.runs {
            var found: [Int] = []
            for index in run.units where traditional.contains(prose.units[index]) && !prose.isClosed[index] {
                found.append(index)
            }
            guard let first = found.first else { continue }
            findings.report(
                .traditional(String(decoding: found.prefix(10).map { prose.units[$0] }, as: UTF16.self)),
                at: prose.range(first..<first + 1),
                fix: fix(found, in: run, prose)
            )
        }
    }

    private func fix(_ found: [Int], in run: ReadableProse.Run, _ prose: ReadableProse) -> Diagnostic.Fix? {
        var replacements: [Diagnostic.Fix.Replacement] = []
        var next = 0
        while next < found.count {
            // Neighbours are replaced together, since replacements may not touch.
            let first = next
            while next + 1 < found.count, found[next + 1] == found[next] + 1 { next += 1 }
            let stretch = found[first]..<found[next] + 1
            guard let range = prose.replaceableRange(stretch, in: run) else { return nil }
            let simple = stretch.map { Self.simplified[prose.units[$0]] ?? prose.units[$0] }
            replacements.append(.init(range, with: String(decoding: simple, as: UTF16.self)))
            next += 1
        }
        return Diagnostic.Fix(replacements)
    }

    /// Traditional and simplified, for characters that are never right in simplified text (乾 and 後 may be).
    private static let pairs = """
        國国務务辦办證证書书戶户口口領领補补請请帶带單单審审驗验費费業业執执學学醫医藥药險险養养險险勞劳動动關关係系處处機机構构電电話话網网\
        號号碼码點点開开門门問问間间時时長长張张報报錄录記记訂订計计認认證证設设許许訴诉診诊詞词試试詳详誠诚語语誤误說说誰谁課课調调談谈\
        論论識识譯译議议護护變变讓让財财負负貢贡貧贫貨货販贩貫贯責责貴贵貸贷貿贸賀贺賃赁資资賓宾賞赏賠赔賢贤賣卖質质賬账購购贈赠贏赢車车\
        軌轨軍军軟软較较載载輔辅輕轻輛辆輪轮輯辑輸输轄辖轉转農农這这連连進进運运過过達达違违遙遥適适遲迟遷迁選选遺遗郵邮鄉乡鄰邻醜丑針针\
        釘钉鈔钞鈕钮鈴铃鉄铁銀银銅铜銷销鋁铝鋒锋鋪铺鋼钢錢钱錦锦錯错錶表鍵键鎖锁鎮镇鏡镜鐘钟鐵铁鑑鉴鑽钻閃闪閉闭閒闲閣阁閱阅闆板闊阔\
        闡阐隊队陽阳陰阴階阶際际陸陆陳陈隨随隱隐隻只雙双雜杂離离難难雲云電电霧雾靈灵靜静韓韩響响頁页頂顶項项順顺須须預预頑顽頒颁領领頭头\
        頻频題题額额顏颜願愿類类顧顾顯显風风飛飞飯饭飲饮飼饲飽饱飾饰餅饼養养餐餐館馆馬马駐驻駕驾駛驶駱骆騎骑騙骗騰腾驅驱驗验驚惊驛驿體体\
        髮发鬆松鬥斗鬧闹魚鱼鮮鲜鳥鸟鳳凤鴨鸭鷄鸡雞鸡鹽盐麗丽麥麦麵面黃黄黨党齊齐齒齿齡龄龍龙龜龟備备傑杰傘伞備备傢家傳传債债傷伤傾倾僅仅\
        僑侨價价儀仪億亿優优儲储兒儿內内兩两冊册凍冻凱凯別别刪删則则剛刚創创劃划劇剧劉刘劍剑勁劲勝胜勢势勵励勸劝匯汇區区協协厭厌厲厉參参\
        員员問问啟启喚唤喪丧喬乔單单嗎吗嘗尝嘆叹嘉嘉嚇吓嚴严囑嘱圍围園园圓圆圖图團团堅坚執执場场塊块塗涂塵尘墊垫墜坠墮堕壇坛壓压壘垒壞坏\
        壯壮壽寿夠够夾夹奪夺奮奋婦妇媽妈嬰婴孫孙學学宮宫寧宁實实寫写寬宽寶宝將将專专尋寻對对導导屆届屬属島岛峽峡嶺岭嶼屿巖岩帥帅師师帳帐\
        幣币幫帮幹干幾几庫库廁厕廂厢廈厦廚厨廟庙廠厂廢废廣广廳厅張张強强彈弹彙汇彥彦後后徑径從从復复徵征徹彻恆恒悅悦惡恶惱恼愛爱態态慘惨\
        慣惯慶庆憂忧憑凭憲宪憶忆應应懷怀懸悬戀恋戰战戲戏戶户捨舍掃扫掛挂採采揀拣揚扬換换揮挥損损搖摇搶抢撐撑撥拨撫抚據据擁拥擇择擊击擋挡\
        擔担據据擠挤擬拟擴扩擺摆擾扰攔拦攜携攝摄攤摊敗败敘叙敵敌數数斂敛斃毙斷断於于時时晉晋晝昼暈晕暢畅暫暂曆历曉晓曠旷書书會会東东條条\
        來来極极業业榮荣構构槍枪樂乐樓楼標标樞枢樣样樸朴樹树橋桥機机橫横檔档檢检櫃柜欄栏權权欠欠歐欧歡欢歲岁歷历歸归殘残殺杀殼壳毀毁氣气\
        決决沒没況况洩泄洶汹涼凉淚泪淨净淺浅減减測测渾浑湊凑湯汤準准溝沟溫温滅灭滯滞滲渗滿满漁渔漢汉漲涨漸渐潔洁潛潜潤润澤泽濃浓濕湿濟济\
        濫滥濱滨灑洒灘滩灣湾災灾為为烏乌無无煉炼煙烟煩烦熱热燈灯燒烧營营爐炉爛烂爭争爺爷牆墙牽牵犧牺狀状狹狭獎奖獨独獲获獵猎獻献環环瑪玛\
        產产畝亩畢毕畫画異异當当疊叠痠酸瘋疯療疗癒愈癥症發发皺皱盜盗盡尽監监盤盘眾众睏困瞞瞒矯矫礎础礙碍礦矿礫砾禍祸禮礼禦御種种稱称穀谷\
        積积穩稳窮穷窺窥竄窜竊窃競竞筆笔筍笋節节範范築筑簡简簽签簾帘籃篮籌筹籍籍糧粮糾纠紀纪約约紅红紋纹納纳純纯紙纸級级紛纷細细紹绍終终\
        組组結结絕绝給给絡络統统絲丝經经綜综綠绿維维綱纲網网綿绵緊紧緒绪線线締缔緣缘編编緩缓緯纬練练縣县縫缝縮缩總总績绩繁繁織织繞绕繪绘\
        繳缴繼继續续纖纤罰罚罵骂罷罢羅罗習习聖圣聞闻聯联聰聪聲声職职聽听肅肃脅胁脈脉脫脱脹胀腦脑腫肿膚肤膠胶膽胆臉脸臟脏臨临臺台與与興兴\
        舉举舊旧艙舱艦舰艱艰藝艺節节莊庄華华萬万葉叶葬葬蒼苍蓋盖蓮莲蔣蒋薦荐薩萨藍蓝藥药蘇苏蘭兰虛虚號号蟲虫蠟蜡術术衛卫衝冲補补裝装製制\
        複复襲袭見见規规視视親亲覺觉覽览觀观觸触訂订訊讯討讨訓训託托訪访詐诈評评詢询詩诗該该誌志誘诱請请諒谅諸诸謀谋謂谓謊谎謝谢謹谨證证\
        譜谱警警譽誉讀读讚赞豐丰豬猪貓猫賊贼贊赞趕赶趙赵趨趋跡迹踐践躍跃軀躯辭辞辯辩邊边郤却鄭郑釋释裡里
        """

    private static let traditional = UnitSet(simplified.keys)

    private static let simplified: [UInt16: UInt16] = {
        var table: [UInt16: UInt16] = [:]
        let units = Array(pairs.utf16)
        for index in stride(from: 0, to: units.count - 1, by: 2) where units[index] != units[index + 1] {
            table[units[index]] = units[index + 1]
        }
        return table
    }()
}

extension Findings.Message {
    fileprivate static func traditional(_ characters: String) -> Self {
        Self("“\(characters)”是繁体字", hint: "换成简体字")
    }
}
