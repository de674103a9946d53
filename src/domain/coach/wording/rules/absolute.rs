//! Sweeping absolutes: all, none, always, never, impossible, the end of everything.

use super::{
    super::{Kind::Absolute, advice::Advice},
    Rule,
    guard::{OURSELVES, QUESTION, SCOPE},
};

/// The cues of sweeping absolutes.
pub(super) const RULES: &[Rule] = &[
    // No figure excuses these.
    Rule::new(
        Absolute,
        125,
        0,
        Advice::Extreme,
        "every single|last; every last; each and every; every one of; not a single ..3; \
         not one ..1 @outsider|of|person|single|manager|site|sale|deal|bid|lead; \
         no ..3 ever|whatsoever|anywhere|under; \
         nobody|nothing|none|noone ..4 ever|whatsoever|anywhere|at; \
         no one|no-one ..3 ever|whatsoever|anywhere; never ..2 ever; never once; \
         never ..1 in|at|any ..1 any|all|history|my|single|a ..1 @outsider|market|country|\
         region|industry|year; ever again; ever ..1 has|will|been; ever was; never was; \
         have~ always been; always will ?be; ever will ?be; always have~; without exception; \
         no exceptions; with no exception; at all times; on earth; in the world; \
         in the ..1 universe; on the planet; \
         absolutely|completely|totally|utterly|simply|entirely|wholly|literally no|nobody|\
         nothing|none|everyone|everybody|everything|all|impossible|always|never|useless|\
         worthless|certain|every|any|no-one|zero|hopeless|pointless|unworkable|wrong|right|\
         perfect|dead|unusable|unanimous; \
         100 % @trash|sure|certain|guaranteed|impossible|right|wrong; \
         100 percent @trash|sure|certain|guaranteed|impossible|right|wrong; \
         100% @trash|sure|certain|guaranteed|impossible|right|wrong; 110%; 200%; 1000%; \
         zero|no|nil ..1 chance|value|hope|doubt|point|alternative|way|reason|interest|use|\
         sense|future|prospect|possibility|question|demand ..1 $|that|of|for|but|whatsoever|a|\
         to|in|anyone|left|about|we|the; no way; \
         only possible|conceivable|way|thing|solution|option|answer|reason that|way|to|for|is|\
         of; only ever; in every ..1 way|respect|case|market|sense|single; \
         in each|all and|cases|respects; in no way|circumstances; under no ..1 circumstances; \
         by no means; all or nothing; guaranteed to; bound to fail; doomed|destined to; \
         can only ..1 end|lead|fail|get|result; beyond ..1 doubt|question; no question; \
         without ..1 doubt|question; undoubtedly; unquestionably; indisputably; \
         the end of the|our|all|everything|this|every|us; for good $; for ever; forever; \
         once and for all; all the time; every time; everywhere; nowhere ..1 else; nobody else; \
         no one else; nothing else; everything ..3 nothing; all or; \
         ^ nothing but|short|less ,,8 @will|helps|works; \
         can|may|could ..1 be|rest ..1 certain|sure|assured that|of|it; rest assured; \
         mark my words; all|every|any ?one of them|us $; \
         everything|anything and everyone|anything; no ..1 one ..1 in the|this|his|her",
    ),
    Rule::new(
        Absolute,
        110,
        SCOPE,
        Advice::Quantity,
        "^ @outsider|people|men|women @dislike; \
         @outsider|@agent|@above|@they|@name|@ours|head|office ..2 never; \
         @outsider|@ours|@agent|@they ..1 only ever; \
         all|every|no ?the|of|our|these|those|my|its ..1 @outsider|@ours|@agent|@above|@their|\
         competition ..3 @dislike|@be|@will|hates|pays|do~|have~; \
         none of ..3 @dislike|@be|@will|have~|support~; \
         everybody|everyone|nobody|no-one ..2 @dislike|@will|hates|agrees; @all ..4 @trash|@ruin; \
         everyone ..3 @be; \
         nobody|no-one|noone ..2 @will|wants|have~|uses|needs|reads|believes|understands|likes|\
         trusts|knows|in; \
         no ?one ..1 wants|uses|needs|reads|believes|understands|likes|trusts|knows|will|would|\
         can|could|has; \
         no @outsider|@ours|@agent|@above|person|country|company|firm|market|team|rep|shop|\
         site|branch ..3 @will|@dislike|@be|have~|@harm|pays|buys|wants; all ..3 @be ..2 @trash; \
         not anyone|anybody|anything|anywhere; n't anyone; \
         there is|are|'s not|no|nobody|nothing ?anyone|one|body~|anybody|way|alternative|\
         @outsider; \
         nothing ..3 work~|happens|get~|change~|lasts|fits|arrives|helps|will|can|could|would|\
         moves|functions|beats|compares|sells|is|about|ever|comes|matters; \
         everything ..4 wrong|break~|fails|stops|is|depends|collapses|takes|falls|goes|about|\
         right|changes|stands",
    ),
    Rule::new(
        Absolute,
        128,
        SCOPE,
        Advice::Frequency,
        "@agent|@above|@they|@name|office ..2 always|constantly|continually|perpetually|\
         invariably",
    ),
    // A ground that is named at its end bounds the whole of it.
    Rule::new(
        Absolute,
        -60,
        0,
        Advice::Frequency,
        ", by law|contract|policy|statute|design|definition; \
         , as ..4 require~|demands|says|states|prescribes|provides|allows",
    ),
    // What bounds a statement: then it may be true.
    Rule::new(
        Absolute,
        -90,
        0,
        Advice::Frequency,
        "by|per|under|see|as|in|against|with ..3 policy|contract|law|rule~|agreement|clause|\
         section|manual|regulation|charter|framework|standard|sla|statute|licence|procedure|\
         handbook|guideline|directive|terms|specification|protocol; \
         policy|contract|law|rule|agreement|clause|manual|regulation|charter|framework|\
         standard|statute|licence|procedure|regulator|handbook|guideline|directive|gdpr|code|\
         terms ..2 require~|says|forbids|allows|demands|prescribes|states|stipulates|obliges|\
         bans|prohibits|sets|limits|asks; \
         by design|default|law|definition|contract|policy|statute; \
         as|was|is|are agreed|required|specified|prescribed|defined|documented|described|laid; \
         required by; forbidden by; mandatory; guarantee; guarantees; \
         above|below|over|under|within|beyond|outside @num|the|our",
    ),
    // What only looks like one.
    Rule::new(
        Absolute,
        -160,
        0,
        Advice::Frequency,
        "nobody|nothing|none|no-one ..2 has|have|needs|need to; no one ..2 has|have|needs|need to; \
         nobody|nothing|none|everything|everybody ,,12 until|unless|before; \
         end of the|this|our|next|that ..1 quarter|month|year|week|day|period|trial|contract|season|\
         term|pilot|project; at all ,; after all; above all; first of all; all in all; all the best; \
         all three|four|five|six|seven|eight|nine|ten; all of which; all of it; all told; in all; \
         all @num; none of the|our|these @num|two|three|four|five|six|seven|eight|nine|ten|twelve; \
         no more than; no less than; no later than; no fewer; no longer; no matter; \
         no one ..1 is to blame; no ..3 needed|necessary|required; \
         if|whether|unless ..1 nothing|everything|all|no|nobody|anyone|everyone|none|anything; \
         include~|exclude~|contain~|apply~|refer~|stay~|remains|wear~; go~|pass~ to|through|via; \
         always ..6 on|every|each|in @month; nothing but; nothing to *; \
         for|to|with|of|by everyone|everybody|all; all parties|sides|involved; always welcome; \
         almost|nearly|not|most all|every|everyone|everybody|always; not always; not all; \
         not every; not everyone",
    ),
    Rule::new(
        Absolute,
        100,
        SCOPE | OURSELVES,
        Advice::Frequency,
        "never; always; constantly; perpetually; invariably; incessantly; continually; \
         without fail; \
         every ..1 day|week|month|year|quarter|meeting|deal|negotiation|launch|project|time; \
         whenever; \
         wherever|whichever|whatever|however it|they|you|we|one|i|he|she|somebody|anybody; \
         whoever @be|tries|asks|looks; at every ..1 turn|opportunity|step; no matter what|how|who|when; never-ending; \
         endlessly; non-stop; day and night; round the clock; each ..1 time",
    ),
    Rule::new(
        Absolute,
        100,
        SCOPE,
        Advice::Quantity,
        "@all; @none; no one; no-one; anyone|anybody can|could|knows|will|would|sees|with; \
         all ?the|of|our|these|those|my|its|such @outsider|@ours|@agent|*s; \
         every ..1 @outsider|@ours|@agent|@above|one|deal|market|company|firm; \
         no @outsider|@ours|@agent|@above; \
         whole|entire|complete ?sales|european|northern|southern|western|eastern ..1 business|\
         company|market|team|region|industry|sector|trade|channel|department|country|world|\
         organisation|system|project|network|pipeline|staff|customer|service|operation|\
         portfolio|workforce; no ..1 competitor|rival|alternative|company; entirely; wholly",
    ),
    Rule::new(
        Absolute,
        105,
        QUESTION,
        Advice::Extreme,
        "can|could not ..1 do|say|sell|plan|change|decide|buy|order anything|a|one; 100 % of; \
         @trash 100 %|percent; the faintest|slightest|foggiest ..1 idea|clue|chance|interest; \
         no pharmacist|buyer|doctor|nurse|manager|driver|customer|client ..1 will|would; \
         ^ only ..5 @will|survive|work~|matters|counts|helps; all over for; it is all over; \
         forget ..1 the|about ..1 whole|all|entire|everything|it|segment|market; \
         help~|benefits|pleases|serves|satisfies|convinces|interests|suits|fools|knows|trusts|\
         respects nobody|noone|none|nothing; right mind; in their|his right; \
         hardly|barely|scarcely any|anything|anyone|anybody ever|*; impossible; unthinkable; \
         inconceivable; undeniable; unsellable; unbeatable; perfect in; flawless; \
         @will|going ..2 @ruin ..1 the|our|all|everything|every|us|this|whole|any|entire ..2 \
         business|channel|everything|market|company|trust|morale|sales|region~|team|brand|\
         reputation|industry|service|loyalty|for|relationship|department|launch|network|\
         pipeline|trade|@ours|$|all; @ruin ..2 whole|entire|all|everything|everyone|every; \
         @will|to lose ..2 everything|all|everyone|every|whole; @be dead ..1 in|$|,; \
         dead and buried|gone; dead in the water; is finished $; @will fail $; @will never; \
         @will always; can not possibly; can not ever; not possibly; can never; could never; \
         would never; could not possibly; by definition; the only thing|one~|way|reason; \
         only|alone|nothing ..1 price|else matters|but; \
         completely|totally|utterly|entirely|absolutely @trash|@awful|*ed|@ruin; \
         a total|complete|utter|certain failure|disaster|waste|loss|flop; @be perfect; \
         perfectly useless|obvious|clear; period $; full stop; end of story; end of discussion; \
         the whole|entire ..1 market|world|industry|company; there is no other; \
         the best|worst|greatest|biggest|cheapest|most ..3 in|of ..1 the|all world|history|\
         time|market|ever|planet|country; best|worst|biggest|greatest ..2 ever; \
         ever seen|made|had~|built|produced|invented",
    ),
    Rule::new(
        Absolute,
        75,
        SCOPE,
        Advice::Quantity,
        "every ..1 *; all the|our|of|my|these|those|this|their ..1 *; \
         all *s ..2 @be|@dislike|@will|@trash; \
         any change|mistake|delay|move|attempt|cut|increase|deviation|talk|other|discussion; \
         the same ..1 way|result|story|outcome|thing|everywhere; no *ing ..3 will|would|can|could; \
         nothing|anything|nobody ..1 else; \
         no self-respecting|sane|serious|decent|sensible|reasonable|normal|real ..1; \
         not in a hundred|thousand|million; a hundred|thousand|million ..1 years|times; no other; \
         only thing; the only; only ..3 about|because; say~|think~ the same; already; long ago; \
         ever seen|had|worse|better; worse|better ..1 product|service|system|tool|idea|deal|time; \
         never been; all the ..1 time|same; all experts|the experts; the experts",
    ),
    Rule::new(
        Absolute,
        -90,
        0,
        Advice::Frequency,
        "         whatever|whichever|wherever you prefer|choose|decide|like|want|need|suits; \
         nothing in this|the|our proposal|plan|offer|draft|contract|document; we|i always|never; \
         we|i have always; nobody|nothing|everything|everyone else; \
         @be ..1 always ..1 the|on|a|done|used|open|checked",
    ),
    Rule::new(
        Absolute,
        40,
        SCOPE,
        Advice::Quantity,
        "all; every; no; only; any; ever; entire; whole; totally; completely; absolutely; utterly; \
         anything; anywhere; at all; dead; doomed; hopeless; useless; worthless; failure; @trash $",
    ),
    Rule::new(
        Absolute,
        60,
        SCOPE,
        Advice::Quantity,
        "every; nobody; nothing; everything; everyone; everybody; none; \
         only disadvantages|advantages|problems|harm|losers|winners; \
         @be certain|sure|obvious|clear that|to; one thing only; no way back|out|around; \
         out of business; go~ under|bankrupt|elsewhere|bust; the point of no; these days; \
         past|beyond the point; get~ past; will ..1 go|walk|run|flee|desert|abandon; past saving; \
         beyond repair|saving|help|hope; from top to; through and through; nothing but; \
         whole country|nation|world|planet; people|women|men|everyone under|over; \
         all ..1 our|of|the",
    ),
];
