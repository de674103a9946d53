//! The texts that the counterpart will read or hear in the writer's voice.
//!
//! Not among them: what they said themselves (cards that were heard, evidence, sources, the order
//! as given), names, and private fields, which may be frank.

use crate::domain::{Block, Card, Case, Source, TextField};

/// A text in the writer's voice.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'a> {
    pub field: TextField,
    pub words: &'a str,
    pub voice: Voice,
}

/// Whose view a text gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The writer's own.
    Ours,
    /// What the writer takes to be theirs: it may be vague, as pains and hopes are.
    Theirs,
}

const OURS: [TextField; 3] = [TextField::Title, TextField::Ask, TextField::OutcomeMetric];
const THEIRS: [TextField; 3] =
    [TextField::OrderGoal, TextField::OrderBestArgument, TextField::OrderRightWhen];

/// All of them, in the order of the parts.
pub(super) fn texts(case: &Case) -> impl Iterator<Item = Text<'_>> {
    let field = |field: TextField, voice| Some(Text { field, words: field.of(case)?, voice });
    let order = THEIRS.into_iter().filter(|_| case.kind == crate::domain::Kind::Pushback);
    let order = order.filter_map(move |one| field(one, Voice::Theirs));
    let fields = OURS.into_iter().filter_map(move |one| field(one, Voice::Ours));
    let cards = Block::ALL.into_iter().flat_map(|block| case.canvas.block(block));
    let cards = cards.filter(|card| !is_heard(card));
    let cards = cards.map(|card| Text {
        field: TextField::CardText(card.id),
        words: &card.text,
        voice: if card.block.is_theirs() { Voice::Theirs } else { Voice::Ours },
    });
    let options = case.numbers.options.iter().flat_map(|choice| {
        let voice = Voice::Ours;
        let lines = choice.lines.iter().map(move |line| Text {
            field: TextField::LineName(line.id),
            words: &line.name,
            voice,
        });
        [
            Text { field: TextField::OptionName(choice.id), words: &choice.name, voice },
            Text { field: TextField::OptionOther(choice.id), words: &choice.other, voice },
        ]
        .into_iter()
        .chain(lines)
    });
    order.chain(fields).chain(cards).chain(options).filter(|text| !text.words.trim().is_empty())
}

/// The cards that they said themselves.
pub(super) fn heard(case: &Case) -> impl Iterator<Item = &Card> {
    case.canvas.cards.iter().filter(|card| is_heard(card)).map(|card| &**card)
}

fn is_heard(card: &Card) -> bool {
    card.block.is_theirs() && card.source == Source::Heard
}
