//! The numbers: what each way forward costs and brings, side by side.
//!
//! `settings` says how it is counted, `choices` which option is shown, `sheet` holds its lines,
//! `details` everything else of one, `paste` a table on its way in, `charts` are drawings over
//! plain numbers, `figure` is a figure that opens into its working.

mod charts;
mod choices;
mod details;
mod entry_field;
mod figure;
mod paste;
mod settings;
mod sheet;
mod table;

use crate::browser::locale;
use crate::domain::{
    Choice, ChoiceId, Edit, Line, LineId, Numbers, NumbersEdit,
    money::{Currency, Separators},
    numbers::{Role, entry::Entry},
};
use crate::session::{Event, Session};
use crate::ui::{
    app::App,
    view::{El, Node, el, live, region},
};
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of the numbers share: the app, and what is chosen or open.
#[derive(Clone, Copy)]
pub(crate) struct Board {
    app: App,
    /// The marks of the person's locale.
    separators: Separators,
    /// How figures are written.
    entry: Memo<Entry>,
    /// The option that was chosen last.
    chosen: RwSignal<Option<ChoiceId>>,
    /// The option whose lines are shown.
    selected: Memo<ChoiceId>,
    /// The line that is open.
    opened: RwSignal<Option<LineId>>,
    /// A pasted table on its way in.
    pasted: RwSignal<Option<String>>,
}

impl Board {
    fn new(app: App) -> Self {
        let separators = locale::separators();
        let chosen = RwSignal::new(None);
        Self {
            app,
            separators,
            entry: app.memo(move |session| {
                let none = Numbers::without_options();
                Entry::new(numbers(session).unwrap_or(&none), separators)
            }),
            chosen,
            selected: app.memo(move |session| selected(session, chosen.get())),
            opened: RwSignal::new(None),
            pasted: RwSignal::new(None),
        }
    }

    fn edit(self, edit: NumbersEdit) {
        self.app.send(Event::Edited(Edit::Numbers(edit)));
    }

    /// Reads the numbers of the open case and follows them.
    fn numbers<T: Default>(self, read: impl FnOnce(&Numbers) -> T) -> T {
        self.app.read(|session| numbers(session).map(read).unwrap_or_default())
    }

    /// The currency of the case.
    fn currency(self) -> Currency {
        self.entry.get().currency
    }

    /// Reads an option and follows the numbers.
    fn choice<T: Default>(self, id: ChoiceId, read: impl FnOnce(&Choice) -> T) -> T {
        self.numbers(|numbers| numbers.choice(id).map(|choice| read(choice)).unwrap_or_default())
    }

    /// A line, followed: its own changes and no others.
    fn line(self, id: LineId) -> Memo<Option<Arc<Line>>> {
        self.app.memo(move |session| numbers(session)?.line(id).cloned())
    }

    /// A line as it is now.
    fn line_now(self, id: LineId) -> Option<Arc<Line>> {
        self.app.look(|session| numbers(session)?.line(id).cloned())
    }

    /// Reads a line and follows the numbers.
    fn line_of<T: Default>(self, id: LineId, read: impl FnOnce(&Line) -> T) -> T {
        self.numbers(|numbers| numbers.line(id).map(|line| read(line)).unwrap_or_default())
    }
}

fn numbers(session: &Session) -> Option<&Numbers> {
    session.case().map(|case| &case.numbers)
}

/// The option that was chosen, if it is there still; else my proposal; else the first.
fn selected(session: &Session, chosen: Option<ChoiceId>) -> ChoiceId {
    let numbers = numbers(session);
    let known = |id: &ChoiceId| numbers.is_some_and(|numbers| numbers.choice(*id).is_some());
    let usual = numbers
        .and_then(|numbers| numbers.with_role(Role::Proposal).or_else(|| numbers.options.first()));
    let usual = || usual.map_or(Role::Proposal.usual_id(), |choice| choice.id);
    chosen.filter(known).unwrap_or_else(usual)
}

/// The part "Numbers".
pub fn numbers_part(app: App) -> El {
    let board = Board::new(app);
    el("div")
        .class("numbers")
        .child(head(board))
        .child(option_panel(board))
        .child(details::details(board))
        .child(paste::paste_dialog(board))
}

fn head(board: Board) -> El {
    let basis = live(move || board.numbers(Numbers::basis));
    let words = el("div")
        .class("numbers-words")
        .child(el("h2").child("What each way forward is worth"))
        .child(el("p").class("muted").child(basis));
    el("div").class("numbers-head").child(words).child(settings::settings(board))
}

/// The lines of the option that is chosen.
fn option_panel(board: Board) -> El {
    let content = region(Box::new(move || {
        let id = board.selected.get();
        untrack(|| Node::none().and(choices::heading(board, id)).and(sheet::sheet(board, id)))
    }));
    el("section")
        .class("panel")
        .attr("aria-label", "Lines")
        .child(choices::choices(board))
        .child(content)
}
