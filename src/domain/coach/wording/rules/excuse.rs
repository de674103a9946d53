//! What speaks for a sentence, whatever else it says: thanks, admissions, proposals, questions
//! that want an answer, and words that only look loaded.

use super::{super::advice::Advice, Rule};

/// Cues that count against all kinds.
pub(super) const RULES: &[Rule] = &[
    Rule {
        kind: None,
        points: -100,
        guards: 0,
        advice: Advice::Deed,
        patterns: "we|i ..1 make|made ..1 the|a|one ..1 mistake|error; \
         , say~|says|said|wrote|told|reports|reported the|a|an|one|@name|our|my|two|three|\
         their|her|his; if you ..1 prefer|would|want|like|need|agree|wish|say|see; \
         @num|two|three|four|five|six|seven|eight|nine|ten of the|our|@num|two|three|four|five|\
         six|seven|eight|nine|ten; thank you for|to; ^ thanks for the|your|a|*ing; ^ many thanks; \
         ^ thank; @outsider ..2 say~|told|wrote|called|mentioned|answered|named|reported; \
         claim~|statement|assumption|idea that; our|my ..1 own mistake|fault|error|miss|oversight; \
         was|were|is ours|mine; in my|our opinion|view|estimate; \
         our|my ..1 mistake|fault|error|oversight|miss; \
         @be our|my own ..1 mistake|fault|doing|error|miss|responsibility; is|are|was|were ours|mine $|:|,; \
         we|i were|was wrong; i|we apologise; i am sorry; we are sorry; \
         sorry for|that|about the|my|our; \
         no one|nobody|none|not anyone @be ..1 to blame|at|injured|hurt|harmed|affected|guilty; \
         no one is to; nobody is to; without blame~; not ..2 blame~|accuse~; blame-free; no blame; \
         missed nothing; do~ nothing wrong; \
         treat~|treated|treating ..4 alike|equally|fairly|well; you were right; you are right; \
         was|were|is right to|about|that",
    },
    Rule {
        kind: None,
        points: -60,
        guards: 0,
        advice: Advice::Deed,
        patterns: "which|when|whose ,,30 ?; by my|our own; \
         first|interim|final|preliminary|audit|test|survey|exam|quarterly|annual results; \
         please confirm|tell|let|send|correct|check|note|stop|see|find|say|choose|give; \
         would you|it ..1 be|accept|consider|agree|prefer|call|like|support|need|help|say|have; \
         could you|your|we ..1 please|move|have|agree|accept|start|spare|present|show|send|\
         meet|get|postpone|test|share; \
         could|can|may|might|would|will|should|shall|which|what @first|you|your|legal|finance|\
         hr|marketing|it|the|of|would|date|one|measure|is|are|do ,,30 ?; is it possible; \
         we|i ..1 accept|agree|propose|suggest|recommend|understand|support; \
         we|i can|will|would ..1 live|give|deliver|send|share|show|bring|keep|offer|take|\
         present|report|run|provide|cover|start|test; i see ..2 risk~; we ask for; i ask for; \
         all we need|ask; all i need|ask; no answer|reply|action|decision|change ..1 @be; \
         it is fair; the word~|term|phrase; rests|based|relies on; according to; \
         by our own|estimate; \
         i|we would ..1 like to hear|know|understand|see|learn|discuss|ask|test|show|propose|\
         suggest|present|start; with ..1 caution",
    },
];
