//! Self-centred reasons: what we want, like and deserve, with nothing in it for the other side.

use super::{
    super::{Kind::SelfCentred, advice::Advice},
    Rule,
    guard::{MEASURE, NEGATION, QUESTION},
};

/// The cues of self-centred reasons.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        SelfCentred,
        130,
        0,
        Advice::Theirs,
        "my|our ..1 team|people|reps|crew|staff want~|prefer~|like~ to ..1 keep|stay|go ..1 its|their|\
         our|home|where; wish to ..1 move|be|stay|go ..1 back|moved|here|there; \
         want to be moved|transferred|in|on|seen|asked|invited|included|first; reward for me|us; \
         is only right|fair; find ..4 too noisy|small|hot|cold|far|loud|dark; i|we earn less; \
         appraisal; like|love|want to choose ..1 its|our|my own; \
         would like to ..1 choose|have|get|keep ..1 its|our|my; set my|our heart; \
         my|our heart set|on; i|we ..4 keep ..3 free; let~ me|us ..1 go|leave|finish|stay|sleep; \
         go|leave|be|get home; my name; \
         it was|is my|our ..1 work|idea|account|client|deal|achievement|money; \
         gain|gains|more|lose|loses influence|power|control|standing|prestige|status; \
         my|our chances; chances of becoming; \
         become|becoming|made|be ..1 area|regional|senior|head|team|deputy|director|manager|\
         partner|vp|lead; i prefer; play ..1 tennis|golf|football|padel together|with; \
         a friend|friends of mine|ours; friend of mine; my ..1 friend|buddy|mate; not fancy; \
         bother~ us; we worked hard; worked ..1 hard|harder; \
         @first ..3 should get|have|be|receive the|a|first|more; \
         the better ..1 rooms|office|offices|seats|cars|slots|leads|accounts|shifts; \
         good ..1 leads|seats|shifts|slots for us|ourselves; to ourselves; for ourselves; \
         to myself; for myself; all ours; our|my ..1 patch|pet|darling|legacy; \
         people ..1 like me|us; \
         my|our ..1 favourite|preferred|usual|old|beloved i|me ..6 be the one|face|first|boss|\
         hero; left alone; leave us|me alone; i want ..1 my; \
         make|hit|reach|save my year|number|numbers|quota|bonus|targets; over my|our shoulder~; \
         under our|my ..1 control|roof|wing|command|lead; \
         we ..1 should|ought ..1 be|come|go first; first in line; front of the queue; \
         be the ..1 first|only to|one~; \
         my|our ..1 childcare|school|kindergarten|marriage|garden|health|knees|gym|hobby|\
         weekend; i expect an|a|to|my; a|an|the ..1 office|desk|room|seat with|by|near|next; \
         team|people|crew|we ..2 want~ the same ..2 as; our|my turn $|now|for|,|and|because; \
         would hate to; hate to lose|leave|give|move; \
         give~ me|us ..2 more ..1 weight|freedom|time|influence|power|say|control|standing|\
         visibility|room|status|leverage|fun|sleep; more|a ..1 say in|$|.; \
         a ..1 seat at|on ..6 so; should be spared|exempt~|first|left|rewarded|allowed; \
         my|our ..1 people|team|crew|staff|group|reps should|ought|must ..1 not; \
         our|my|we ..1 * should be spared|first|exempt; do~ not see why ..1 my|our|we|i; \
         why|that my|our ..1 people|team|crew|reps should ..1 work|have|do|get; closer to my|home; \
         work~ from home; \
         my|our ..1 schedule|diary|sleep|evening|family|kids|children|peace|wife|husband|lunch|\
         coffee|sanity|nerves|ego|status|comfort|privilege~|perks|bonuses; fits my|our; \
         want~|like to stay|remain there|here|where|in|with; my|our personal; \
         personal goal~|target|preference|reasons|interest|ambition~; \
         so that my|our|i|we ..2 look~|shine~|get~ ..1 good|noticed|better|promoted|seen|\
         credit|the; i|we ..6 be ..1 seen|noticed|promoted|recognised ..2 by|as|for|$; \
         take me|us too|so long|much; \
         someone|somebody else should|can|must|could do|take|handle|carry; \
         my|our life|lives|job~|work|day~|evenings|week ..3 easier|simpler|nicer|better|more|\
         less|quieter|pleasant; make~ it|things ..1 easier|simpler for me|us|my|our; \
         easier for me|us|my|our; life easier for me|us|my|our; i|we ..1 deserve~; \
         my|our ..2 deserve~; my|our ..2 have~ ..3 earned; @first ..2 deserve~; \
         i|we ?have ?have ?more ?than earned; entitled to; i|we ..1 owed; owe~ me|us; \
         due to me|us; \
         good|well|great|bad|foolish|stupid|silly|better|weak|nice on my|our|in|for|if|front \
         ?my|our|me|us|we|front ..1 cv|resume|me|us|we|track|record; \
         i look~ ..1 bad|foolish|good|stupid|silly|weak|like|better|great|smart; \
         make~ me|us ..1 look|happy|happier|feel|proud|comfortable; \
         would|will look ..1 bad|foolish|stupid|good|weak|silly|like $|if|on|in|for|to; \
         lose~|save~ ..1 face; \
         my|our ..2 bonus|career|promotion|cv|commission|salary|holiday~|commute|weekend~|\
         evenings|comfort|convenience|ego|pride; \
         my ..1 reputation|image|profile|standing|legacy|visibility|ambition~|rank|title|\
         status|prestige; for my|our own; \
         for my|our sake|peace|benefit|good|comfort|convenience|reasons|career|use; \
         my|our own ..2 @perk|office|way|rules|decision~|pace|terms|budget|logo|name|admin|\
         assistant|team|analyst|tool|sub-brand|brand|newsletter|lab|designer|lawyer|recruiter|\
         buyer|website|stock|warehouse|line|people|server|data|system|slot|page|room|kitchen|\
         fleet|van|truck~|account|printer|head|parking|driver|marketing|hr|platform; \
         want~|like|love|prefer|need|needs|insist|claim|demand~|get|have|keep~ ..2 its|my|our \
         ..1 own; want~ its own; because ..2 mine|ours|my idea|we built|i built; mine and; \
         it is|'s mine|ours; @be my|our idea|baby|project|invention|account|turf; \
         i|we ..1 built it; my|our ..1 baby|turf; \
         decide|do|choose|run|set|plan ..3 for ourselves|myself|as|how|without|what|freely; \
         decide ourselves; do as we|i please|like|want; we|i please $; we|i like $; \
         be our|my own boss; nobody telling us; out of our hair; off our|my ..1 shoulder~|back~|plate~|desk~|mind~|hands|chest~; \
         leave|finish|go|be ..1 on|home|at time|early|earlier|five; \
         i|we would ..1 rather|sooner; put~ my|our|me|us ..2 on the map; keep~ my|our ..2 happy|content|quiet|sweet|onside; \
         put~|move~|place~|get~ me|us ..1 in|up|on|ahead|first|next|at|into|forward line|ladder|\
         front|top|running|for; \
         make~ my|our|me|us ..3 look ..1 good|better|strong|stronger|great|best; \
         under me $; report~ to me",
    ),
    Rule::new(
        SelfCentred,
        110,
        MEASURE | QUESTION,
        Advice::Theirs,
        "i|we do~|would|will|simply|just ..1 not ..2 want|feel|like|fancy|enjoy|wish|care|see \
         ..1 to|like|having|*ing|our|my|the|another|any|that|this|more|sharing; \
         i|we|team|crew|group|department|people|@ours ..2 prefer~; \
         i|we|team|crew|group|department|people|@ours would ..1 rather|prefer|love|hate|enjoy \
         ?not; i|we ..1 dislike|hate|love|enjoy|fancy ..1 to|the|our|my|having|*ing|it|this|being; \
         i|we ..2 used to; @be used to; \
         i|we|me|us ..2 @be ..2 comfortable|happier|happy|reluctant|uncomfortable|unwilling|\
         bored|busy|attached|proud|fond|keen to|with|of|if|when|enough|not|here; \
         i|we ..2 feel|sleep|be|am|are ..2 happier|comfortable|better|safer|prouder|freer|\
         important|valued|relaxed; too busy; more|enough|much on|to our|my|do plate|already|as; \
         suit~ me|us|my|our|the; \
         inconvenient|convenient|handy|nice|pleasant|easier|annoying|awkward|unpleasant|\
         comfortable for me|us|my|our|the|if; important to me|us|my; matter~ ..1 to me|us; \
         what i|we ..1 want|need|care; for me|us personally; personally ,|i|want|for; \
         for us ..1 it|that; \
         @will spare|save|free|relieve|rid me|us|my|our ..3 from|of|the|a|hassle|trouble|work|\
         hours|having|time|*ing; \
         i|we ..2 want|need|like|wish|insist|expect|demand|claim|ask ..4 @perk; \
         i|we|team|us ..2 want~|need|needs|like|insist|expect|demand|prefer|ask ..3 bigger|\
         newer|nicer|larger|better|more|longer|shorter|higher|new|same|own|first ..3 @perk|\
         than|pick|choice|as|because|like|share|slice; \
         give|grant|allow|let|offer|assign|hand us|me|my|our ..4 bigger|newer|more|larger|\
         better|priority|own|nicer|first|extra|@perk|the|a|higher|longer ..3 @perk|since|\
         because|as|,; please exempt; exempt us|me; \
         because|since|as i|we ..1 am|are|have|prefer|like|want|need|enjoy|hate|find|dislike|\
         built|earned|got|feel|won|love|worked|do~|can ..4 years|here|longest|oldest|tired|\
         busy|best|earned|more|to|it|that|most|first|used|the|comfortable|senior|flying; \
         i have|am ..2 been|here|longest|senior ?here|in|with ..3 years|longest; \
         been here ..1 the|longer|for|so|since; longest-serving; longest serving; most senior; \
         seniority; as the|a ..2 senior|longest|oldest|best|founder|top ..2 i|we; \
         first ..1 pick|choice|refusal|dibs; \
         before|ahead of ..1 others|anyone|everyone|the other|other teams; \
         like|than|as ..3 other|others|their|the|everyone ?team~|department~|branch|region|\
         colleagues|desk|offices|group have~|get~|does; \
         we|i|us|our|my ..6 bigger|newer|nicer|better|larger|longer|fancier ..4 than the|\
         theirs|others|other; because ..4 other|others ..3 have~|get~; \
         so that i|we ..2 can|could|do|become|get|look|have|keep|stay|be|no|am|are|may ..2 \
         @perk|decide|visible|myself|ourselves|not|please|longer|avoid|our|my|leave|relax|rest|\
         more|home|less|free|noticed|shine|finally; otherwise i|we|my ..3; \
         want~|need~|needs|ask~|would ..8 because|since|as i|we ..1 @be ..2 behind|short|below|late|\
         under|losing|stuck|tired; \
         or i|we ..2 @perk|look|quit|leave|miss|lose; miss my|our; want ..5 to stay with me|us; \
         stay|remain|keep ..2 with me|us; \
         i|we ..2 want|like|love to ..1 keep|own|lead|run|be|become|stay|have|get|remain ..4 \
         me|us|mine|our~|it|my|visible|charge|because|boss|territory|head|first|same|old|own|\
         seen|known|freedom|by; \
         keep our ..1 freedom|privileges|perks|way|habits|routine|independence|autonomy|name|\
         old; \
         should|ought|must|want|like ?to|to get|have|be|keep|given|receive ..3 first|my|our|\
         priority|the ..1 choice|pick|bonus|credit|prize|best; \
         i|we ..1 should|ought ?to get|lead|be|have ..2 to|the|lead|first|priority|chosen|it|\
         promoted|given|paid",
    ),
    Rule::new(
        SelfCentred,
        60,
        MEASURE | QUESTION | NEGATION,
        Advice::Theirs,
        "i|we|team|crew|group|region|department ..2 want~|need|needs|like|insist|demand|expect|\
         wish|oppose|claim|request|ask; would|'d ..1 like|love|prefer|want|hate; my ..1 @perk; \
         our ..1 @perk; for me|us $; for me|us|my|our; i|we find; help my|me|us|our; suit~; \
         my|our team 's|own; our own; my own; its own; personally; @be mine; ourselves; myself; \
         to me $; \
         my|our ..1 people|team|crew|staff|group|department|region should|want~|would|prefers|\
         ought|needs|need|must; give us; let us; grant us; nice to have; \
         more ..1 interesting|fun|freedom|comfortable|pleasant; fun; tedious; boring; hassle; \
         comfortable; comfort; convenient; inconvenient; nicer; cosy; privilege~; benefits me|us; \
         in my|our ..1 interest; good for me|us",
    ),
];
