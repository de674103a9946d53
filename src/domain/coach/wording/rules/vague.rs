//! Vague claims: gains without a figure, a date or the other side of the comparison.

use super::{
    super::{Kind::Vague, advice::Advice},
    Rule,
    guard::{MEASURE, NEGATION, QUESTION},
};

/// The cues of vague claims.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        Vague,
        105,
        MEASURE | QUESTION | NEGATION,
        Advice::Gain,
        "@raise|@plainly|@lower ..3 @goal|@cost|@gain|everything|things|life|everyone; \
         @will|to|which|and|that|it|this|, ..1 @raise; \
         @will ..1 @plainly ..2 @goal|@gain|@cost|@much; \
         @raise|@plainly ?by|on|their|the|our ..5 @much|lot|deal|bit|somewhat|noticeably|soon; \
         @raise|@plainly our|their|your|its|overall|customer|market|brand|team|internal|sales; \
         @raise our|the|their|your|its|overall|customer|market|brand|team|internal|sales; \
         @will ..2 @lower ..3 @cost|@goal|@much; @will ..1 be|become ..1 *ed ..1 @much; \
         @give ..3 @gain|@cost|@better; \
         @give ..1 @big|more|added|real|clear|better|true|much|great|a|many|@few ..2 @gain|\
         @goal|@better|leverage|potential|foundation|basis|start|plus|signal|message; \
         @gain ..1 @will ..1 improve|grow|rise|increase|go; \
         @goal|@gain ..2 @will ..1 @raise|@plainly|@lower|rise|go|become|get|be; \
         @cost ..2 @will|to ..1 be|go|@lower|@raise|shrink|come ..1 *; \
         @better @gain|@goal|@cost|data|decisions|deals|leads|work|teamwork|meetings|overview|\
         solution|quality|position|basis|chance~|results|outcomes; @big @gain|@goal; \
         @few ..1 @gain|reasons|ways|areas|aspects|factors|options|improvements|opportunities; \
         more @gain|@buzz|*ful|*ive|*able|*ient|*ible|*ant|*ic|*ous|*al|*ed|*ile; \
         less @cost|friction|*ful|*ive|*able|bureaucratic|time|work; \
         much|far|way|significantly|considerably|noticeably|substantially|even ..1 more|less|\
         @better; \
         @goal|@gain ..1 would|will|should|could|can grow|rise|improve|increase|benefit|go|get|\
         recover|climb|soar",
    ),
    Rule::new(
        Vague,
        100,
        MEASURE | QUESTION | NEGATION,
        Advice::Gain,
        "do~|work~ wonders|good|miracles; fit for ..4; challenges ahead; \
         open~ ..1 up ..3 possibilities|opportunities|perspectives|door~|markets|avenues|\
         horizons|options; \
         have~|is|are ..1 proven|proved|proving ..1 itself|themselves|successful|effective|\
         useful; \
         number of ..1 pain|benefits|advantages|areas|issues|reasons|ways|improvements|points; \
         pain points; step~ closer; our vision|mission; \
         address~|tackle~ ..4 pain|issues|problems|challenges|needs|weaknesses; \
         @will|@be ..2 great|big|huge|real|full ..1 success|step|win|help|asset|benefit|relief; \
         put~ us|our|the|you ..3 position|footing|path|track|place|ahead; \
         look~|feel~|sound~ ..1 more|much|better|fresher|modern; \
         @will ..1 come|go|drop|fall|trend down|up|away ..1 over|$|considerably|soon|in; \
         fewer|less|more @cost|queries|questions|calls|errors|clicks|meetings|interruptions|\
         problems|issues|conflicts|misunderstandings ..1 after|in|for|and|$|with; @raise; \
         @will ..3 @better|@buzz|happy|satisfied|beneficial|helpful|useful|positive; \
         @be ?much|far|way|lot|bit ?more|highly @better|@buzz; \
         make~ ..4 @better|@buzz|happy|sense|difference|possible|more; \
         @better @be|means|@outsider|@ours|*ing|*s; lead~ ..1 to; result~ in; contribute~ ..2 to; \
         @will ..1 benefit|help; benefit~ ..2 from|everyone|all|both|the|many|us; \
         a ..2 help|plus|boost|asset|gain|improvement|step|benefit|success|advantage|\
         opportunity|investment|difference|blessing ..1 for|to|in|$|forward|with; \
         help~ us|our|to|them|the|everyone|all|people|with|@ours|@outsider|$; \
         save~ ..2 time|money|effort|resources|costs|trouble|work|hours; \
         free~ ..2 time|capacity|resources|up|people; @be good for; it @will ..1 pay; pay~ off; \
         support~|serve~ our|the ..3 goals|strategy|ambition~|objectives|growth|vision|\
         innovation|mission|targets|*s; \
         take~ ..3 pressure|burden|load|friction|weight|strain|stress|next|steps|hassle; \
         @much @better|@buzz|more|less; @raise|@plainly|@lower ..4 @much; \
         @much ..1 @raise|@plainly|@lower; @give ..2 @good ..1 *; \
         become~|be|remain|stay|are|is|feel~ ..1 the|a|an|more|our|very|much|even ..1 @good; \
         @will ..1 be|become|feel|look|get ..2 @good; stand~ out|apart; \
         take~|bring|brings|move~|push~|get us|the|our|it ..2 forward|ahead|further|closer|to; \
         closer to ..2 @outsider; a lot|great|good ..1 more|deal|better; in no time; no time; \
         reasonable|certain|short|foreseeable|limited period|time|timeframe|extent|future; \
         pay~ for itself|themselves; more *ly; knock-on ..1 effect; ripple effect; \
         @will|to attract|win|retain|convince|inspire|invite|impress|delight|engage|reach|\
         satisfy|please; @better|more|greater *ship|*ness|*ity|*tion|*ance|*ment|*cy; upside; \
         @few|many ..1 good|strong|possible ..1 reasons|arguments|options|ways|benefits; \
         @will ..2 work|perform|run|sell|cooperate|communicate|achieve ..2 @better|more|well|\
         @much|smoothly|smarter; make~ ..1 for ..1 @better; have~ a|an ..2 @gain|impact|effect",
    ),
    Rule::new(
        Vague,
        85,
        MEASURE | QUESTION | NEGATION,
        Advice::Gain,
        "@buzz; @big ..1 @gain; @big @goal; @gain $; \
         there is|are|'s ..2 @big|potential|room|@few|plenty|scope|much|lots; potential for|in|to; \
         room for improvement; win-win; game changer; game-changer; next level; best in class; \
         state of the art; added value; low-hanging fruit; quick win; quick wins; leveraging; leveraged; \
         ^ leverage; to|and|we|i|can|will|would|could|should|must leverage; \
         synergies; synergy; level playing; value proposition; think~ outside; going forward; \
         move the needle; paradigm shift; bottom line; critical mass; core competencies; \
         core competency; sea change; step change; quantum leap; centre of excellence; \
         thought leadership; one-stop; single source of; seamless; holistic; world class; \
         first class; cutting edge; leading edge; ahead of the curve; competitive edge; \
         on the same page; pull in the same; hit the ground; raise the bar; \
         fit for the|purpose future; ready for the future; go~ a long way; long way towards; \
         get~|gain~|have|keep ..1 a ..1 handle|grip|grasp|hold on; \
         feedback|response|reaction~|reception|reviews ..3 positive|good|great|encouraging|\
         favourable|promising|warm|excellent; quite a few|some|lot|bit; shown|show|shows \
         ..1 interest|promise|potential;
         long way to; pave~ the way; set the stage; lay~ the foundation; tap~ into; reap the; \
         bear fruit; on the right track; in the right direction; step in the right; \
         a lot ..1 of|more|better|easier|$; great deal; big ..1 win|difference|step|deal; \
         huge difference; makes sense; make sense; financial sense; business sense; \
         commercial sense; @much; freer; we are convinced; add up over; \
         should|would|will|could|can help; things|everything|life ..1 @better|up|smoothly; \
         more|much|far ..1 *ly; happy|satisfied @outsider|@ours; happier; benefit~; \
         would ..1 grow|rise|improve; go ..1 up|down; do something about; something needs to; \
         pays off; pay off; worth it; worth the investment|money|effort|while; well worth; \
         good|great|excellent|outstanding|impressive|promising|fantastic results|progress|idea|\
         investment|opportunity|value|solution|chance|feedback|job|return",
    ),
    Rule::new(
        Vague,
        40,
        MEASURE | QUESTION,
        Advice::When,
        "@vaguely; near future; before long; long run; long term; medium term; short term; \
         in due course; over time; in time $; as soon as possible; in the future; sooner or|rather; of late; lately; in recent; \
         over|in|during the coming|next ..1 period|while|stretch; \
         at some point; down the line; down the road; in the long; \
         in the coming ..1 months|years|weeks; going forward; for all parties; all parties; \
         everyone involved; all involved; for everyone; for everybody; stakeholders; \
         across the board|organisation|company|business|group; @few; a number of; a range of; \
         wide range; somewhat; to some extent; more or less; overall; in general; generally; \
         as a whole; such as; on many|several ..1 levels|fronts; and so on; etc; \
         in many|various|several|most ways|areas|respects|cases; things; something; aspects",
    ),
    Rule::new(
        Vague,
        40,
        MEASURE | QUESTION,
        Advice::Gain,
        "we ..1 believe|expect|aim|intend|want|hope|think; we are confident|sure|convinced; \
         intend~ to; strive~ to; aim~ to; @will; once|when ..6 in place|clear|done|running|live; \
         the|this|our|a ..2 proposal|change|plan|initiative|measure|project|switch|approach|\
         solution|programme|program|pilot|idea|concept|move|tool|platform|system|investment|\
         option|model|structure|format ..1 @will|*s|@be; ideally; hopefully",
    ),
    Rule::new(
        Vague,
        50,
        MEASURE | QUESTION | NEGATION,
        Advice::Gain,
        "@big|real|clear ..1 @gain|@goal|difference|signal|step|advantage|dividend~; @good; \
         @better; @gain; real difference; pay~ dividends; is superior; easier to; less dependent; \
         load off; weight off; \
         @outsider|@ours ..1 @will ..1 appreciate|benefit|notice|welcome|love|thank; \
         help~ ..1 people|staff|us|our|them|customers|everyone; \
         clear ..1 responsibilities|roles|structure|structures|processes|rules|picture; \
         short paths|ways|cycles; \
         @be|go~|went|run|ran|do|did|start~ ..2 well|smoothly|fine|nicely|brilliantly; potential; pick up; help~ to; save~ ..2 *; good for; \
         @goal ..1 @will; @plainly; smoothly",
    ),
];
