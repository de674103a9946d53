//! Complaint: weariness, scorn, sarcasm, rhetorical questions, and being done wrong.

use super::{
    super::{Kind::Complaint, advice::Advice},
    Rule,
    guard::{MEASURE, NEGATION, QUESTION},
};

/// The cues of complaint.
pub(super) const RULES: &[Rule] = &[
    // Set phrases of weariness and scorn.
    Rule::new(
        Complaint,
        130,
        0,
        Advice::Lament,
        "less said; ask~|beg~ for ..3 , and|but ..1 get~; ask~ for ..4 and|but ..1 get~; \
         is the thanks; and this is ..1 thanks|how|what; much more of this|that; \
         go~|goes to those|the ones who; fire brigade; cleaning crew; dustbin for; life raft; \
         it is|'s always ..1 @ours|we|us|me; are the ones who ..2 get|have|must|pay|clean|suffer; \
         not know how ..1 much|long more|longer; \
         motivational ..1 poster|speech|speeches|video|quote; welcome to the; conjure up; \
         out of nothing; get~|got ..1 shouted|yelled|sworn|spat at; kick in the guts|stomach|face; \
         at|to breaking point; breaking point; all we|they|i|you ..1 hear|get|see|do|got|ever; \
         same * , different|other|new; done|through with|apologising|pretending|explaining|*ing; \
         refuse~ to believe; good enough to ,,8 but; year in ,; month in ,; week in ,; \
         what is|'s next; what next; dumping site; dump for; bang~ on about; \
         one gets the impression; you could weep|cry|laugh|scream; enough to make; it is enough; \
         the least one|they|you|we could; would have been the least; nothing ever; no part in; \
         comes of it|them; could not care; when it suits; as it suits; money for; \
         always money|budget|time for; and the winner; blood; it is a miracle; a miracle that; \
         only to be|find|hear|learn|see; wait~|waiting ..6 for nothing|years|months|ever; \
         nobody knows why; goodness|heaven|god knows; what on; talk about ..1 *; try *ing; \
         welcome to; that is how it|things|we|they; is how it works; on our own; to fend; left to; \
         we can only ..1 dream|hope|watch|laugh; pile~ up on; piled on; \
         goes ..1 unnoticed|unanswered|nowhere|wrong|ahead anyway; \
         nobody ..1 thanks|asks|says|sees; our loyalty|goodwill; by the wayside; out of sight; \
         second fiddle; short end; short straw; raw deal; rough deal; crap deal; stepchild; \
         stepchildren; step-child; cash cow; milk us; squeez~ us; bled dry; to the bone; \
         to the limit; cut~ and cut~; death of; off a cliff; into the ground; \
         the usual ..1 suspects|story|excuses|excuse|nonsense|circus; lost count; \
         make it up $|:|,|if; not make ..1 up; spell it out; in crayon; \
         the|a shredder|void|bin|drawer|abyss; , naturally; us , again; \
         here comes ..1 the|another next|latest|new|brilliant; \
         brilliant|bright|great|clever idea from; \
         do~ not ..1 value|respect|appreciate|deserve ..1 @their|its|his|her|our|us|the|about|\
         people|staff; @be ..1 poisonous|toxic|rotten|explosive; and|but still nothing|no|not; \
         left over $; breaks my|our|your heart; \
         become~|became a sport|habit|tradition|joke|pattern|ritual|hobby; so called; \
         ninth|top|fifth|tenth|executive floor; day after day; \
         we|i|staff|reps|people|technicians|nurses|drivers feel~ ..1 like|as|that|let|betrayed|\
         unheard|unseen|invisible|used|left|cheated; throw~|roll~ ..1 dice; \
         what happens when ..1 @agent|@above|you|people|someone|nobody|they|accountants|\
         amateurs; get~|have~ to explain ..1 ?it to; why do i|we have; even say~ ..1 thank; \
         no one seems|minds|bats; nobody seems|minds|bats; bat~ an eyelid; like it or lump; \
         take it or leave; put up or shut; us versus them; them and us; us and them; one rule for; \
         so much for; another * , another; running on fumes; patience ..5 run~ out; \
         and call it|that|this ..4; \
         call~ it|that strategy|progress|support|leadership|teamwork|efficiency|help|fair|\
         fairness|innovation; funny how; strange how; odd how; interesting how; how convenient; \
         is this ..2 thank~|reward; that is|'s what happens|you get when|if; \
         what happens when you; this is|'s what|how we get|you|they|loyalty; have~ run out of; \
         get me started; take~ us|me|everyone ?all for granted|fools|a ride; for granted; \
         an afterthought; afterthought; leftovers; lost touch; \
         makes me|us|you ..1 sick|cry|weep|angry|mad|furious|laugh|wonder why|how|$|to; sick to; \
         tear~ my|our hair; pull~|tearing my|our hair; bites us; writing on; sweep~ under; \
         kick~ the can; rearranging ..1 deckchairs; lipstick on; putting out fires; \
         fighting fires; firefighting; fire-fighting; herding cats; circus; kangaroo court; \
         catch-22; catch 22; damned if; no-win; between a rock; left hand ..4 right hand; \
         too little|many ,|cooks; kafka; carry~ the can; let that sink in; lest we; \
         same ?old faces|questions|slides|story|stuff|circus; for once; miracle~; water off; \
         drop in the|a bucket|ocean; peanuts; pittance; band-aid; sticking plaster; last nerve; \
         nerves; on my|our nerves; fobbed off; pushed from pillar; pillar to post; \
         on a shoestring; go~ to the dogs; going to the; down the pan; up the creek; hits the fan; \
         for the birds; beyond ..1 pale; insult~; adds insult; get~ nowhere; going nowhere; \
         goes nowhere; lead~ nowhere; fallen on; stabbed in the; here we go again; sick and tired; \
         sick of; fed up; had enough; enough is enough; last straw; had it with; @be ..1 tired of; \
         what a waste|joke|mess|farce|shame|shambles|circus|nightmare|disgrace|disaster|\
         surprise|nerve|cheek; \
         waste of ?our|my|everyones|peoples time|breath|space|paper|effort|money; thanks a lot; \
         thanks a bunch; thanks for nothing; @be a waste of; slap in the|our face; \
         slaps in the face; kick in the teeth; stab in the back; spit in the face; add~ insult; \
         insult to; salt in|into the|our wound; makes my|our|your blood boil; blood boil; \
         drive~ us|me|everyone mad|crazy|nuts|insane; up the wall; \
         at ?the end of my|our tether|rope|patience; end of my|our tether|rope; \
         at my|our wits end; at my|our wit 's end; wits end; beggars belief; beggar belief; \
         beyond me|us|belief|ridiculous|comprehension|parody; beats me; no wonder; \
         same old story|song|game|thing|nonsense|excuse~|tune|mistakes; same old; \
         left in the dark; kept in the dark; in the dark again; out of thin air; \
         pulled|plucked|picked|made out of thin air|hat; out of a hat; behind our backs; \
         ivory tower; powers that be; money grow~ on trees; grows on trees; \
         talk~|speak~|shouting ..2 brick|a wall; to a wall; head~ against a|the ?brick wall; \
         deaf ears; fingers|knuckles to the bone; bend~ over backwards; burning the candle; \
         run~ ..1 ragged; running on empty; on our|their last legs; hung out to dry; \
         thrown under the bus; thrown to the wolves; holding the bag|baby; left to pick; \
         pick~ up the pieces; get~|take~ ..1 the blame; second-class; second class citizens; \
         poor relation; poor relations; punch bag; punching bag; whipping boy; scapegoats; \
         cannon fodder; doormat; doormats; guinea pigs; told you so; lip service; window dressing; \
         tick-box exercise; box-ticking exercise; rubber-stamp exercise; groundhog day; deja vu; \
         @be beyond a|any joke; beyond a joke; a bad joke; bad joke; broken record; lost cause; \
         uphill battle; losing battle; vicious circle; rat race; death by; \
         give~ a damn|toss|hoot|monkeys|rats|fig; giving a damn; could not care less; \
         lift~ a finger; cry~ out for; begging for; beg for; plead~ for; who on earth; \
         what on earth; how on earth; why on earth; how the hell; what the hell; why the hell; \
         how dare; for crying out loud; for heaven 's sake; for goodness sake; for god 's sake; \
         give me a break; you must be joking; you can not be serious; crumbs; peanuts for; \
         pizza voucher; pat on the back; fruit basket; free lunch while; set~ us up; \
         set up to fail $; set up to fail on|again|by|with|from|before; doomed from the start; \
         nothing but trouble|grief|hassle|headaches|excuses|problems|promises; empty promises; \
         broken promises; hollow words|promises; fine words; hot air; ugh; sigh; argh; grr; yawn; \
         unbelievable; wtf; smh; omg; seriously !|?; pffft; surprise surprise; big surprise; \
         what else is new; go figure; who cares; whatever happened to; \
         if only someone|anyone|they|somebody; here we are again; there we go again; \
         there they go again; round and round; going round in circles; going in circles; \
         not again; can not win; lost the will|hope|faith|patience; \
         losing the will|hope|faith|patience; lost all hope|faith|patience; run~ out of patience; \
         patience is ..2 thin|exhausted|gone; death march; hamster wheel; bottomless pit; \
         black hole; dumping ground; we are stuck with; stuck with it|this|them; \
         writing is on the wall; wild goose chase; moving target; mission impossible; \
         tail wag~ the dog",
    ),
    // Who is not heard.
    Rule::new(
        Complaint,
        135,
        0,
        Advice::Unheard,
        "nobody|no-one|no ?one|noone ..2 listen~|care~|ask~|bother~|consult~|read~|tell~|\
         warned|thought|hear~|notice~|thank~|explain~|respect~|appreciate~ $|us|to|the|what~|\
         why|how|or|them|about|our|anyway|before|any|me|,; \
         nobody|no one|anyone|anybody ever listen~|ask~|cares; \
         nobody|no one up|upstairs|there|above|over; anybody|anyone up|upstairs|above|listening; \
         without so much as; without ..2 a word to; without even asking|telling|consulting|a; \
         before anyone|anybody asked; \
         without ..1 asking|consulting|telling|hearing|listening us|the|anyone|to|a; \
         do not~|never care|listen|ask|know ..1 what happens|about|to us; \
         do not ..1 care what|about us|whether|if|how; last to hear|know|be|learn|find; \
         the last ?ones to; first to suffer|pay|bleed|be|lose; dont ask us; \
         our|my input|feedback|voice~|opinion|concerns|warnings|suggestions|complaints|\
         experience|ideas|emails|mails|requests|work|effort~|objections|proposals|questions \
         ..3 ignored|nothing|nobody|deaf|dismissed|unanswered|unheard|bin|drawer|void|\
         worthless|brushed|overlooked|disregarded|noticed|unnoticed; fall~ on deaf; whatever we|i; \
         no matter what|how~|hard we|i; shot down; get~ nothing back|in|for|$; for nothing $; \
         and for what; for what ?; nothing in return; nothing to show for; \
         people|those|gentlemen|ladies|folks|suits|gods|lords up|upstairs|above; up there; \
         those in charge; from on high; from upstairs; down here; in their|the tower; \
         in the ivory; talked over; no say; not a word; not one word; have~ no say|voice",
    ),
    // Said to be unfair or absurd.
    Rule::new(
        Complaint,
        110,
        NEGATION,
        Advice::Judgement,
        "@be ..2 @awful; @be ..1 a|an|the|one|our ..2 @farce; \
         @be|total|sheer|pure|utter|complete|absolute @farce; \
         this|that|such|whole|these|same|endless|constant|more|corporate|bureaucratic|another|\
         any ..1 @farce; such|this|these|those|that|of|so|find~ ..2 @awful; @awful ,|!; \
         too @awful; it|its 's|is|a|an|just|so|all|such ..2 @awful|@farce; its ..1 @awful|@farce; \
         ^ @awful ,|!|$|that|how|and|to; and @awful; @farce !; into a @farce; \
         through this|the ..1 @farce; become~|became|turn~ ..1 a|an ..2 @farce; \
         ^ total|utter|complete|sheer|pure|absolute",
    ),
    Rule::new(
        Complaint,
        110,
        0,
        Advice::Judgement,
        "@be not ..1 fair|just|right that|to|how|when|on|$|,|!|and|at; not fair; hardly fair; \
         how is that|this|it fair; \
         where is the ..1 fairness|reward|justice|respect|logic|thanks|sense|point|incentive; \
         not ..1 acceptable; can not ..2 believe; hard to believe; hard to swallow; \
         makes no|zero sense; make no sense; defies ..1 logic|belief|reason|understanding; \
         against all reason; has gone ..1 mad|too far|crazy; morale @be|has|hit~|is|keeps; \
         morale ..3 gutter|rock|floor|bottom|low|basement|dead|drain|collapsed|plummeting; \
         is falling|coming|going apart|downhill|to pot|down the|backwards; going downhill; \
         falling apart; fall~ to pieces; down the drain; down the toilet; from bad to worse; \
         get~ worse; worse and worse; worse every|each; have~ to stop $; must stop $; \
         needs to stop; it hurts; it stinks; this stinks; sucks; \
         it|this|that sickens|annoys|bugs|kills|pains|breaks|saddens|infuriates|angers|\
         disgusts|frustrates|drains|galls|baffles us|me|my|our|everyone; \
         no respect|appreciation|gratitude|thanks|recognition for; \
         lack of respect|appreciation|recognition|trust",
    ),
    // Said of oneself and one's people.
    Rule::new(
        Complaint,
        110,
        0,
        Advice::Feeling,
        "i|we|me|us am|are|were|was|feel~|been ..3 @weary; i|we @weary; @ours @be ..2 @weary; \
         people|everyone|everybody @be ..2 @weary; @weary of *ing; \
         i|we|crew|team|people|staff can ..2 take|stand|bear|cope|stomach|do ..1 this|it|on|\
         any|much|more|$; i give up; we give up; giving up hope; give up hope; \
         why we|i ..1 keep|bother|try; we are being; we keep getting|being|having; \
         i have ..1 stopped pretending|caring|trying|hoping|counting|believing; \
         stopped caring|hoping|counting|believing; do not know why we|i|anyone; \
         do not know how|why|what|where any more; bleeding ..1 people|talent|staff|us; \
         we|people|reps|staff are|is|were|get~|keep|being ..2 told to|that|off; \
         count~|worth for|nothing ..2 nothing|to|here|in|$; are|is worth nothing; worth less than",
    ),
    Rule::new(
        Complaint,
        105,
        0,
        Advice::Treatment,
        "we|us|i|me|our|they|people|@ours ..2 are|is|were|was|get~|be|been|being|feel~ ..2 \
         @mistreat; get~|being ..1 @mistreat; we were promised; promised ..8 get~|received; \
         , as usual|always|ever; as per usual; \
         like children|kids|dirt|numbers|slaves|idiots|fools|cattle|robots|criminals|cogs|\
         beggars|lemons|servants|sheep|toddlers|machines|rubbish|thieves|schoolchildren|\
         schoolboys|pawns|puppets|mushrooms; \
         while|whereas ..2 head|the|they|others|management|hq|headquarters|directors|\
         executives|bosses ..3 get~|enjoy~|dine~|collect~|fly~|sit~|walk|pocket~|take~|sip~|\
         celebrate~|relax~|laugh~|party~|golf|have~; all the work; none of the credit; \
         none of the thanks; do all the; we pay the price; we bear the brunt; \
         bear~|take~|carry the brunt; rewarded for|with ..1 failure|nothing|cut~|more|laziness; \
         punish~|penalised for; punish~ us|the|our|those|success; perks for; cuts for; \
         always|constantly pay~|hit|suffer~ ..1 for|hardest|first|most; hit~ hardest; cop~ the; \
         clean~|mop~ ..1 up ..1 after; at our expense; on our backs; \
         expected to @suffer|swallow|smile|clap|applaud|cheer|grin|magic|perform|work|conjure|\
         jump|do|be|just|deliver|cope|produce|make|carry~|hit|absorb; \
         forced|made to @suffer|swallow|beg|watch|choose|eat|jump|fill|sit|do|use|work; \
         told to smile|cheer|shut|get|do|be|make|swallow|calm|be; jump~ through ..1 hoops; \
         carry~ the can; foot~ the bill",
    ),
    Rule::new(
        Complaint,
        75,
        0,
        Advice::Again,
        "yet another; once again; once more; yet again; again and again; time and again; \
         time and time again; over and over; \
         for the umpteenth|nth|hundredth|thousandth|third|fourth|fifth|tenth|second|millionth \
         ?straight|consecutive time; for the|a ..2 time in|this|running; year after year; \
         month after month; meeting after meeting; week after week; day in day; week in week; \
         still no; still not; still waiting; are still waiting; not another; how many times|more; \
         how much longer; how long must|do|will|are|until; another *th time; ^ another; ^ again; \
         again $; again !; here|there comes another|the; \
         one more useless|dashboard|form|spreadsheet|meeting|reorganisation|report|tool|\
         initiative|workshop|training; each and every ..1 time|budget|year|quarter|week|month; \
         same procedure; same as last year; ^ yet another ..9; since forever; for years $; \
         for months $; months on end; weeks on end; from scratch again; after all we; \
         after everything we; after all these",
    ),
    Rule::new(
        Complaint,
        45,
        0,
        Advice::Again,
        "from above; as though; as if; of course; apparently; obviously; surely; frankly; \
         honestly; to be honest; quite frankly; seriously; sadly; clearly; needless to say; \
         believe me; let 's face it; let us be honest; supposedly; allegedly; somehow; \
         anyway !|?|$; , right ?; as we all know; we all know; everyone knows; it is no secret; \
         dare~; instead|rather; \
         while head|the|they|others|management|hq|headquarters|executives|bosses",
    ),
    Rule::new(
        Complaint,
        70,
        0,
        Advice::Sarcasm,
        "so-called; ^ typical; typical !|,|of; just|so typical; \
         ^ great|brilliant|wonderful|fantastic|lovely|perfect|super|marvellous|terrific|\
         charming|excellent|splendid|nice|bravo|congratulations|congrats|well|hooray|hurray|\
         yay|oh|wow|cheers|sure|right|fine|cool ,|!|another|one|job|again|work|done|yes|no|now; \
         just|how|oh great|brilliant|wonderful|lovely|perfect|fantastic|what|marvellous|nice ,|\
         !|$|,|that|we|now; ^ oh; exactly|precisely what ..4 missing|needed|wanted|need|ordered; \
         just what ..3 needed|need|wanted|missing|ordered; because that is|'s; as a thank|reward; \
         by way of thanks; what could|can possibly go; , of all; \
         how generous|kind|nice|thoughtful|convenient|lovely|clever|original; lucky us|me|you; \
         aren 't we; will surely|certainly|definitely speed|help|fix|work|solve; \
         that will teach|help|show|fix|surely; must be nice; some people; well done ,|!; \
         good luck *ing|with|to|finding",
    ),
    // Questions that want no answer.
    Rule::new(
        Complaint,
        130,
        0,
        Advice::Rhetorical,
        "what is|'s|was ?even ..1 point|use|sense; where is|'s the point; no point in|*ing; \
         see~ no ..1 point|sense; why bother|even; \
         why do~|should|must|are|is|would we|i|the|our|it|nobody|no|anyone|my|us ..6 always|\
         bother|even|have|keep|again|still|anyway|only|pay|suffer|never|constantly|every|beg|\
         hear|learn|care|put; why is|does it always|that|nobody|no; \
         how are|am|is|were ..3 supposed|meant|expected|to ?to; how ..2 supposed|meant to; \
         what are we supposed; \
         what do~ they|you|we|i ..2 think|expect|want|do|get|deserve|pay|have|care; \
         do~ they|anyone|anybody|nobody|management|upstairs|headquarters ..1 really|seriously|\
         honestly|even|think|know|care|realise|believe|expect|read|want; \
         do you|they really|seriously|honestly|even ..1 think|believe|expect|want; \
         is it ..2 too much|wonder|surprise~; too much to ask; \
         when will|is|are|do~ anyone|someone|somebody|they|this|the|we|it|management|people|\
         you ..3 finally|learn|wake|stop|end|realise|listen|understand|see|ever|act|our|take; \
         before someone|somebody|anyone|anybody|they|you wake~|realises|notices|listens|acts|\
         understands|does; \
         who ..1 come~|think~|dreamt|dreamed|decided|invented|designed|signed|asked|needs|\
         cooked ..1 up|this|that|it|for|these|of; \
         must we|i|they really|always|again|?go|have|endure; should we|i just|all|simply ?just; \
         are we|you|they|people seriously|really|just|kidding|joking|blind|deaf|invisible|\
         nothing|robots|slaves|supposed|the; \
         is anybody|anyone|somebody ..2 even|listening|reading|awake|there|home|up|surprised|\
         really|out; \
         do~ anyone|anybody|nobody|somebody ..2 care|listen|read|know|understand|notice|ask|\
         even|remember|think|still|realise|look; \
         have~ they|you|anyone|anybody|management ..1 ever|even|lost|any|forgotten|completely; \
         may|might as well; what did we|i do to; what have we|i done to; \
         what more|else do|must|can we|i|they; who needs; who want~; \
         how can|could|should ..2 anyone|anybody|we|i|they|one|people ..4 sell|work|hit|\
         expect~|when|with|take|seriously|still|justify|think|believe|be|explain|reach|possibly; \
         how could|can they|anyone|this|you|it; why should we|the|our|i|my|anyone; why must; \
         why not just; really ?; wake~ up",
    ),
    Rule::new(
        Complaint,
        65,
        NEGATION | QUESTION,
        Advice::Judgement,
        "@awful; @suffer; the @farce ..3 @be|we|has|that|goes|continues|in|with|around; @farce; \
         madness; miserable; a|the|total|such disaster; bleeding; suffocate~; in ruins; \
         on their knees; on our knees; rock bottom; complain~; moan~; grumble~; rant~; mutiny; \
         revolt; resent~; discontent; despair~; anger; fury; frustration; tears; cynicism; \
         burnout; exhausted; hate; hates; hated; worst; ever worse; mockery; disrespect~; \
         contempt; betrayal; betrayed; injustice; favouritism; unequal; double standards; \
         double standard",
    ),
    Rule::new(
        Complaint,
        40,
        MEASURE,
        Advice::Feeling,
        "! $; too many|much|little|late|few; never ..1 enough; not enough; we ..2 nothing; \
         any more; any longer; ever since; after|despite ..2 years of; all because; \
         and ..1 nobody|nothing|no; worse; alone; forced",
    ),
    Rule::new(
        Complaint,
        60,
        0,
        Advice::Treatment,
        "in|at|around|of this|the ..1 company|place|house|firm|organisation|building|outfit $|\
         ,|and|anyway; around here; works here; here $; down here; to people like us; \
         for people like us; \
         we ..3 get~|are|hear|see|have ..2 nothing|scraps|less|leftovers|neither|silence|\
         shrugs|platitudes|excuses|slogans|promises|emails|nobody|none|no; \
         while|whereas|but|yet|and ..3 get~|collect~|enjoy~ ..3 medal~|credit|praise|applause|\
         bonus~|raise~|promoted|everything|rest|cream|new; we ..2 do not count|matter|exist; \
         as if ..1 we|our|the|that; nobody there; even ..1 thank; we who|that; for granted; \
         the rest of us; us poor",
    ),
    Rule::new(
        Complaint,
        45,
        0,
        Advice::Sarcasm,
        "^ seriously|honestly|really|come ,; and nobody|nothing; \
         ^ and|so|well|sure|yes|no|then|oh|but|honestly|sorry; even; naturally; must have; \
         must be; suddenly; wonder~; instead; of all; only; yet; anyway; would think|imagine; \
         you would ..1 think; whoever; what a; how ..1 @awful|nice|kind; never mind; supposed; \
         claim~; \
         they|management|headquarters|someone|somebody ..1 say|call|tell|talk|says|preach~|\
         lecture~",
    ),
    Rule::new(
        Complaint,
        60,
        0,
        Advice::Rhetorical,
        "why ,,30 ?; who ,,30 ?; how ..1 many|much|often|long|far ,,20 ?; \
         is|are|was|were|do|does|did|have|has|must|am this|that|we|i|they|it|these|those|\
         anybody|anyone|nobody|somebody|people ,,30 ?; \
         what ..1 do|does|did|have|has|will|would|is|are|was ..1 they|we|i|this|it|us ,,30 ?; \
         where ..1 is|are|was|did|do ,,30 ?; , right|eh|huh|or|seriously|then|is|isn ?it ?not ?",
    ),
];
