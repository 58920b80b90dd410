"""Plain words of Japanese and what they are in English: a question that no entry holds as it is
typed is taken apart into them. What a pack is about has its names in the pack's own glossary.
"""

from __future__ import annotations

WORDS = """
    防衛 defence|防衛省 defence ministry|国防 defence|軍 military|軍事 military
    自衛 self-defence|海軍 navy|空軍 air force|陸軍 army|部隊 force|兵力 force|武力 force
    戦力 force|予算 budget|費 spending|支出 spending|経費 spending|金額 amount|円 yen
    ドル dollar|兆 trillion|億 billion|割合 share|比率 ratio|比 ratio|率 ratio
    パーセント percent|回数 count|件数 count|数 count|総額 total|合計 total|目標 target
    上限 ceiling|枠 limit|計画 plan|達成 reach|増加 increase|増額 increase|倍増 double
    減少 decrease|推移 year|内訳 breakdown|法 law|法律 law|法的 legal|条 article|根拠 basis
    権限 power|規定 provision|憲法 constitution|指揮 command|統制 control|命令 order
    要請 request|承認 approval|決定 decision|判断 decide|大臣 minister|首相 prime minister
    総理 prime minister|長官 commandant|知事 governor|内閣 cabinet|閣議 cabinet|国会 diet
    政府 government|警察 police|外務省 foreign ministry|武器 weapon|使用 use|射撃 fire|発砲 fire
    撃墜 shot|迎撃 intercept|破壊 destruction|攻撃 attack|侵略 aggression|侵攻 invasion
    有事 attack|戦争 war|平時 peacetime|危害 harm|正当防衛 self-defence|訓練 exercise
    演習 exercise|共同 joint|合同 joint|哨戒 patrol|巡回 patrol|飛行 flight|航行 navigation
    爆撃 bomber|爆撃機 bomber|戦闘機 fighter|航空機 aircraft|飛行機 aircraft|機 aircraft
    無人機 drone|無人 unmanned|気球 balloon|艦 ship|艦艇 warship|艦船 ship|船 ship
    巡視船 coast guard ship|潜水艦 submarine|空母 carrier|不審船 suspicious ship|警備 security
    海上 maritime|海洋 maritime|海域 waters|領海 territorial sea|接続水域 contiguous zone
    領空 airspace|空域 airspace|識別圏 zone|侵犯 violation|侵入 intrusion|通過 passage
    通航 passage|緊急発進 scramble|海峡 strait|諸島 islands|列島 islands|島 island
    領土 territory|領有 claim|占領 occupied|国境 border|紛争 dispute|係争 dispute
    ミサイル missile|弾道 ballistic|巡航 cruise|極超音速 hypersonic|射程 range|発射 launch
    実験 test|核 nuclear|核兵器 nuclear|衛星 satellite|軌道 orbit|宇宙 space|落下 fell
    弾薬 ammunition|契約 contract|購入 contract|調達 procurement|配備 deploy|開発 development
    量産 production|能力 capability|反撃 counterstrike|抑止 deterrence|先制 pre-emptive
    専守 exclusively|平和 peace|戦略 strategy|文書 document|白書 white paper|報告 report
    公表 published|発表 release|版 edition|表現 wording|文言 wording|用語 term|名称 name
    改称 renamed|翻訳 translation|引用 quote|懸念 concern|挑戦 challenge|脅威 threat|危険 risk
    情勢 situation|協力 cooperation|連携 cooperation|同盟 alliance|関係 relations|支援 support
    反応 reply|反論 reply|抗議 protest|主張 claim|声明 statement|情報 information|偽 false
    宣伝 propaganda|心理 cognitive|認知 cognitive|戦 warfare|サイバー cyber|要員 staff
    人員 staff|隊員 member|人工知能 artificial intelligence|量子 quantum|技術 technology
    変化 change|新しい new|最大 largest|最初 first|初 first|違い difference|意味 meaning
    定義 definition|範囲 scope|条件 condition|制限 limit|住民 resident|避難 evacuation
    保護 protection|救助 rescue|連絡 liaison|手順 manual|対処 response|措置 measure
    行動 operation|出動 operation|任務 mission
"""

_ENGLISH: dict[str, list[str]] = {}
for _entry in WORDS.replace("\n", "|").split("|"):
    if _entry.strip():
        _word, *_words = _entry.split()
        _ENGLISH.setdefault(_word, _words)

_LONGEST = max(map(len, _ENGLISH))


def taken_apart(word: str) -> list[tuple[str, list[str]]]:
    """Return the parts of a word of Japanese, each with its English, [] where there is none."""
    found: list[tuple[str, list[str]]] = []
    at = rest = 0
    while at < len(word):
        part = next(
            (word[at:end] for end in range(at + _LONGEST, at, -1) if word[at:end] in _ENGLISH), ""
        )
        if part:
            found += [(word[rest:at], [])] if rest < at else []
            found.append((part, _ENGLISH[part]))
        at += len(part) or 1
        rest = at if part else rest
    return found + ([(word[rest:], [])] if rest < len(word) else [])
