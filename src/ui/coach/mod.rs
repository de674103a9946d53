//! The coach's panel: what it found in each part, why it matters, and what to do about it.
//!
//! It reads the case when the person pauses, never with a key, and with the memory of the last
//! time, so that only what has changed is read again. It takes no focus and moves no text: what was
//! found is marked by quiet lines (`marks`).

mod finding;
mod list;
mod marks;
mod panel;
mod places;

use self::marks::Marks;
use crate::browser::{clock, dom, locale};
use crate::content::{Example, audience};
use crate::domain::{
    Case, Edit, Ids, TextField,
    coach::{Memory, Report, check, read_ahead},
    money::Separators,
};
use crate::session::{Event, Part};
use crate::ui::{
    app::App,
    view::{El, follow, signal},
};
use leptos::prelude::*;
use std::{cell::Cell, sync::Arc, time::Duration};

/// How long a pause is.
const PAUSE: Duration = Duration::from_millis(250);

/// What the panel follows.
#[derive(Clone, Copy)]
pub(super) struct Board {
    app: App,
    report: RwSignal<Arc<Report>>,
    memory: StoredValue<Memory, LocalStorage>,
    separators: Separators,
    /// The key of the finding that is being muted.
    muting: RwSignal<String>,
    held: StoredValue<Held>,
    /// How often the case has changed.
    changes: StoredValue<u32>,
    marks: StoredValue<Marks, LocalStorage>,
}

/// Whether something in the panel is being pressed: what is pressed must not move away under the
/// pointer, so what was changed meanwhile is read when it is let go of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    No,
    Pressed,
    /// And the case is to be read.
    Waiting,
}

impl Board {
    /// Reads the open case, and tells what has changed.
    fn read(self) {
        let app = self.app;
        let read = |memory: &mut Memory| {
            app.look(|session| {
                let case = session.case()?;
                let audience = audience(case.counterpart.function);
                let goals = &session.workspace.goals;
                Some(check(case, goals, audience, self.separators, memory))
            })
        };
        let Some(Some(report)) = self.memory.try_update_value(read) else { return };
        let coach = app.coach();
        for part in Part::ALL {
            let found = report.findings.iter().filter(|finding| finding.is_written);
            let count = found.filter(|finding| Part::of(finding.place) == part).count();
            set(coach.found[part as usize], count);
        }
        let ready = report.readiness.percent();
        set(coach.ready, ready as usize);
        if let (Some(id), Ok(ready)) = (app.look_at_case(|case| Some(case.id)), u8::try_from(ready))
        {
            app.note(Event::FoundReady(id, ready));
        }
        if self.report.with_untracked(|known| **known != report) {
            self.report.set(Arc::new(report));
        }
        self.mark();
    }

    /// Reads the case in turns of which none is long, unless it has changed meanwhile; and not
    /// under a press.
    fn take_turn(self, change: u32) {
        if self.changes.try_get_value() != Some(change) {
            return;
        }
        if self.held.get_value() != Held::No {
            self.held.set_value(Held::Waiting);
            return;
        }
        let ahead = |memory: &mut Memory| {
            self.app.look(|session| {
                let Some(case) = session.case() else { return true };
                read_ahead(case, audience(case.counterpart.function), memory)
            })
        };
        if self.memory.try_update_value(ahead) == Some(false) {
            set_timeout(move || self.take_turn(change), Duration::ZERO);
        } else {
            self.read();
        }
    }

    /// A press has begun in the panel, or has ended.
    fn hold(self, is_pressed: bool) {
        let Some(was) = self.held.try_get_value() else { return };
        self.held.set_value(if is_pressed { Held::Pressed } else { Held::No });
        if was == Held::Waiting && !is_pressed {
            // The click comes after the pointer has been let go of.
            set_timeout(move || self.if_there(Self::read), Duration::ZERO);
        }
    }

    /// Does it, unless the case was left meanwhile.
    fn if_there(self, act: fn(Self)) {
        if !self.report.is_disposed() {
            act(self);
        }
    }

    /// Changes the case in one step of its own.
    fn edit(self, edit: Edit) {
        self.app.send(Event::LeftField(TextField::Title));
        self.app.send(Event::Edited(edit));
        self.app.send(Event::LeftField(TextField::Title));
        self.read();
    }
}

fn set(count: RwSignal<usize>, to: usize) {
    if count.get_untracked() != to {
        count.set(to);
    }
}

/// Follows the open case for as long as it is shown; the panel is there while it is open.
pub fn coach(app: App) -> El {
    let board = Board {
        app,
        report: signal(Arc::default()),
        memory: StoredValue::new_local(Memory::default()),
        separators: locale::separators(),
        muting: signal(String::new()),
        held: StoredValue::new(Held::No),
        changes: StoredValue::new(0),
        marks: StoredValue::new_local(Marks::new()),
    };
    let shown = Cell::new(None);
    follow(move || {
        // Another part of the case has other words on it; it is there when this turn is over.
        let part = Some(app.read(|session| session.route));
        if shown.replace(part) != part {
            set_timeout(move || board.if_there(Board::mark), Duration::ZERO);
        }
        let change = board.changes.get_value().wrapping_add(1);
        board.changes.set_value(change);
        let turn = move || board.take_turn(change);
        if change == 1 {
            dom::when_idle(turn);
        } else {
            set_timeout(turn, PAUSE);
        }
    });
    panel::panel(board)
}

/// How long after the second module has come the coach warms up.
const LATER: Duration = Duration::from_secs(1);

/// Makes ready what the first read of a case would have to wait for: the vocabulary, and the code,
/// which browsers compile when it is first run. It reads an example, each turn when the page has
/// nothing else to do.
pub fn warm_up() {
    set_timeout(
        || {
            if let Some(example) = Example::ALL.first() {
                let (case, _) = example.case(&mut Ids::new(1), clock::now(), &[]);
                warm_turn(case, Memory::default());
            }
        },
        LATER,
    );
}

fn warm_turn(case: Case, mut memory: Memory) {
    dom::when_idle(move || {
        let audience = audience(case.counterpart.function);
        if read_ahead(&case, audience, &mut memory) {
            check(&case, &[], audience, locale::separators(), &mut memory);
        } else {
            warm_turn(case, memory);
        }
    });
}
