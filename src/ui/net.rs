//! The second copy beside the store: opened after the first screen, and written to in pauses.
//!
//! Loaded later. Why it is there is told in [`crate::records::net`], what becomes of what it
//! answers in [`crate::session`].

use super::{app::App, backup};
use crate::browser::{clock, net};
use crate::domain::{Case, CaseId};
use crate::records::{
    StoreError,
    history::thinned,
    net::{Compared, Kept, Recovered},
};
use crate::session::{Event, NetEvent, Session};
use leptos::task::spawn_local;
use std::{cell::Cell, sync::Arc};

thread_local! {
    static HAS_ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Opens it, and goes on with what it has that the store lacks.
pub fn start(app: App) {
    spawn_local(async move {
        let opened = opened(app).await;
        app.send(Event::Net(NetEvent::Opened(opened)));
        backup::start(app);
    });
}

async fn opened(app: App) -> Result<(Compared, Recovered), StoreError> {
    net::open().await?;
    let keys = net::keys().await?;
    let compared = app.stored(|records| records.compare(&keys));
    let texts = net::read(compared.wanted.clone()).await?;
    let thinned = thinned(&keys);
    if !thinned.removals.is_empty() {
        // What is too much is no harm; it goes another time.
        let _ = net::write(&thinned).await;
    }
    let recovered = app.stored(|records| records.recovered(&texts));
    Ok((compared, recovered))
}

/// Writes these into it as they are now.
pub fn write(app: App, kept: &[Kept]) {
    // Who has written something means to keep it; before that there is no reason to ask.
    if app.look(Session::can_undo) && !HAS_ASKED.replace(true) {
        net::ask_to_persist();
    }
    let now = clock::now().to_utc();
    let batch = app.look(|session| {
        let state = |id| session.state_of(id);
        app.stored(|records| records.batch(kept, state, &session.workspace, now))
    });
    spawn_local(async move {
        let result = net::write(&batch).await;
        if result.is_ok() {
            app.stored(|records| records.brought(&batch));
        }
        app.send(Event::Net(NetEvent::Written(batch, result)));
    });
}

/// A case as it is now is a version that stays.
pub fn keep_version(app: App, case: &Arc<Case>) {
    app.stored(|records| records.keep_version(case, clock::now().to_utc()));
}

/// A case goes on from what was found in it.
pub fn take_up(app: App, id: CaseId, copy: CaseId) {
    app.stored(|records| records.take_up(id, copy));
}

/// Two versions of a case are both kept.
pub fn join(app: App, id: CaseId, copy: CaseId) {
    app.stored(|records| records.join(id, copy));
}
