//! Random edits, made against a case so that most of them apply, and random whole cases.

#![allow(dead_code, reason = "each test target uses a part of it")]

#[path = "random_numbers.rs"]
pub mod numbers;
#[path = "random_talk.rs"]
pub mod talk;

use super::{card_id, case_id, goal_id};
use chrono::{DateTime, NaiveDate, Utc};
use proptest::{collection::hash_map, collection::vec, option, prelude::*, sample::Index};
use standpoint::domain::{
    Answer, Ask, Block, Canvas, Card, CardId, CardKind, Case, Counterpart, DateField, Edit, Extra,
    Function, Goal, Kind, Level, Mute, NewCard, Order, Outcome, Position, Private, Source, Status,
    TextField, Unsettled, Workspace, money::Money,
};
use standpoint::json::Json;
use std::sync::Arc;

/// Raw material for one edit; it becomes one when it meets a case.
#[derive(Debug, Clone)]
pub struct Draw {
    what: u8,
    a: Index,
    b: Index,
    c: Index,
    on: bool,
    words: String,
    numbers: Box<numbers::NumbersDraw>,
}

/// Mostly edits that apply, some that do not: to cards that are gone, of kinds that do not fit.
pub fn draw() -> impl Strategy<Value = Draw> {
    let index = any::<Index>;
    let numbers = numbers::draw().prop_map(Box::new);
    (any::<u8>(), index(), index(), index(), any::<bool>(), words(), numbers)
        .prop_map(|(what, a, b, c, on, words, numbers)| Draw { what, a, b, c, on, words, numbers })
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[a-z ]{0,12}", 1 => any::<String>(), 1 => Just("  ".to_owned())]
}

const KINDS: [CardKind; 11] = [
    CardKind::Functional,
    CardKind::Social,
    CardKind::Emotional,
    CardKind::Supporting,
    CardKind::Undesired,
    CardKind::Obstacle,
    CardKind::Risk,
    CardKind::Required,
    CardKind::Expected,
    CardKind::Desired,
    CardKind::Unexpected,
];

const DATES: [DateField; 4] =
    [DateField::OrderEffective, DateField::AskBy, DateField::OutcomeBy, DateField::Confirmed];

impl Draw {
    /// The edit this draw is for that case. `fresh` numbers the cards that are added.
    pub fn edit(&self, case: &Case, fresh: &mut u64) -> Edit {
        let all = |_: &Card| true;
        let (card, block) = (self.card(case, self.a, all), *self.a.get(&Block::ALL));
        if self.what >= 160 {
            return self.numbers.edit(case, fresh);
        }
        if self.what >= 124 {
            return self.talk(case, fresh);
        }
        match self.what % 20 {
            0..=4 => Edit::AddCards {
                block,
                cards: (0..=self.c.index(3)).map(|_| self.new_card(case, fresh)).collect(),
            },
            5 | 6 => {
                let target = *self.b.get(&Block::ALL);
                let before = self.on.then(|| self.card(case, self.c, |card| card.block == target));
                Edit::MoveCard { card, block: target, before }
            }
            7..=10 => {
                let mine = |card: &Card| matches!(card.block, Block::Relievers | Block::Creators);
                let from = self.card(case, self.a, mine);
                let theirs = case.canvas.card(from).and_then(|card| card.block.partner());
                let to = self.card(case, self.b, |card| Some(card.block) == theirs);
                Edit::SetAnswer { from, to, on: self.on || self.c.index(3) > 0 }
            }
            11 => Edit::DeleteCard(card),
            12 => {
                let mine = |card: &Card| matches!(card.block, Block::Relievers | Block::Creators);
                let offer = self.card(case, self.b, |card| card.block == Block::Offers);
                Edit::SetOffer {
                    card: self.card(case, self.a, mine),
                    offer: self.on.then_some(offer),
                }
            }
            13 => Edit::SetLevel { card, level: *self.b.get(&Level::ALL) },
            14 => {
                let fitting = case.canvas.card(card).map_or(&[][..], |card| card.block.kinds());
                let kinds = if fitting.is_empty() { &KINDS } else { fitting };
                Edit::SetCardKind { card, kind: self.on.then(|| *self.b.get(kinds)) }
            }
            15 => {
                let source = if self.on { Source::Heard } else { Source::Assumed };
                Edit::SetSource { card, source }
            }
            16 => Edit::SetText {
                field: if self.on {
                    TextField::CardText(card)
                } else {
                    TextField::CardEvidence(card)
                },
                text: self.words.clone(),
            },
            17 => {
                let mut fields = TextField::OF_CASE.to_vec();
                let options = case.numbers.options.iter().map(|choice| choice.id);
                fields.extend(options.clone().map(TextField::OptionName));
                fields.extend(options.map(TextField::OptionOther));
                fields.extend(talk::text_fields(case));
                for line in case.numbers.lines() {
                    fields.extend([TextField::LineName(line.id), TextField::LineSource(line.id)]);
                }
                Edit::SetText { field: *self.a.get(&fields), text: self.words.clone() }
            }
            18 => {
                let day = NaiveDate::from_num_days_from_ce_opt(735_000 + i32::from(self.what));
                Edit::SetDate { field: *self.a.get(&DATES), date: day.filter(|_| self.on) }
            }
            _ => match self.b.index(7) {
                5 => Edit::SetMute { key: "R1".to_owned(), reason: Some(self.words.clone()) },
                6 => Edit::SetMute {
                    key: format!("R{}", self.a.index(3)),
                    reason: self.on.then(|| self.words.clone()),
                },
                0 => Edit::SetKind(*self.a.get(&Kind::ALL)),
                1 => Edit::SetFunction(*self.a.get(&Function::ALL)),
                2 => Edit::SetStatus(*self.a.get(&Status::ALL)),
                3 => Edit::SetArchived(self.on),
                _ => Edit::SetGoal { goal: goal_id(self.a.index(4) as u64), linked: self.on },
            },
        }
    }

    /// A card that fits, if there is one; any other, or one that is not there, now and then.
    fn card(&self, case: &Case, at: Index, fits: impl Fn(&Card) -> bool) -> CardId {
        let cards = &case.canvas.cards;
        let fitting: Vec<_> = cards.iter().filter(|card| fits(card)).map(|card| card.id).collect();
        match (self.what, cards.as_slice(), fitting.as_slice()) {
            (0..6, [_, ..], _) => at.get(cards).id,
            (6..12, ..) | (_, [], _) | (_, _, []) => card_id(u64::MAX),
            (_, _, fitting) => *at.get(fitting),
        }
    }

    /// A new card, whose id or kind or text is wrong now and then.
    fn new_card(&self, case: &Case, fresh: &mut u64) -> NewCard {
        *fresh += 1;
        let id = if self.what == 1 { self.card(case, self.b, |_| true) } else { card_id(*fresh) };
        let (kind, text) = (self.what == 2).then(|| *self.b.get(&KINDS)).map_or_else(
            || (None, format!("card {fresh} {}", self.words)),
            |kind| (Some(kind), self.words.clone()),
        );
        NewCard { id, text, level: *self.c.get(&Level::ALL), kind }
    }
}

/// Any value a later version may write: text, numbers of any length and form, lists, maps in
/// maps.
pub fn any_json() -> impl Strategy<Value = Json> {
    let number = prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        any::<u64>().prop_map(|number| number.to_string()),
        "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?",
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        number.prop_map(|digits| Json::Number(digits.into())),
        any::<String>().prop_map(Json::Text),
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Json::List),
            hash_map(any::<String>(), inner, 0..5)
                .prop_map(|fields| Json::Object(fields.into_iter().collect())),
        ]
    })
}

/// Fields of any name that is not one of ours.
pub fn extra() -> impl Strategy<Value = Extra> {
    let name = prop_oneof!["x-[a-z]{1,4}", any::<String>().prop_map(|name| format!("x {name}"))];
    prop_oneof![
        2 => Just(Extra::new()),
        1 => hash_map(name, any_json(), 1..3).prop_map(|fields| fields.into_iter().collect()),
    ]
}

fn text() -> impl Strategy<Value = String> {
    any::<String>()
}

/// Any day a calendar field can give, and the ends of what a date can hold.
fn date() -> impl Strategy<Value = Option<NaiveDate>> {
    let days = (NaiveDate::MIN.to_epoch_days(), NaiveDate::MAX.to_epoch_days());
    option::of(prop_oneof![
        (days.0..=days.1).prop_map(|days| NaiveDate::from_epoch_days(days).unwrap()),
        (0..40_000).prop_map(|days| NaiveDate::from_epoch_days(days).unwrap()),
    ])
}

fn time() -> impl Strategy<Value = DateTime<Utc>> {
    (0_i64..4_000_000_000_000).prop_map(|ms| DateTime::from_timestamp_millis(ms).unwrap())
}

fn order() -> impl Strategy<Value = Order> {
    ((text(), text(), date()), (text(), text(), text()), extra()).prop_map(
        |((given, by, effective), (goal, best_argument, right_when), extra)| Order {
            given,
            by,
            effective,
            goal,
            best_argument,
            right_when,
            extra,
        },
    )
}

fn position() -> impl Strategy<Value = Position> {
    let ask = (text(), text(), date(), extra()).prop_map(|(sentence, decider, by, extra)| Ask {
        sentence,
        decider,
        by,
        extra,
    });
    let outcome = (text(), text(), text(), date(), extra())
        .prop_map(|(metric, from, to, by, extra)| Outcome { metric, from, to, by, extra });
    let goals = proptest::sample::subsequence((0..6).map(goal_id).collect::<Vec<_>>(), 0..6);
    (order(), ask, outcome, goals, extra()).prop_map(|(order, ask, outcome, goals, extra)| {
        Position { order, ask, outcome, goals, extra }
    })
}

/// A card that is lawful but for its offer, which only the canvas can choose.
fn card() -> impl Strategy<Value = Card> {
    let texts = (text(), text());
    (any::<Index>(), any::<Index>(), any::<Index>(), any::<bool>(), texts, extra()).prop_map(
        |(block, level, kind, heard, (text, evidence), extra)| {
            let block = *block.get(&Block::ALL);
            let kinds = block.kinds();
            Card {
                level: *level.get(&Level::ALL),
                kind: (heard && !kinds.is_empty()).then(|| *kind.get(kinds)),
                source: if heard { Source::Heard } else { Source::Assumed },
                evidence,
                extra,
                ..Card::new(card_id(0), block, text)
            }
        },
    )
}

fn canvas() -> impl Strategy<Value = Canvas> {
    let links = vec((any::<Index>(), any::<Index>()), 0..10);
    (vec(card(), 0..10), links, date(), extra()).prop_map(|(cards, links, confirmed, extra)| {
        let numbered = |(number, card)| Arc::new(Card { id: card_id(number), ..card });
        let cards: Vec<_> = (1..).zip(cards).map(numbered).collect();
        let mut canvas = Canvas { cards, answers: Vec::new(), confirmed, extra };
        if canvas.cards.is_empty() {
            return canvas;
        }
        for (from, to) in links {
            let (from, to) = (from.get(&canvas.cards).clone(), to.get(&canvas.cards).clone());
            let may_have_offer = matches!(from.block, Block::Relievers | Block::Creators);
            if may_have_offer && to.block == Block::Offers {
                let card = canvas.cards.iter_mut().find(|card| card.id == from.id).unwrap();
                Arc::make_mut(card).offer = Some(to.id);
            }
            let answer = Answer { from: from.id, to: to.id };
            let lawful = Block::answer((from.id, from.block), (to.id, to.block)) == Some(answer);
            if lawful && !canvas.answers.contains(&answer) {
                canvas.answers.push(answer);
            }
        }
        canvas
    })
}

/// Any lawful case: every field filled with anything, unknown fields at every level.
pub fn any_case() -> impl Strategy<Value = Case> {
    let counterpart =
        (text(), text(), any::<Index>(), extra()).prop_map(|(name, role, function, extra)| {
            Counterpart { name, role, function: *function.get(&Function::ALL), extra }
        });
    let stretch = option::of((0_i64..1_000_000_000).prop_map(Money::from_minor));
    let private = (text(), text(), stretch, talk::any_reserve(), extra()).prop_map(
        |(fallback, notes, stretch, reserve, extra)| Private {
            fallback,
            notes,
            stretch,
            reserve,
            muted: Vec::new(),
            unsettled: Vec::new(),
            extra,
        },
    );
    // What a later version adds is told from it by its beginning.
    let key = any::<String>().prop_map(|key| key.trim_start_matches('x').to_owned());
    let muted = hash_map(key, (text(), extra()), 0..3).prop_map(|muted| {
        let mute = |(key, (reason, extra))| Mute { key, reason, extra };
        muted.into_iter().map(mute).collect::<Vec<_>>()
    });
    let place = prop_oneof![Just("/title"), Just("/position/ask/sentence"), Just("/nowhere")];
    let unsettled = vec((place, any_json(), extra()), 0..3).prop_map(|all| {
        let one = |(place, other, extra): (&str, _, _)| Unsettled {
            place: place.to_owned(),
            other,
            extra,
        };
        all.into_iter().map(one).collect::<Vec<_>>()
    });
    let private = (private, muted, unsettled).prop_map(|(private, muted, unsettled)| Private {
        muted,
        unsettled,
        ..private
    });
    let talk = (talk::any_objections(), talk::any_negotiation(), talk::any_page());
    let kind = proptest::sample::select(Kind::ALL.to_vec());
    let worked_out = (kind, canvas()).prop_flat_map(|(kind, canvas)| {
        let cards = canvas.cards.iter().map(|card| card.id).collect();
        (Just(kind), Just(canvas), numbers::any_numbers(kind, cards))
    });
    let choices = (any::<Index>(), any::<bool>());
    let times = (time(), time());
    (text(), choices, times, counterpart, position(), worked_out, talk, (private, extra()))
        .prop_map(
            |(
                title,
                (status, archived),
                (created, edited),
                counterpart,
                position,
                (kind, canvas, numbers),
                (objections, negotiation, page),
                (private, extra),
            )| {
                let mut case = Case {
                    id: case_id(1),
                    title,
                    kind,
                    status: *status.get(&Status::ALL),
                    archived,
                    created,
                    edited,
                    counterpart,
                    position,
                    canvas,
                    numbers,
                    objections: Vec::new(),
                    negotiation,
                    page,
                    private,
                    extra,
                };
                talk::put(&mut case, objections);
                case
            },
        )
}

/// Goals and unknown fields beside the cases.
pub fn any_workspace() -> impl Strategy<Value = Workspace> {
    let goals = vec((text(), extra()), 0..6).prop_map(|goals| {
        (0..).zip(goals).map(|(n, (text, extra))| Goal { id: goal_id(n), text, extra }).collect()
    });
    (goals, extra()).prop_map(|(goals, extra)| Workspace { goals, extra, ..Workspace::default() })
}
