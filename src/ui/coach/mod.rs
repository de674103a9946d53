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
use crate::browser::locale;
use crate::content::audience;
use crate::domain::{
    Edit, TextField,
    coach::{Memory, Report, check},
    money::Separators,
};
use crate::session::{Event, Part};
use crate::ui::{
    app::App,
    view::{El, follow, signal},
};
use leptos::prelude::*;
use std::{cell::Cell, rc::Rc, sync::Arc, time::Duration};

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

    /// Reads the case after a pause, but not under a press.
    fn pause(self) {
        if self.held.get_value() == Held::No {
            self.read();
        } else {
            self.held.set_value(Held::Waiting);
        }
    }

    /// A press has begun in the panel, or has ended.
    fn hold(self, is_pressed: bool) {
        let was = self.held.get_value();
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
        marks: StoredValue::new_local(Marks::new()),
    };
    let changes = Rc::new(Cell::new(0_u32));
    let shown = Cell::new(None);
    follow(move || {
        // Another part of the case has other words on it; it is there when this turn is over.
        let part = Some(app.read(|session| session.route));
        if shown.replace(part) != part {
            set_timeout(move || board.if_there(Board::mark), Duration::ZERO);
        }
        let change = changes.get().wrapping_add(1);
        changes.set(change);
        let changes = Rc::clone(&changes);
        let pause = if change == 1 { Duration::ZERO } else { PAUSE };
        set_timeout(
            move || {
                if changes.get() == change {
                    board.if_there(Board::pause);
                }
            },
            pause,
        );
    });
    panel::panel(board)
}
