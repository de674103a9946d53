//! The numbers: what each way forward costs and brings, side by side.
//!
//! `settings` says how it is counted, `choices` which option is shown, `sheet` holds its lines,
//! `details` everything else of one, `paste` a table on its way in, `charts` are drawings over
//! plain numbers, `figure` is a figure that opens into its working.

mod cards;
mod chance;
mod charts;
mod choices;
mod details;
mod entry_field;
mod figure;
mod futures;
mod overview;
mod paste;
mod periods;
mod promise;
mod settings;
mod sheet;
mod summary;
mod table;
mod two_way;
mod unentered;
mod words;

pub use choices::{name_id, show};

use crate::browser::{locale, page};
use crate::domain::{
    Choice, ChoiceId, Edit, Kind, Line, LineId, Numbers, NumbersEdit, Sorted, TextField, limits,
    money::{Currency, Percent, Separators},
    numbers::{Figure, Period, Results, Role, entry::Entry},
};
use crate::session::{Event, Session};
use crate::style;
use crate::ui::{
    app::App,
    view::{
        El, IdList, Node, Picked, act, el, flag, follow, live, number, region, shown, signal, typed,
    },
};
use leptos::prelude::*;
use std::{cell::Cell, rc::Rc, sync::Arc, time::Duration};

/// How the numbers are counted: what every figure hangs on.
type Basis = (Currency, Period, u16, Percent);

/// What the parts of the numbers share: the app, and what is chosen or open.
///
/// What changes is followed by numbers that count up, and looked at when they have: one kind of
/// memo for everything is far less code than one for each kind of value.
#[derive(Clone, Copy)]
pub(crate) struct Board {
    app: App,
    /// The marks of the person's locale.
    separators: Separators,
    /// Counts how often currency, periods, horizon or rate have changed.
    basis: RwSignal<usize>,
    /// Counts how often anything in the numbers has changed.
    version: Memo<usize>,
    /// The version once it has been painted: what is no figure beside the cell that was changed is
    /// drawn anew in the frame after.
    settled: RwSignal<usize>,
    /// What is followed by counting.
    state: StoredValue<State, LocalStorage>,
    /// The option that was chosen last.
    chosen: Picked<ChoiceId>,
    /// The option whose lines are shown, alone.
    selected: IdList<ChoiceId>,
    /// The line that is open.
    opened: Picked<LineId>,
    /// A pasted table on its way in; empty for none.
    pasted: RwSignal<String>,
    /// How many figures were opened one from another.
    depth: RwSignal<usize>,
    /// How often all futures were drawn.
    drawings: RwSignal<usize>,
}

/// What the counts of a [`Board`] stand for.
#[derive(Default)]
struct State {
    /// The figures that were opened one from another.
    trail: Vec<(ChoiceId, Figure)>,
    futures: futures::Futures,
    /// The numbers as they were last, and what they come to.
    numbers: Option<Numbers>,
    results: Option<Rc<Results>>,
    versions: usize,
    basis: Option<Basis>,
    /// What the rows of lines follow.
    rows: Sorted<LineId, Row>,
}

/// A line as its rows show it: where it stands in memory, and what tells them of another one.
struct Row {
    at: Cell<usize>,
    bell: ArcRwSignal<usize>,
}

impl Board {
    fn new(app: App) -> Self {
        let chosen = choices::begin();
        let state = StoredValue::new_local(State::default());
        Self {
            app,
            separators: locale::separators(),
            basis: signal(0),
            version: number(move || app.read(|session| version(state, session))),
            settled: signal(0),
            state,
            chosen,
            selected: app.ids(move |session| vec![selected(session, chosen.get()).bits()]),
            opened: Picked::none(),
            pasted: signal(String::new()),
            depth: signal(0),
            drawings: signal(0),
        }
    }

    /// The option whose lines are shown; followed.
    fn selected(self) -> ChoiceId {
        self.selected.get().first().copied().unwrap_or(Role::Proposal.usual_id())
    }

    fn edit(self, edit: NumbersEdit) {
        self.app.send(Event::Edited(Edit::Numbers(edit)));
    }

    /// Reads the numbers of the open case and follows them.
    fn numbers<T: Default>(self, read: impl FnOnce(&Numbers) -> T) -> T {
        self.app.case(|case| read(&case.numbers))
    }

    /// What the numbers come to now. Does not follow them: see [`Board::version`].
    fn results<T: Default>(self, read: impl FnOnce(&Results) -> T) -> T {
        self.version.get_untracked();
        // Not read while the state is looked at: what reads may look at it as well.
        let results = self.state.with_value(|state| state.results.clone());
        results.map(|results| read(&results)).unwrap_or_default()
    }

    /// How figures are written; follows currency, periods and horizon.
    fn entry(self) -> Entry {
        self.basis.get();
        let separators = self.separators;
        let known = self.app.look_at_case(|case| Some(Entry::new(&case.numbers, separators)));
        known.unwrap_or_else(|| Entry::new(&Numbers::new(Kind::Pushback), separators))
    }

    /// The currency of the case.
    fn currency(self) -> Currency {
        self.entry().currency
    }

    /// What a period is called.
    fn period_name(self, t: u16) -> String {
        self.entry().period_name(t)
    }

    /// Reads an option and follows the numbers.
    fn choice<T: Default>(self, id: ChoiceId, read: impl FnOnce(&Choice) -> T) -> T {
        self.numbers(|numbers| numbers.choice(id).map(|choice| read(choice)).unwrap_or_default())
    }

    /// Rings when a line changes, and not with others: a memo for each line would wake all that
    /// follow any line with each change of one.
    fn line(self, id: LineId) -> RwSignal<usize> {
        if let Some(bell) = self.state.with_value(|state| Some(state.rows.get(id)?.bell.clone())) {
            return bell.into();
        }
        let bell = ArcRwSignal::new(0);
        let at = self.line_now(id).map_or(0, |line| place(&line));
        let row = Row { at: Cell::new(at), bell: bell.clone() };
        self.state.update_value(|state| {
            state.rows.put(id, row);
        });
        bell.into()
    }

    /// After each change of the numbers: rings for what is not as it was.
    fn keep_telling(self) {
        let mut is_first = true;
        follow(move || {
            let version = self.version.get();
            if !std::mem::take(&mut is_first) {
                request_animation_frame(move || {
                    // The page may be gone by then.
                    let tell = move || {
                        let _ = self.settled.try_set(version);
                    };
                    set_timeout(tell, Duration::ZERO);
                });
            }
            let now = self.app.look_at_case(|case| Some(case.numbers.clone()));
            let mut due: Vec<ArcRwSignal<usize>> = Vec::new();
            let other_basis = self.state.try_update_value(|state| {
                for line in now.iter().flat_map(Numbers::lines) {
                    if let Some(row) = state.rows.get(line.id)
                        && row.at.replace(place(line)) != place(line)
                    {
                        due.push(row.bell.clone());
                    }
                }
                let basis = now.as_ref().map(|n| (n.currency, n.period, n.horizon, n.rate));
                std::mem::replace(&mut state.basis, basis) != basis
            });
            if other_basis == Some(true) {
                self.basis.update(|count| *count += 1);
            }
            for bell in due {
                bell.update(|count| *count += 1);
            }
        });
    }

    /// What names the open case.
    fn case_name(self) -> String {
        self.app.look_at_case(|case| Some(case.id.to_string())).unwrap_or_default()
    }

    /// A line as it is now.
    fn line_now(self, id: LineId) -> Option<Arc<Line>> {
        self.app.look_at_case(|case| case.numbers.line(id).cloned())
    }

    /// Reads a line and follows the numbers.
    fn line_of<T: Default>(self, id: LineId, read: impl FnOnce(&Line) -> T) -> T {
        self.numbers(|numbers| numbers.line(id).map(|line| read(line)).unwrap_or_default())
    }
}

/// Where a line stands in memory. Lines are shared, and one that was changed stands elsewhere while
/// the old one is still there: so it tells a changed line from the one before.
fn place(line: &Arc<Line>) -> usize {
    Arc::as_ptr(line).addr()
}

/// Counts up when the numbers are not as they were, and works them out anew.
fn version(known: StoredValue<State, LocalStorage>, session: &Session) -> usize {
    let count = known.try_update_value(|known| {
        let now = numbers(session);
        if known.numbers.as_ref() != now {
            known.numbers = now.cloned();
            known.results = now.map(|now| Rc::new(Results::of(now)));
            known.versions += 1;
        }
        known.versions
    });
    count.unwrap_or_default()
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

/// What the part looks like: loaded with it.
const STYLE: &str = style!("../../../style/numbers.css");
const CHARTS_STYLE: &str = style!("../../../style/charts.css");

/// The part "Numbers".
pub fn numbers_part(app: App) -> El {
    page::add_style("numbers-style", STYLE);
    page::add_style("charts-style", CHARTS_STYLE);
    let board = Board::new(app);
    board.keep_telling();
    futures::keep_drawing(board);
    let lines = app.ids(move |session| {
        let id = board.selected();
        let choice = numbers(session).and_then(|numbers| numbers.choice(id));
        choice
            .map(|choice| choice.lines.iter().map(|line| line.id.bits()).collect())
            .unwrap_or_default()
    });
    let pair = |left: El, right: El| el("div").class("panels").child(left).child(right);
    // While nothing counts there is nothing to draw: no amounts yet, or revenue without its margin.
    let counts = flag(move || {
        board.version.get();
        board.results(|results| {
            results.options.iter().flat_map(|option| &option.lines).any(|line| line.pv != 0.0)
        })
    });
    el("div")
        .class("numbers")
        .child(head(board))
        .child(shown(counts, move || cards::cards(board)))
        .child(option_panel(board, lines))
        .child(shown(counts, move || {
            Node::none()
                .and(summary::summary(board))
                .and(pair(overview::over_time(board), overview::what_matters(board)))
                .and(pair(overview::break_even(board), two_way::two_way(board)))
                .and(pair(chance::chance(board), promise::promise(board)))
        }))
        .child(details::details(board))
        .child(paste::paste_dialog(board))
        .child(figure::working_dialog(board))
}

fn head(board: Board) -> El {
    let basis = live(move || board.numbers(Numbers::basis));
    let words = el("div")
        .class("numbers-words")
        .child(el("h2").child("What each way forward is worth"))
        .child(el("p").class("muted").child(basis));
    el("div").class("numbers-head").child(words).child(settings::settings(board))
}

/// The option that is chosen: its lines, period by period, and what it brings beside money.
fn option_panel(board: Board, lines: IdList<LineId>) -> El {
    let has_lines = flag(move || lines.count() > 0);
    let content = region(move || {
        let id = board.selected();
        untrack(|| {
            Node::none()
                .and(choices::heading(board, id))
                .and(sheet::sheet(board, id, lines))
                .and(shown(has_lines, move || {
                    Node::none()
                        .and(el("h3").class("by-period").child("Period by period"))
                        .and(periods::periods(board, id, lines))
                }))
                .and(other(board, id))
        })
    });
    el("section")
        .class("panel")
        .attr("aria-label", "Lines")
        .child(choices::choices(board))
        .child(content)
}

/// The id of the field with what an option brings that is no money.
pub fn other_id(id: ChoiceId) -> String {
    format!("choice-other-{id}")
}

/// What an option brings that is no money.
fn other(board: Board, id: ChoiceId) -> El {
    let app = board.app;
    let field = TextField::OptionOther(id);
    let input = el("textarea")
        .id(&other_id(id))
        .attr("rows", "1")
        .attr("maxlength", &limits::TEXT.to_string())
        .attr("placeholder", "What no amount shows: focus, trust, a quarter without resignations")
        .value(app.text(field))
        .on("input", typed(move |text| app.send(Event::Edited(Edit::SetText { field, text }))))
        .on("blur", act(move || app.send(Event::LeftField(field))));
    let label = el("label").attr("for", &other_id(id)).child("Beside the money");
    el("div").class("field other-field").child(label).child(input)
}
