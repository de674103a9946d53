//! The handout: the page as it prints, and what can be done with it.
//!
//! `paper` draws a sheet, `fit` measures whether it is one page, `set` is what can be set for the
//! page alone, `out` the ways out.

mod fit;
mod out;
mod paper;
mod set;

use crate::browser::{locale, page};
use crate::domain::{Edit, TalkEdit};
use crate::export::handout::{Email, Handout, Sheet, Variant, email};
use crate::session::Event;
use crate::ui::{
    app::App,
    objections::STYLE,
    view::{El, Node, act, el, live, number, one_of, region, signal},
};
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of this screen share.
#[derive(Clone, Copy)]
struct Board {
    app: App,
    /// Which variant is shown, by its place.
    variant: RwSignal<usize>,
    /// What may be handed over of the case as it is.
    handout: Memo<Option<Handout>>,
    /// The sheet that is shown, laid out once for all who look at it.
    sheet: Memo<Option<Arc<Sheet>>>,
    /// Where the page ends too early: sections that do not fit, and by how much.
    fit: RwSignal<fit::Fit>,
}

impl Board {
    fn new(app: App) -> Self {
        let separators = locale::separators();
        let handout = app.memo(move |session| {
            let case = session.case()?;
            Some(Handout::of(case, &session.workspace, separators))
        });
        let variant = signal(0);
        let sheet = Memo::new(move |_| {
            let variant = variant_at(variant.get());
            let sheet = |handout: &Handout| Arc::new(handout.sheet(variant));
            handout.with(|handout| handout.as_ref().map(sheet))
        });
        Self { app, variant, handout, sheet, fit: signal(fit::Fit::default()) }
    }

    fn edit(self, edit: TalkEdit) {
        self.app.send(Event::Edited(Edit::Talk(edit)));
    }

    /// What is shown; followed.
    fn variant(self) -> Variant {
        variant_at(self.variant.get())
    }

    /// The mail; followed.
    fn email(self) -> Option<Email> {
        self.handout.with(|handout| handout.as_ref().map(email))
    }
}

fn variant_at(place: usize) -> Variant {
    Variant::ALL.get(place).copied().unwrap_or_default()
}

/// The part "Handout".
pub(crate) fn handout_part(app: App) -> El {
    page::add_style("talk-style", STYLE);
    page::add_style("paper-style", crate::export::handout::PAPER);
    let board = Board::new(app);
    let which = number(move || board.variant.get());
    let desk = one_of(which, move |_| match untrack(|| board.variant()) {
        Variant::Email => mail(board).into(),
        Variant::Brief | Variant::Points | Variant::Dossier => sheet(board),
    });
    el("div")
        .class("handout")
        .child(el("h2").class("unseen").child("The handout"))
        .child(variants(board))
        .child(out::buttons(board))
        .child(
            el("div")
                .class("desk")
                .child(el("div").class("desk-page").child(desk))
                .child(set::sections(board)),
        )
}

/// Which variant is shown.
fn variants(board: Board) -> El {
    let choice = |(place, variant): (usize, Variant)| {
        let tick = el("input")
            .attr("type", "radio")
            .attr("name", "variant")
            .checked(live(move || board.variant.get() == place))
            .on("change", act(move || board.variant.set(place)));
        el("label").child(tick).child(variant.name())
    };
    el("fieldset")
        .class("segments")
        .attr("data-reads", "")
        .child(el("legend").class("unseen").child("What to hand over"))
        .children(Variant::ALL.into_iter().enumerate().map(choice))
}

/// The page, and whether it is one.
fn sheet(board: Board) -> Node {
    let paper = region(move || match board.sheet.get() {
        Some(sheet) if sheet.parts.is_empty() => empty().into(),
        Some(sheet) => paper::paper(&sheet).into(),
        None => Node::none(),
    });
    fit::keep_measuring(board);
    Node::none()
        .and(fit::words(board))
        .and(el("div").id("paper-frame").class("paper-frame").child(paper))
}

fn empty() -> El {
    let words = "There is nothing to hand over yet. The page fills itself from the position, the \
        canvas and the numbers: begin with the ask, and with one pain that you answer.";
    el("p").class("panel").child(words)
}

/// The mail, to be read and copied.
fn mail(board: Board) -> El {
    let of = move |read: fn(&Email) -> &str| {
        live(move || board.email().map(|email| read(&email).to_owned()).unwrap_or_default())
    };
    let words = live(move || {
        let body = board.email().map(|email| email.body).unwrap_or_default();
        let count = body.split_whitespace().count();
        [&count.to_string(), " words. Under 200 is read to the end."].concat()
    });
    el("section")
        .class("mail panel")
        .attr("aria-label", "The e-mail")
        .child(el("p").class("hint").child(words))
        .child(el("p").class("subject").child(el("b").child("Subject: ")).child(of(|e| &e.subject)))
        .child(el("p").class("mail-body").child(of(|email| &email.body)))
}
