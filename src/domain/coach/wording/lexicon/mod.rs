//! Classes of words, by meaning: wide, so that a text may use others than we thought of.
//!
//! A class is one text of words; `base~` stands for all regular forms of a base of four letters or
//! more. Patterns name a class with `@`. The place in the list is
//! its bit.

mod feelings;
mod growth;
mod people;
mod plain;

/// The bit of a class by its name; "who" is anyone who may be blamed.
pub(super) const fn class(name: &str) -> u64 {
    if is_same(name, "who") {
        return class("agent") | class("above") | class("they") | class("name");
    }
    let mut bit = 0;
    while bit < CLASSES.len() {
        if is_same(CLASSES[bit].0, name) {
            return 1 << bit;
        }
        bit += 1;
    }
    panic!("there is no such class")
}

/// Whether two names are the same, as it is asked before the program runs.
const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut place = 0;
    while place < one.len() && place < other.len() && one[place] == other[place] {
        place += 1;
    }
    place == one.len() && place == other.len()
}

/// Adverbs that may stand between the words of any pattern.
pub(super) const ADVERB: u64 = class("adv");
/// Anyone who may be blamed.
pub(super) const WHO: u64 = class("who");
/// People and departments who act.
pub(super) const AGENT: u64 = class("agent");
/// Departments whose name is a common word: agents when written with a capital.
pub(super) const DEPARTMENT: u64 = class("dept");
/// Words of the first person.
pub(super) const FIRST: u64 = class("first");
/// A word with a capital that may be a name.
pub(super) const NAME: u64 = class("name");
/// A number in digits.
pub(super) const NUMBER: u64 = class("num");
/// Verbs of people who bungle or do harm.
pub(super) const DOES: u64 = class("botch") | class("harm");

/// Words of what is claimed.
pub(super) const CLAIMED: u64 = class("goal") | class("gain") | class("cost");

/// Words behind a name.
pub(super) const PERSONAL: u64 = class("personal");
/// Words that are written with a point.
pub(super) const ABBREVIATION: u64 = class("short");

/// Every class with its words, at most 64.
pub(super) const CLASSES: &[(&str, &str)] = &[
    ("adv", plain::ADVERBS),
    ("agent", people::AGENTS),
    ("first", plain::FIRST),
    ("name", ""),
    ("num", ""),
    ("dept", people::DEPARTMENTS),
    ("botch", people::BOTCH),
    ("harm", people::HARM),
    ("above", people::ABOVE),
    ("they", people::THEY),
    ("their", people::THEIR),
    ("ours", people::OURS),
    ("outsider", people::OUTSIDERS),
    ("be", plain::BE),
    ("will", plain::WILL),
    ("not", plain::NOT),
    ("few", plain::FEW),
    ("unit", plain::UNITS),
    ("month", plain::MONTHS),
    ("label", plain::LABELS),
    ("scope", plain::SCOPE),
    ("trait", people::TRAITS),
    ("flaw", people::FLAWS),
    ("poor", people::POOR),
    ("shirk", people::SHIRK),
    ("awful", feelings::AWFUL),
    ("farce", feelings::FARCE),
    ("weary", feelings::WEARY),
    ("mistreat", feelings::MISTREAT),
    ("dislike", feelings::DISLIKE),
    ("trash", feelings::TRASH),
    ("suffer", feelings::SUFFER),
    ("raise", growth::RAISE),
    ("lower", growth::LOWER),
    ("much", growth::MUCH),
    ("better", growth::BETTER),
    ("gain", growth::GAIN),
    ("goal", growth::GOAL),
    ("cost", growth::COST),
    ("buzz", growth::BUZZ),
    ("vaguely", growth::VAGUELY),
    ("big", growth::BIG),
    ("give", growth::GIVE),
    ("perk", people::PERKS),
    ("all", plain::ALL),
    ("none", plain::NONE),
    ("ruin", feelings::RUIN),
    ("except", plain::EXCEPT),
    ("slip", people::SLIP),
    ("act", people::ACT),
    ("rogue", people::ROGUE),
    ("plainly", growth::PLAINLY),
    ("good", growth::GOOD),
    ("bad", feelings::BAD),
    ("count", plain::COUNTS),
    ("personal", plain::PERSONAL),
    ("short", plain::ABBREVIATIONS),
];

/// Irregular verbs: the base, and the forms that are forms of it.
pub(super) const IRREGULAR: &str = "take took taken;leave left;make made;give gave given;have had has having;get got gotten;go \
    goes going gone went;do does did done doing;keep kept;lose lost;sit sat;break broke \
    broken;throw threw thrown;fall fell fallen;hide hid hidden;tell told;run ran;come \
    came;bring brought;hold held;sell sold;steal stole stolen;blow blew blown;lead led;pay \
    paid;say said;spend spent;write wrote written;build built;buy bought;catch caught;choose \
    chose chosen;know knew known;see saw seen;mean meant;think thought;feel felt;meet met;send \
    sent;sweep swept;stand stood;stick stuck;strike struck;win won;wear wore worn;sleep \
    slept;forget forgot forgotten;sink sank sunk;drive drove driven;rise rose risen;grow grew \
    grown;fly flew flown;eat ate eaten;shake shook;speak spoke spoken;wake woke woken;bend \
    bent;deal dealt;learn learnt;show shown;shoot shot;find found;hear heard;draw drew \
    drawn;begin began begun;teach taught;fight fought;lend lent;bleed bled;bear bore borne;tear \
    tore torn;withhold withheld;mislead misled;misunderstand misunderstood;oversleep \
    overslept;overspend overspent;kneel knelt;sling slung;string strung;ring rang rung;slide \
    slid;use uses used using;die dies died dying;lie lies lied lying";

/// Slips, short forms and contractions, with what they stand for.
pub(super) const SPELLINGS: &str = "becuase=because; becasue=because; beacuse=because; becouse=because; cuz=because; \
    coz=because; bc=because; alot=a lot; allot=a lot; wil=will; teh=the; thier=their; \
    evry=every; evrey=every; everbody=everybody; evrybody=everybody; evryone=everyone; \
    everyones=everyone 's; nobodys=nobody 's; noone=no one; nver=never; nevr=never; \
    alway=always; alwyas=always; allways=always; realy=really; definately=definitely; \
    thru=through; tho=though; u=you; ur=your; yr=your; ppl=people; mgmt=management; \
    mgr=manager; mgrs=managers; dept=department; thx=thanks; tnx=thanks; pls=please; \
    plz=please; im=i am; ive=i have; id=i would; youre=you are; youve=you have; \
    theyre=they are; theyve=they have; theyll=they will; weve=we have; wed=we would; \
    thats=that 's; whats=what 's; heres=here 's; theres=there 's; hes=he 's; shes=she 's; \
    whos=who 's; lets=let 's; cannot=can not; cant=can not; wont=will not; dont=do not; \
    doesnt=does not; didnt=did not; isnt=is not; arent=are not; wasnt=was not; \
    werent=were not; hasnt=has not; havent=have not; hadnt=had not; wouldnt=would not; \
    couldnt=could not; shouldnt=should not; mustnt=must not; neednt=need not; aint=is not; \
    gonna=going to; wanna=want to; gotta=have to; dunno=do not know; hq=headquarters; \
    wouldve=would have; shouldve=should have; couldve=could have; everytime=every time; \
    eveything=everything; everthing=everything; nothin=nothing; cos=because; \
    anymore=any more; favor=favour; favors=favours; labor=labour; color=colour; bcs=because; \
    tmrw=tomorrow; pts=points; wks=weeks; wk=week; hrs=hours; mins=minutes; yrs=years";
