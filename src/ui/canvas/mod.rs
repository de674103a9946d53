//! The canvas: their world on the right, my offer on the left, answers drawn between them.
//!
//! `block` is one of the six regions, `card` a row in it, `cards` what rows follow, `editor` the card opened,
//! `links` the curves, `drag` moving by pointer, `keys` by keyboard, `walk` the focus
//! mode, `fit` what is still open, `chips` the answers where there is no room for curves.

mod answers;
mod block;
mod card;
mod cards;
mod chips;
mod drag;
mod editor;
mod fit;
mod keys;
mod links;
mod suggestions;
mod walk;

use crate::browser::dom;
use crate::domain::{Block, Card, CardId, Edit, Level};
use crate::later::by_address;
use crate::session::Event;
use crate::ui::{
    app::App,
    common::ring,
    later::once_here,
    view::{El, IdList, Picked, act, el, live, number, one_of, signal},
};
use block::block;
use cards::Cards;
use drag::Dragging;
use fit::fit_panel;
use leptos::prelude::*;
use std::sync::Arc;
use walk::walk;

/// What the parts of the canvas share: the app, and what is pointed at, open or dragged.
#[derive(Clone, Copy)]
pub(crate) struct Board {
    app: App,
    /// What its rows follow.
    cards: Cards,
    /// The card whose editor is open.
    editing: Picked<CardId>,
    /// The card under the pointer or with the focus.
    pointed: Picked<CardId>,
    /// The card being dragged.
    dragging: Dragging,
    /// The pointed card with what it answers or is answered by; none if it has no answers.
    related: Memo<Option<Vec<CardId>>>,
    /// Whether answers are chips on the cards, in the place of curves.
    chips: RwSignal<bool>,
}

impl Board {
    fn new(app: App) -> Self {
        let (cards, pointed) = (Cards::follow(app), Picked::none());
        // Not by the session: all rows follow this, and each key would have them look.
        let related = Memo::new(move |_| {
            let id = pointed.get()?;
            let mut related = cards.ends(id).get();
            (!related.is_empty()).then(|| {
                related.push(id);
                related
            })
        });
        Self {
            app,
            cards,
            editing: Picked::none(),
            pointed,
            dragging: Dragging::new(),
            related,
            chips: chips::watch(),
        }
    }

    fn edit(self, edit: Edit) {
        self.app.send(Event::Edited(edit));
    }

    /// The cards of a block, followed: which there are, in which order.
    fn ids(self, block: Block) -> IdList<CardId> {
        self.app.ids(move |session| {
            let canvas = session.case().map(|case| &case.canvas);
            canvas
                .into_iter()
                .flat_map(|canvas| canvas.block(block))
                .map(|card| card.id.bits())
                .collect()
        })
    }

    /// The cards of a block as they are now.
    fn look(self, block: Block) -> Vec<Arc<Card>> {
        self.app.look(|session| {
            let canvas = session.case().map(|case| &case.canvas);
            canvas.into_iter().flat_map(|canvas| canvas.block(block)).cloned().collect()
        })
    }
}

/// The part "Canvas".
pub fn canvas(app: App) -> El {
    let board = Board::new(app);
    // The place of the block in the focus mode, from 1; 0 for the whole canvas.
    let step = signal(0);
    let content = one_of(number(move || step.get()), move |at| match at.checked_sub(1) {
        Some(place) => {
            once_here(app, move || by_address(walk as fn(_, _, _) -> _)(board, place, step))
        }
        None => sides(board, step).into(),
    });
    let escape = dom::listen("keydown", move |event| {
        if dom::is_key(&event, "Escape") {
            drag::cancelled(board);
        }
    });
    on_cleanup(move || escape.remove());
    el("div").class("canvas-part").child(content).child(fit_panel(board))
}

/// Both sides at once.
fn sides(board: Board, step: RwSignal<usize>) -> El {
    let app = board.app;
    let world = live(move || app.case(|case| case.counterpart.world()));
    let open = live(move || match app.fit().with(|fit| fit.unanswered_extreme) {
        0 => String::new(),
        1 => "1 extreme pain unanswered".to_owned(),
        count => format!("{count} extreme pains unanswered"),
    });
    let theirs = el("div")
        .class("side theirs")
        .child(el("h2").child(world))
        .child(el("span").class("small open-words").child(open));
    let focus = el("button")
        .class("small")
        .attr("data-reads", "")
        .attr("title", "One block at a time, their side first")
        .on("click", act(move || step.set(1)))
        .child("Focus mode");
    let middle = el("div")
        .class("middle")
        .child(ring(app.fit()))
        .child(el("span").class("small muted").child("fit"))
        .child(focus);
    let mine = el("div").class("side mine").child(el("h2").child("My offer"));
    let column = |class: &'static str, blocks: &'static [Block]| {
        el("div").class(class).children(blocks.iter().map(|each| block(board, *each)))
    };
    el("div")
        .class("canvas")
        .id(links::ROOT)
        .child(theirs)
        .child(column("column jobs", &[Block::Jobs]))
        .child(column("column pains-gains", &[Block::Pains, Block::Gains]))
        .child(middle)
        .child(mine)
        .child(column("column offers", &[Block::Offers]))
        .child(column("column answering", &[Block::Relievers, Block::Creators]))
        .child(links::links(board))
}

/// "●●○": the level for people who can see it; the words for it stand beside.
pub(crate) fn dots(level: Level) -> El {
    let dot = |each| if each <= level { el("i").class("full") } else { el("i") };
    el("span").class("dots").attr("aria-hidden", "true").children(Level::ALL.into_iter().map(dot))
}

/// The class that gives a block its hue.
pub(crate) const fn hue(block: Block) -> &'static str {
    match block {
        Block::Jobs => "hue-job",
        Block::Pains | Block::Relievers => "hue-pain",
        Block::Gains | Block::Creators => "hue-gain",
        Block::Offers => "hue-offer",
    }
}
