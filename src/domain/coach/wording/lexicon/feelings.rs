//! Words of anger, weariness and scorn.

/// Scorn as an adjective.
pub const AWFUL: &str = "ridiculous absurd insane outrageous disgraceful shameful unfair unjust hopeless pointless \
    laughable pathetic appalling scandalous insulting humiliating demoralising demotivating \
    soul-destroying soul-crushing mind-numbing frustrating infuriating exhausting maddening \
    unbearable intolerable unacceptable ludicrous farcical nonsensical senseless crazy \
    disgusting awful horrible dreadful miserable abysmal atrocious hideous idiotic stupid dumb \
    daft bonkers shambolic chaotic kafkaesque degrading heartless cruel crap crappy lousy \
    rubbish depressing disheartening dispiriting soulless shambles unreasonable preposterous \
    inhuman inhumane galling unbelievable inexcusable unforgivable despicable rotten dire grim \
    mad barmy nuts lunatic brainless mindless clueless joyless thankless toxic nightmarish \
    hellish exasperating irritating annoying tiresome embarrassing disappointing dysfunctional \
    rigged sickening distressing deplorable terrible futile disrespectful backward asinine \
    moronic bananas hypocritical unworkable worthless suffocating unsustainable merciless \
    arbitrary discouraging harsh heartbreaking brutal";

/// Scorn as a noun.
pub const FARCE: &str = "joke farce circus disgrace shambles nightmare disaster mess shame insult madness nonsense \
    lunacy insanity mockery charade travesty scandal fiasco debacle catastrophe chaos torture \
    hell misery whitewash witch-hunt smokescreen absurdity idiocy stupidity bullshit crap \
    rubbish garbage pantomime comedy madhouse zoo rip-off cheek injustice humiliation headache \
    treadmill swamp jungle minefield sham slog swindle fairy-tale fairytale fantasy hogwash \
    baloney drivel bureaucracy red-tape embarrassment laughing-stock merry-go-round rigmarole \
    palaver scam hamster-wheel calamity slap outrage theatre ordeal burden curse punishment \
    tragedy agony pain-in-the-neck deathtrap bloodbath rat-race quagmire grind";

/// Tired and angry.
pub const WEARY: &str = "tired sick fed exhausted frustrated angry furious worn burnt burned desperate disappointed \
    disgusted demoralised drowning sinking suffocating overwhelmed bitter resentful livid \
    irritated annoyed disillusioned powerless helpless speechless upset gutted heartbroken \
    appalled despairing fuming broken bored weary humiliated insulted betrayed abandoned \
    cheated shocked stunned shattered knackered dismayed outraged depressed discouraged \
    disheartened dumbfounded overworked underpaid undervalued unappreciated overlooked \
    forgotten neglected fried choking seething stressed demotivated miserable unhappy \
    flabbergasted exasperated drained crushed swamped buried ashamed";

/// What is done to us.
pub const MISTREAT: &str = "treated punished squeezed ignored left kept forced overlooked sidelined bypassed penalised \
    hung thrown burdened dumped steamrolled lectured bullied fobbed patronised micromanaged \
    blamed scolded trampled shafted short-changed shortchanged screwed sacrificed neglected \
    forgotten abandoned bombarded flooded swamped buried starved kicked stabbed taken robbed \
    cheated lied belittled pushed dragged milked bled strung walked exploited insulted \
    humiliated betrayed silenced gagged spied talked dismissed disregarded ripped rushed \
    hounded harassed nagged drowned overruled overloaded overworked sold ambushed undermined \
    whipped mocked laughed brushed stripped mistreated crushed shouted fleeced abused beaten";

/// Likes and dislikes that are laid on a whole group.
pub const DISLIKE: &str = "hate~ loathe~ despise~ detest~ dislike~ love~ adore~ want~ complain~ agree~ know~ think~ \
    believe~ like~ understand~ trust~ quit resign~ leave~ walk revolt~ refuse~ reject~ oppose~ \
    laugh~ care~ support~ accept~ buy~ use~ read~ need~ wish~ see~ say~ expect~ prefer~ fear~";

/// Worth nothing.
pub const TRASH: &str = "useless worthless rubbish garbage crap junk trash broken dead unusable hopeless pointless \
    unreadable unreliable perfect flawless doomed impossible unworkable unthinkable unsellable \
    unbeatable unreachable finished meaningless wrong terrible fake lost unanimous obsolete \
    futile incompetent lazy late behind furious unhappy certain inevitable irrelevant \
    identical priceless useful powerless ruined";

/// To go under.
pub const SUFFER: &str = "suffer~ drown~ bleed~ beg~ bend grovel~ scream~ shout~ cry~ slave~ sweat~ plead~ struggle~ \
    starve~ firefight~ juggle~ toil~ limp~ choke~ suffocate~";

/// To bring to an end.
pub const RUIN: &str = "destroy~ ruin~ kill~ wreck~ collapse~ cripple~ annihilate~ bankrupt~ sink~ obliterate~ \
    wipe~ doom~ vanish~ disappear~ evaporate~ crumble~ implode~ die~ cease~ demolish~ \
    devastate~ eliminate~ paralyse~ perish~ explode~ fail~ break~ lose~ stop~ end finish~";

/// Words that are seldom said with good will.
pub const BAD: &str = "afterthought leftovers scraps excuse~ blah fumes charade nerve begging betrayal grief gloom \
    havoc headache hopelessness hostility hypocrisy ignorance indifference inertia laughable \
    malice mayhem meaningless moan monstrosity mourning obstacle obstacle-course pathetic petty \
    pitiful plague poison pretence punishing quibble regret resentment rot rotten ruin sabotage \
    scorn shabby shame shoddy sickening silly sloppy sorry spite stale stifled stink stupid \
    suffer~ sulk suspicion tedious terrible torment tragic trauma treason trouble tyranny ugly \
    uninspired unbearable unfair unhappy unjustified unprofessional unthinkable unwanted \
    unworthy upset useless vain vicious victim~ vile waste~ weak weary whine wretched wrong \
    mind-boggling boggles boggling astonishing staggering scandal bitterness contempt snub \
    sneer~ eternal endless pointlessly needlessly thanklessly hurt~ bitter sour fiasco gutted \
    deadweight exhausted exhausting tired nonsense so-called alleged";
