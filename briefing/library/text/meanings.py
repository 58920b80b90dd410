"""Words of plain English with which people ask for the same: looked for where nothing holds the
words as they are typed, and worth less than those.
"""

from __future__ import annotations

from briefing.library.text.tokenizer import stem

GROUPS = """
    buy bought purchase acquire procure contract order
    cost price money spend spent spending expenditure fund funding budget pay paid
    rise rose increase grow grew growth jump climb more
    fall fell drop decline decrease cut shrink less lower
    begin began start commence launch introduce
    ship vessel boat warship fleet
    plane aircraft jet airplane warplane bomber fighter
    soldier troops forces personnel staff members crew
    navy naval maritime sea ocean
    army ground land
    missile rocket projectile
    nuclear atomic nuke
    attack strike assault hit raid war wartime
    shoot shot fire gun weapon
    invade invasion aggression war wartime
    drill exercise manoeuvre training wargame
    law act statute legal legislation constitution
    rule regulation guideline manual procedure
    premier minister pm
    parliament diet legislature
    cabinet government administration
    report paper document publication
    publish publication release issue
    claim say allege assert tell
    deny reject refuse rebut
    protest complain object angry anger condemn criticise
    isle island
    sea ocean waters strait
    border boundary frontier line
    territory soil land
    count number tally total figure
    share proportion percentage ratio percent
    limit ceiling cap maximum threshold
    target goal aim objective
    plan programme scheme
    ban forbid prohibit bar
    permit allow authorise may
    command control direct lead
    help assist support aid cooperate cooperation together
    spy surveillance reconnaissance intelligence espionage
    hack hacker cyber computer network
    disinformation fake propaganda false information
    drone unmanned uncrewed
    weapon arms gun armament firearm
    ammunition ammo munitions shells
    repair upkeep maintenance sustainment
    facility building base
    yearly annual year
    threat danger menace
    risk hazard
    ally alliance partner
    wording language phrase words word
    harsh strong tough severe
    differ difference gap disagree discrepancy
    active proactive positive
    enter intrude intrusion violate violation breach incursion
    near close around approach
    new novel latest
    old earlier former previous
    divide divided part chapter section structure
    expert analyst observer
    duty obligation must
    contact liaison touch communication
    destroy down shoot shot intercept
    orbit space
    abandon renounce give pacifist pacifism peace
    mind cognitive thinking
    suspicious suspect
    recalculate measure calculation
    fly flight flew overfly overflight pass passed
    custom habit norm
    real actual
    economy gdp gnp
    react reaction respond response reply answer
    display show demonstration demonstrate parade
    power force might strength muscle
    intentional deliberate purpose wilful
    exaggerate overstate hype inflate
    challenge test trial problem difficulty
    change alter amend revise revision update modify
    include contain comprise cover consist count
    introduce adopt establish create set
    abolish scrap drop remove repeal end lift
    obvious clear evident plain
    concern worry worried anxious alarm
    country nation state
    worst gravest severest serious grave severe
    urgent imminent pressing immediate
    rename name title call
    station deploy deployment position base
    patrol voyage sail sortie
    cross transit pass traverse
    circle encircle circumnavigate
    land landing touchdown
    warn warning alert caution
    flare signal
    test launch fire
    satellite orbit space rocket
    warhead nuclear weapon bomb
    stockpile arsenal stock
    expand enlarge widen extend broaden
    ease relax loosen soften
    tighten strengthen reinforce toughen harden
    rescue evacuate evacuation save
    residents civilians citizens population people
    police law enforcement
    approve approval consent agree agreement endorse
    decide decision order
    phone telephone call
    governor prefecture
    budget outlay appropriation spending
    trillion billion yen money
    rank ranking league table place
    compare comparison versus against
    previous last earlier
    neighbour neighbouring
    dispute disputed contested row
    claim sovereignty territory
    apology regret
    joint together combined
    repeat repeated again frequent often
    number count times
    average mean
    double twice
    half
    goal target
    artificial intelligence ai machine learning
    swarm group formation
    hypersonic glide
    misinformation disinformation fake
    influence manipulate manipulation sway
    sabotage disrupt disruption
    leak theft steal
    chip semiconductor
    quantum
    shelter bunker
    radar sensor
    tank vehicle armour
    submarine underwater undersea
    carrier destroyer frigate warship
    coastguard cutter patrol
    progress reach achieve advance attain
    edition version
    page chapter section
    speech address remarks statement
    visit trip travel
    meet meeting talks summit
    sanction embargo penalty
    treaty pact accord agreement
    import export trade sale
    domestic home internal
    foreign overseas abroad external
    illegal unlawful
    legal lawful
    secret classified confidential
    accident crash collision
    injure kill casualty death
    train educate teach
    recruit hire enlist
    shortage lack gap
    delay postpone late
    speed fast quick rapid
    small tiny minor
    large big huge major
    wrong incorrect error mistake
    true correct accurate
    doubt uncertain unclear unknown
    prove proof evidence
    suspect suspicion believe
    predict forecast expect
    history past background
    future plan outlook
    reason cause why motive
    result outcome effect consequence
    rely reliance depend dependence
    own possess hold keep
    give provide supply
    get obtain receive gain
    use employ apply
"""

_MEANT: dict[str, list[str]] = {}
for _line in GROUPS.strip().splitlines():
    for _word in _line.split():
        _MEANT.setdefault(stem(_word), []).extend(each for each in _line.split() if each != _word)


def others(words: list[str]) -> list[str]:
    """Return the words with which the same is asked as with one of some forms of a word."""
    return list(dict.fromkeys(other for word in words for other in _MEANT.get(stem(word), [])))


def is_plain(word: str) -> bool:
    """Return whether a word is plain English, and so not likely to be misspelt."""
    return stem(word) in _MEANT
