//! Blame: who, by name or by department, did badly, and what is said of them.

use super::{
    super::{Kind::Blame, advice::Advice},
    Rule,
    guard::{FACT, NEGATION, OURSELVES, QUESTION},
};

/// The cues of blame.
pub(super) const RULES: &[Rule] = &[
    // Set phrases, with any subject but ourselves.
    Rule::new(
        Blame,
        125,
        NEGATION | OURSELVES,
        Advice::Deed,
        "were|was ..1 warned|told|asked ..1 twice|and|times|but|three|before|again; \
         did ..1 nothing; wave~ ..4 through; tell|know ..3 from ..1 a|an|the|their $; \
         which is why ..1 @num|two|three|we|our|the; promise~ ..1 the moon|earth|world|sky|heaven; \
         power trip; on a trip; like toilet|waste paper; \
         treat~ ..4 like ..1 toilet|dirt|rubbish|children|garbage|waste|servants|paper|idiots|\
         beggars|an|nothing; by gut feeling; gut feeling; on a whim; at random; in a panic; \
         for the privilege; do~|did ..1 not do the ..1 sums|maths|work|homework|job|checks; \
         not doing the|their|its ..1 sums|job|homework|work|maths; \
         think~|believe~ ..1 it|they|she|he ..1 know~ ..1 everything|best|better|it; \
         thinks ..1 highly|nothing|only; know-it-all; pick~ up the phone; not pick~ up; \
         can not ..1 even|read|count|find|spell|tell; \
         not even ..1 bother~|look|read|know|reply|find|check|ask|try|open|call; \
         pretend~ ..1 not|nothing|you|they|it|to; cover-up; covered-up; swept under; \
         full of ..1 mistakes|errors|holes|typos|lies|rubbish|hot; asked nobody|noone; \
         asks nobody|noone; offers|offer nothing|no; \
         only ..2 say~|know~|want~|see~|care~ ..1 no|themselves|itself|numbers|money|rules; \
         result of ..3 *ing; result of ..2 @agent|@above|@name|@their; \
         because nobody ..1 there|in|at|over; the ear of; wrote it on; by the book; live~ off; \
         coast~ along; rest~ on @their laurels; on @their laurels; stab~ in; above @their station; \
         too many cooks; cook~ up; con~ us; \
         let~ ..4 grow|rot|slide|slip|fester|die|drift|lapse|down; \
         ran|run|drove|drive~ ..3 into the ground|wall|sand|ditch; blind to; deaf to; \
         wash~ @their; have|has no excuse; ought to be ashamed; should be ashamed; shame on; \
         own ..1 goal; as thick as; asleep; daydream~; slack~ off; skive~; \
         tell~ ..1 half|lies|tales; change~ @their tune; went ..1 off|rogue; go~ rogue; step~ on; \
         trod on; stamp~ on; ride~ roughshod; roughshod; bulldoze~; rammed ..3 down|through; \
         jump~ the gun; drop~ a clanger; took ..1 too long; far too ..1 long|slow|late; \
         never ..1 work~ a|in; \
         have never ..1 worked|met|seen|been|sold|visited|held|spoken|driven|done; \
         has never ..1 worked|met|seen|been|sold|visited|held|spoken|driven|done out of ..1 \
         spite|malice|laziness|habit|fear|vanity|greed|ignorance|boredom|jealousy|revenge|\
         sheer|pure; play~ favourites|hardball|dumb|god; throw~ ..3 over the wall|fence; \
         over the wall; \
         make~ up ..1 number|numbers|figure~|growth|story~|data|rules|excuse~|facts|rate|target; \
         make~ it|things|this up; \
         lack~ ..2 courage|will|skill~|knowledge|experience|guts|backbone|decency|competence|\
         empathy|understanding|vision|ability|discipline|respect|interest|imagination|\
         leadership|commitment|spine|sense|nerve|expertise|basic; have~ it in for; \
         take~ the heat|flak|fall; in love with; kick~ the can; sweep~ ..3 under the; \
         on @their|its|his|her hands; twiddle~ ..1 thumbs; head~ ..1 in the sand|clouds; \
         live~ in a|another|their|cloud ?own ?different|dream bubble|world|planet|cuckoo|cloud|\
         tower|dreamland; lose~ touch; not up to ..1 the|job|task|it|scratch; in over ..1 head~; \
         as they|he|she|it go~ along; snail 's pace; snails pace; \
         take~|need|needs|needed forever|ages|weeks|months|years for|to|over|$; \
         take~ @their|its|his|her ..1 time; \
         @their|its|his|her own ..1 agenda|interests|pockets|nest|turf|comfort|career|skin; \
         cherry-pick~; cook~ the books; all talk; talks a good; @their weight around; \
         down our|my ..1 neck~|throat~; \
         strung|led|took|sold us|me|the along|up|for|down|out|short|a; sells us; \
         robbed|hold~ us|me|our ..1 hostage|ransom|to|back|of; look~ the other way; nowhere to be; \
         go~ missing; not know|recognise a|an|the ..4 if; make~ a fool~; \
         pet|vanity ..1 project~|theory; \
         have~ no ..1 business|right|shame|idea|standards|manners|plan ..1 *ing|what|how|\
         whatsoever|$; drop~ the ball; mess~ ..2 up; screw~ ..3 up; \
         make~ a ..1 mess|hash|botch|balls|shambles|meal|fool|pig|dog of|out|from|up|'s; \
         cock~ it|this|that|up; \
         foul~|slip~|stuff~|balls|ballsed|bungled|goof~|muck~|louse~|fluff~ ..2 up; \
         asleep|sleeping at|on the wheel|job|watch; \
         have~ only|nobody|none itself|themselves|himself|herself|yourself|but ..2 thank; drag~ @their|its|his|her|the ?own feet|heels; \
         pass~ the buck; hide~ behind; let~ us|me|the|our|everyone ..2 down; turn~ a blind eye; \
         bury~ ..1 head~; wash~ ..1 hands; point~ ..1 finger~; \
         cover~ @their|his|her|its|your ..1 back~|tracks|backside|behind; cut~ corners; \
         take~ ..1 eye~ off; fall~ asleep; act~ surprised; \
         leave~ us|me|the|our ..3 holding|in|hanging|stranded|stuck|to|high|alone|without|with; \
         left it|them to us|our|the; \
         sit~ on the|our|it|its|their|his|her|every|that|this|these|those|my|all|invoices|\
         requests; sleep~ through|on|at; pull~ ..1 numbers|figure~|number|target|rug; \
         pulled the rug; stab~ us; throw~ ..2 under; pick~ the pieces; \
         break~ @their|its|his|her|your|the ..1 promise~|word|agreement; went back on|behind; \
         go~ behind|over ..2 back~|head~; shift~ the blame; empire building; building ..1 empire~; \
         playing politics|games|power|god; play~ politics|games|god|dumb; power games; \
         does not know what|its|his|her; do not know what|their; \
         no ..1 clue|idea ..2 what|how|of|about|why|$|whatsoever; \
         have~ no ..1 clue|idea|grasp|understanding|interest|respect|concern|sense|regard|\
         feel~|backbone|spine|competence; have~ one job; \
         can not be|even bothered|trusted|read|count|spell|manage|add|organise|do|run|tell; \
         could|would not ..1 be|even bothered; not ..1 be bothered; without lifting|bothering; \
         lift~ a finger; \
         have~ only|itself|themselves|himself|herself|yourself|yourselves ..1 itself|\
         themselves|himself|herself|yourself|yourselves to blame; whole thing in; own up to; \
         brought this on; asleep at; move~|shift~ the goalposts; pull~ @their|its weight; \
         turn~ up late|unprepared|drunk; steal~ ..1 our|my; take~ ..1 credit; \
         take~ all the ..1 credit|glory; wool over; lie~ to|about; \
         keep~ us|me|the ..1 in the dark|waiting|guessing; trigger-happy; out of touch; \
         out of ..1 depth; out of @their|his|her|its ..1 depth|mind; lose~ the plot; \
         whose ..1 fault|mistake; finger-pointing; pencil pushers; bean counters; bean-counters; \
         penpushers; nit-picking; pulling rank; paper over; papered over; fall~ for it; \
         duck~ ..1 calls|question~|responsibility|issue|blame|decision; \
         dodging ..1 responsibility|questions|blame|decision; fob~|palmed|palms ..3 off; \
         strung us; stabbed; run~ ..3 into the ground; throw~ ..2 overboard; throw~ ..2 spanner",
    ),
    Rule::new(
        Blame,
        115,
        NEGATION | OURSELVES,
        Advice::Deed,
        "@botch; @who|@agent|@above ..4 @botch",
    ),
    // Fault, said outright.
    Rule::new(
        Blame,
        140,
        NEGATION | OURSELVES,
        Advice::Fault,
        "created|caused|triggered|produced|started ..1 by ..2 @agent|@above|@name|@their; \
         all ..1 of ..1 @their making; handiwork|doing of ..2 @agent|@above|@name; \
         @be ..2 to blame; lie~|laid|lay ..2 at ..3 door|feet; \
         @their door $; @be ..2 the culprit~; the ..2 culprit~ @be; @be at fault; \
         's|his|her|your|their ..1 own|entire ?own fault|doing; 's fault; \
         your|their|his|her|s own~|? fault; @who ..1 fault; fault of|lies|is @who|with|the; \
         @be the ..2 fault|doing|work|mistake of @who|the|our|their; blame for; \
         blamed|blames|blaming ..1 us|our|me|my; \
         responsibility|blame|fault for ..6 lie~|rests|sits|falls|is; \
         blame|fault|responsibility ..1 lies|rests|sits|falls ..1 with|on|at; \
         responsible for this|the|our|that|these|those ..3 @farce|@cost|delay|loss|mess|\
         failure|fiasco|chaos|gap|damage|misery|decline|shortfall|outage|@flaw|disaster|\
         trouble|problem~; \
         @who ..2 cause~ ..6 @farce|@cost|gap|delay|problem~|outage|loss|shortfall|this|damage|\
         it|trouble; \
         have~ caused|created|triggered ..2 this|the ..2 gap|mess|problem~|chaos|delay|crisis|\
         shortfall|loss; @be ..1 down to @who|the|a|his|her|their; @be ..2 thanks to @who; \
         entirely|all|solely|purely|mostly|clearly|only down to; @be because of @who; \
         it 's|is|was all|entirely ..1 because of @who; blame|thank @who for; you ..3 yourself; \
         pin it|this|that|the ..2 on; you did this; we have @who to thank",
    ),
    // Cause by somebody's flaw.
    Rule::new(
        Blame,
        130,
        NEGATION,
        Advice::Fault,
        "@who ..2 's ..2 @flaw|mistake~|error~|failure~|mess|ego; \
         's ..3 @flaw|laziness|failure|mistake|mess ..6 cost~|us|we|lost|caused|have~|ruined|\
         put|drive~|left|means|led|is|was; \
         @their ..2 @flaw ..3 cost~|us|put|have~|is|was|ruined|left|led|means|makes; \
         because|due|thanks to|of ..2 @their|@agent|@above|@name ?'s ..3 @flaw|@poor|failure|\
         mistake~|delay~|attitude|error~; \
         's|their|your|his ..1 @poor ..1 *ing|work|response|planning|screening|judgement|\
         judgment|communication|preparation|decision~|handling|management|service|attitude|\
         advice|job|paperwork|organisation|performance|timing|demand~|clause|forecast~|\
         instructions|data|policy|rules|excuse~|leads|software|system|change~|idea~; \
         @their|'s lack of; \
         @who ?'s ..3 @be ..1 rubbish|garbage|crap|useless|worthless|joke|awful|terrible|\
         pathetic|trash|dreadful|lousy ?joke|disgrace|disaster|mess|shambles|$|,|because|and; \
         @agent|@above ,,3 @be ..2 useless|worthless|rubbish|hopeless|pathetic|terrible|a joke|\
         disgrace|nightmare|shambles|disaster|liability",
    ),
    // What people are said to be.
    Rule::new(
        Blame,
        120,
        NEGATION,
        Advice::Trait,
        "@who ,,5 @be ..3 @trait; \
         @trait people|management|managers|colleagues|planners|buyers|clerk~|lawyers|\
         bureaucrats|controllers|boss~|directors|consultants|@agent; @who ..1 @be being; \
         @be being @trait|petty|precious|greedy|silly|childish|mean|cheap|unreasonable|useless|\
         impossible; \
         @who ..2 too @trait|busy|scared|slow|proud|lazy|comfortable|grand|important|afraid|\
         weak|timid|stupid ..1 to|for|with; \
         more|only|mainly|just ..1 interested|concerned in|about|with; \
         who|which only|just|clearly ..2 think~|care~|want~",
    ),
    // What people do not do.
    Rule::new(
        Blame,
        115,
        QUESTION,
        Advice::Deed,
        "@agent|@above|@they ..5 not ..2 bothered|understood|listened; \
         @agent|@above|@they ..2 never ..1 * a|one|any single|usable|useful|suitable|decent|\
         proper|working|finished|complete; \
         @agent|@above|@they ..2 never ..9 and ..1 @harm|@botch our|us|my|the|every|it|everything; \
         @who ..3 do|does|did|have|has not|never ..2 @shirk|@their|bothered|got|understood|\
         done|even|given|pick|sign|lift|learnt|listened|answered|told|spoken|met|seen|heard|\
         returned|checked|read|thought|worked; \
         @agent|@above ..3 can|could|will|would not|never ..2 understand|listen|bother|learn|\
         admit|get|grasp|see|care|cooperate|be|even|move|lift|budge; \
         @who never ..1 bothered|checked|thought|listened|asked|told|answered|learnt|read|\
         understood|talked|explained|warned|consulted|replied|looked|tested|planned|met|\
         visited|spoke|did|delivered|informed|apologised|cared|returned|said; \
         @who ..3 fail~|neglect~|forget~|refuse~|omitted|decline~ ..1 to; \
         @who ..3 unable|unwilling|incapable|reluctant to|of; \
         @agent|@above|@they ..3 too ..1 slow|lazy|late|busy|proud|scared|stupid|blind|vain to|\
         for; \
         if|had|because @who ..6 had|bothered|do~|listened|read|paid|checked|asked|looked|\
         planned|thought|answered|acted|given|warned|told|picked|worked|talked|kept|stuck ..9 \
         , ..1 we|the|this|our|nobody|none|it|i|there ,,3 would|could|might; \
         if @agent|@above|@they ..1 knew|cared|bothered|wanted|tried|spent|left|were|was ,,12 \
         would|could|might; if only @who|someone|somebody; \
         had @who ..1 *ed|read|done|told~|kept|given|been|bothered|listened|thought|paid|taken; \
         had bothered; \
         ^ had ?the|our|your @agent|@above|@name ..2 *ed|read|done|told~|kept|given|been|sent|come|\
         thought|paid|taken ,,16 would|could|might; if|had @who ..4 @their|its|his|her ..1 job|homework|work|part; \
         do~ @their|its|his|her|your ..1 job|homework; paid attention; \
         wait~ ..2 for @who ..1 to|who; @agent|@above|he|she|they would|could ..1 rather|sooner; \
         as if @who; \
         @who should|could|ought ..1 have ..1 *ed|known|told~|done|seen|read|been|given|thought; \
         @who still not|have~ ..1 not|yet",
    ),
    // What people do.
    Rule::new(
        Blame,
        100,
        NEGATION | QUESTION,
        Advice::Deed,
        "@agent|@above|@they ..4 @harm; @who ..2 @be ..3 @rogue; @agent|@above ..2 @harm; \
         do~ what|as it|they|he|she|you like~|please~|want~; \
         against our|my|all|the|every|any|good|better ..2 advice|will|warn~|wishes|better; \
         mistake|fault|failure|error|doing of ..2 @agent|@above|@their|@name; \
         @their|@who ..2 excuse~; change~ @their ..1 mind~|story; \
         turn~|show~ ..1 up late|drunk|unprepared; @be the reason we|i|why|for|that; \
         @who obviously|clearly|evidently|apparently|plainly ..1 have~|do~|never|not; whoever ..9; \
         @agent|@above|@they|@name ..3 keep~ *ing; @agent|@above|@they|@name ..3 cost~ us|me|the; \
         @agent|@above|@they ..3 make~ us|it|everything|things|our|life ..1 @suffer|wait|\
         harder|worse|difficult|impossible~|look|miserable; \
         @agent|@above|@they ..4 wrong|wrongly|badly|poorly; @name ..2 wrong|wrongly|late|badly; \
         it ..2 @be @who who|that|which; it ..1 @be the ..2 @agent|@above|lab who|that|which; \
         @agent|@above|@they ..6 without asking|telling|checking|consulting|warning|talking|\
         reading|thinking|looking|informing|even|notice|a|any|testing|knowing|understanding \
         ..1 *; \
         @agent|@above|@they ..12 and|then ..1 then|now|still|expect~|acted|blame~|wonder~|\
         want~|asked ..1 *ed|blame~|wonder~|expect~|act~|want~|ask~|us|why|them|complain~|\
         claim~|calls; @agent|@above|@they ..6 instead of *ing; @name ..1 in|from|at|of ..2 @harm; \
         @name @harm",
    ),
    // What may be a plain fact: with a date or a figure beside it, it is.
    Rule::new(
        Blame,
        70,
        NEGATION | QUESTION | OURSELVES | FACT,
        Advice::Deed,
        "@agent|@above|@they ..4 @slip; @name @slip; @name ..1 in|from|at|of ..2 @slip",
    ),
    Rule::new(
        Blame,
        40,
        NEGATION | QUESTION | OURSELVES | FACT,
        Advice::Deed,
        "@agent|@above|@they ..3 @act; @name @act; @name ..1 in|from|at|of ..2 @act; \
         since|because ..1 @agent|@above|@name|@they",
    ),
    // Thanks that are none, and weaker signs.
    Rule::new(
        Blame,
        105,
        NEGATION,
        Advice::Fault,
        "thanks to ..3 @agent|@above|@name|@their|@they ,; \
         @agent|@above|@name ..6 garbage|rubbish|crap|junk|nonsense|trash",
    ),
    Rule::new(
        Blame,
        -70,
        0,
        Advice::Fault,
        "find~|fix~|correct~|flag~|report~|solve~|spot~|catch~|repair~ ..3 error|errors|\
         mistake|mistakes|fault|gap|problem|problems|leak|difference|fault|bug; \
         thanks to ,,20 within|saved|won|filled|helped|managed|able|ahead|early|faster|signed|\
         solved|finished|closed|thank|grateful|reached|passed|met|on|in|can|could|better|only|\
         less|fewer",
    ),
    Rule::new(
        Blame,
        75,
        NEGATION,
        Advice::Fault,
        "courtesy of; because of ..2 @agent|@above|@name|@their; \
         because @agent|@above|@they|@name; due to ..2 @agent|@above|@name|@their; no thanks to; \
         you people; your people|lot|crowd; @agent|@above|@name ..3 demand~|insist~; \
         our ..1 predecessors; the previous ..1 team|manager|director|management|owner",
    ),
    Rule::new(
        Blame,
        45,
        0,
        Advice::Deed,
        "on purpose; @bad; never ..1 deliver~|happens|came|works; for weeks; for months; \
         for years; \
         and|now|so ..2 have~|need to clean|fix|repair|explain|apologise|pay|sort|mop|tidy|\
         redo|undo|carry; @slip ..1 our|my|us; twice; pay~ for it|that|this|$; get~ the bill; \
         foot the bill; against our; as if|though; \
         and ..1 we|my|our|the|now|us|i ..3 pay~|lose~|suffer~|have~|must|are|were|sat|price|\
         owe|missed; cost us; costs us; cost me; left us; , not us; and not us; not ours; \
         too late; weeks late; days late; in the ..2 bin|drawer; far too; fiasco; chaos; mess; \
         disaster; garbage; rubbish; for weeks|months|days|ages; for ..1 weeks|months|days; \
         nobody over there; over there; again; @poor; pointless; without reason; for no reason; \
         so that; wonder why; who knows; as usual",
    ),
    Rule::new(
        Blame,
        65,
        NEGATION | QUESTION | OURSELVES | FACT,
        Advice::Deed,
        "@agent|@above ..3 can|could|will|would not|never ..2 @shirk; \
         @agent|@above|@they|@name ,,7 without *ing; \
         @agent|@above|@they|@name ,,12 @bad|@poor|@trait|@flaw|@trash|@awful|@slip|@harm|\
         @botch|@farce; @their ..2 @bad|@poor|@flaw|@trash|@awful|@slip|@farce; \
         those|anyone|whoever ..1 who|that|in|from",
    ),
    Rule::new(
        Blame,
        45,
        QUESTION | OURSELVES | FACT,
        Advice::Deed,
        "@agent|@above|@they|@name ,,6 nobody|nothing|never|without|lacks|only ..1; \
         @agent|@above|@they|@name ..4 can|will|would|could|do|did ..1 not ..1 even; \
         if|had @agent|@above|@they ,,14 would|could ..1 not|have|never; \
         if ..1 @agent|@above ..2 were|was|had ,,12 would",
    ),
    Rule::new(
        Blame,
        60,
        NEGATION | QUESTION | OURSELVES,
        Advice::Fault,
        "if ..2 @agent|@above|@they ..2 were|was|had ..2 properly|better|less|more ,,12 would; \
         had the|@they|@agent|@above ..2 @agent|@above|asked|listened|told|checked|read ,,12 \
         would|could|might; \
         now|then ..1 we|us|our|@ours ..3 drown~|suffer~|pay~|face~|sit~|carry~|deal~|bleed~|\
         have|are",
    ),
];
