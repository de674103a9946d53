//! The handout as a mail that is read to its end.

use super::{Content, Handout, Item};
use crate::domain::{Section, text};

/// A mail: a subject and plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    /// One line.
    pub subject: String,
    /// Under 200 words.
    pub body: String,
}

/// Words of a body, the greeting included.
const WORDS: usize = 195;
/// Points of one list.
const POINTS: usize = 4;
/// Letters of a subject: what a list of mails shows of it.
const SUBJECT: usize = 90;

/// One line of the mail: in which section, how soon it is given a place, what it says.
struct Piece {
    section: Option<Section>,
    place: usize,
    rank: usize,
    words: String,
}

/// The mail: what counts most is in it first, and all of it stands in the order of the page.
pub fn email(handout: &Handout) -> Email {
    let mut subject = handout.title.clone();
    if let Some(day) = handout.decision {
        subject = [&subject, ": decision by ", &text::day_and_month(day)].concat();
    }
    let greeting = match handout.greeting.as_str() {
        "" => "Hello,".to_owned(),
        name => ["Hello ", name, ","].concat(),
    };
    let mut pieces = pieces(handout);
    let mut left = WORDS - count(&greeting).min(WORDS / 2);
    let mut chosen: Vec<Piece> = Vec::new();
    for rank in 0..=RANKS {
        let mut rest = Vec::new();
        for mut piece in pieces {
            let is_first = chosen.iter().all(|known| known.section != piece.section);
            let heading = if is_first { count(heading(handout, &piece)) } else { 0 };
            if piece.rank != rank {
                rest.push(piece);
                continue;
            }
            // The ask itself is never left out, however long it is.
            if rank == 0 && heading + count(&piece.words) > left {
                piece.words = first_words(&piece.words, left.saturating_sub(heading) / 2);
            }
            let words = heading + count(&piece.words);
            if words <= left && !piece.words.is_empty() {
                left -= words;
                let place = chosen.iter().position(|known| known.place > piece.place);
                chosen.insert(place.unwrap_or(chosen.len()), piece);
            }
        }
        pieces = rest;
    }
    let mut body = greeting;
    let mut section = None;
    for piece in &chosen {
        if piece.section != section {
            body.push_str("\n\n");
            body.push_str(heading(handout, piece));
            section = piece.section;
        }
        body.push('\n');
        body.push_str(&piece.words);
    }
    body.push('\n');
    Email { subject: first_letters(&subject), body }
}

/// The last of the ranks.
const RANKS: usize = 6;

fn heading<'a>(handout: &'a Handout, piece: &Piece) -> &'a str {
    let part = handout.parts.iter().find(|part| part.section == piece.section);
    part.map_or("", |part| &part.heading)
}

fn pieces(handout: &Handout) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for part in &handout.parts {
        let mut first = true;
        for content in &part.content {
            let lines = match content {
                Content::Words(words) | Content::Strong(words) => vec![words.clone()],
                Content::List(items) => items.iter().take(POINTS).map(item).collect(),
                Content::Table(table) => vec![table.summary.clone()],
            };
            for words in lines {
                // How soon it is given a place: the ask, the first thing they gain, when; then one
                // thing of every section, then the rest.
                let rank = match (part.section, first) {
                    (Some(Section::Ask), true) => 0,
                    (Some(Section::Gains | Section::Next), true) => 1,
                    (Some(Section::Options), true) => 2,
                    (Some(Section::Order), true) => 3,
                    (Some(Section::Gains), false) => 4,
                    (Some(Section::Risks), true) => 5,
                    // They know it, and the page says more.
                    (Some(Section::Situation | Section::Standards) | None, _)
                    | (Some(Section::Options), false) => continue,
                    (Some(Section::Order | Section::Ask | Section::Risks | Section::Next), _) => {
                        RANKS
                    }
                };
                first = false;
                pieces.push(Piece { section: part.section, place: pieces.len(), rank, words });
            }
        }
    }
    pieces
}

fn item(item: &Item) -> String {
    ["- ", &item.lead, item.mark(), &item.text].concat()
}

fn count(words: &str) -> usize {
    words.split_whitespace().count()
}

fn first_words(words: &str, many: usize) -> String {
    let first: Vec<&str> = words.split_whitespace().take(many).collect();
    if first.is_empty() { String::new() } else { first.join(" ") + " …" }
}

fn first_letters(words: &str) -> String {
    if words.chars().nth(SUBJECT).is_none() {
        return words.to_owned();
    }
    let first: String = words.chars().take(SUBJECT - 1).collect();
    first.trim_end().to_owned() + "…"
}
