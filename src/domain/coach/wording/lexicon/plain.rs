//! Small words: adverbs, persons, quantifiers, units, and what gives a sentence its scope.

/// Adverbs that colour a sentence and change nothing in its grammar.
pub const ADVERBS: &str = "simply just really clearly obviously honestly frankly plainly quite rather still even also \
    actually basically literally truly apparently evidently again now then already deliberately \
    wilfully repeatedly constantly consistently routinely regularly once utterly totally \
    completely absolutely entirely wholly largely mostly solely purely surely certainly \
    definitely probably perhaps maybe so too very pretty extremely incredibly thoroughly \
    downright blatantly conveniently quietly happily merrily blithely wrongly carelessly \
    stubbornly lazily knowingly badly seriously somehow only either currently usually often \
    sometimes finally eventually soon suddenly recently later first last";

/// The first person: us who write.
pub const FIRST: &str = "i we me us my our mine ours myself ourselves";

/// Forms of "be".
pub const BE: &str = "is are was were be been being am 's looks look looked seems seem seemed feels felt becomes \
    became remains remained stays gets got";

/// Modals and what stands for them.
pub const WILL: &str =
    "will would could should can may might must shall ought going to help helps helping";

/// Negations.
pub const NOT: &str =
    "not never no nor neither hardly barely without nothing none nobody n't rarely";

/// Vague counts.
pub const FEW: &str = "some various several many numerous countless plenty multiple certain lots loads tons heaps \
    diverse different";

/// What makes a number a measure.
pub const UNITS: &str = "percent pct percentage per point~ pp bp bps basis euro~ dollar~ pound~ franc~ krona kronor \
    zloty yen eur usd gbp chf k m mn bn million~ billion~ thousand~ cent~ pence hour~ minute~ \
    second~ day~ days week~ weeks month~ months year~ years quarter~ working fte ftes km \
    kilometre~ miles mile~ kg tonne~ tons litre~ metre~ cm mm kwh mwh gb mb times fold fewer \
    less more";

/// Months and days.
pub const MONTHS: &str = "january february march april may june july august september october november december jan \
    feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday \
    saturday sunday mondays tuesdays wednesdays thursdays fridays easter christmas";

/// What a number behind it only names.
pub const LABELS: &str = "q1 q2 q3 q4 h1 h2 fy clause section rule store ward line site hall version step option \
    phase annex page week room gate article paragraph item appendix lot unit no nr number \
    ticket depot class tier level table chapter question calendar point figure slide row column";

/// Words that bound a statement to what was looked at.
pub const SCOPE: &str = "sample pilot trial trials survey surveyed test tested control study audit audited \
    interviewed cohort wave shortlist respondents register log logs logged dataset data";

/// Everything and everyone.
pub const ALL: &str = "everyone everybody everything everywhere";

/// Nothing and no one.
pub const NONE: &str = "nobody none nothing nowhere";

/// What leaves something out, and so gives a statement its border.
pub const EXCEPT: &str =
    "without before after below above within until unless except outside under beyond during";

/// Numbers in words.
pub const COUNTS: &str = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty \
    fifty sixty hundred thousand half third quarter dozen doubled doubles doubling halve halved \
    halves tripled two-thirds one-third";

/// Words behind a name.
pub const PERSONAL: &str = "in from at of and or 's is was has had did does do can could would will should never always \
    still again just simply clearly";

/// Words that are written with a point.
pub const ABBREVIATIONS: &str = "mr mrs ms dr prof st vs etc eg ie e.g i.e approx ca no nr dept inc ltd co corp avg max min \
    incl excl est art sec fig vol ch p pp jan feb mar apr jun jul aug sep sept oct nov dec mon \
    tue wed thu fri hr hrs wk wks mth yr yrs tel ext cf al resp";
