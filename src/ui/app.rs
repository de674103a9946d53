//! The root: one signal, one way to send events, one match that runs effects.

use super::{
    backup, coach, data,
    frame::{Coach, close_later, frame, keep_from_shortcuts},
    later::Later,
    net,
    tabs::{self, Told},
    view::{self, IdList, Live, live, signal},
};
use crate::browser::{clipboard, clock, dom, files, location, page, single, storage::Local};
use crate::domain::{AnyId, Case, Fit, TextField};
use crate::later::by_address;
use crate::records::{Records, net::Kept};
use crate::session::{
    Effect, Event, Focus, ImportEvent, NetEvent, Outside, Query, Session, happen,
};
use crate::style;
use chrono::{DateTime, FixedOffset};
use leptos::prelude::*;
use std::{mem::take, sync::Arc, time::Duration};

/// How long keys are gathered for a draft, and changes for the second copy. A browser that is killed
/// loses so much.
pub const GATHER: Duration = Duration::from_millis(250);

/// The handle every screen gets: reads the session through memos, and sends it events.
#[derive(Clone, Copy)]
pub struct App {
    session: RwSignal<Session>,
    records: StoredValue<Records<Local>, LocalStorage>,
    /// What was last said to people who listen to the screen.
    spoken: RwSignal<String>,
    /// What the canvas of the open case adds up to.
    fit: Memo<Fit>,
    /// What of the list is shown; it is found again as it was left.
    query: RwSignal<Query>,
    /// What few screens ask for: in one place, since every screen carries this about.
    aside: StoredValue<Aside, LocalStorage>,
}

struct Aside {
    later: Later,
    coach: Coach,
    /// What happened before what it takes was loaded.
    waiting: Vec<Event>,
}

impl Outside for App {
    fn update(&mut self, event: Event) -> Vec<Effect> {
        App::update(*self, event)
    }

    fn run(&mut self, effect: Effect) -> Option<Event> {
        App::run(*self, effect)
    }
}

impl App {
    fn new() -> Self {
        let seed = clock::seed();
        // Any part of it tells one page from another.
        #[allow(clippy::cast_possible_truncation)]
        let page = (seed >> 32) as u32;
        let session = signal(Session::new(seed));
        Self {
            session,
            records: StoredValue::new_local(Records::new(Local).of_page(page)),
            spoken: signal(String::new()),
            aside: StoredValue::new_local(Aside {
                later: Later::new(),
                coach: Coach::default(),
                waiting: Vec::new(),
            }),
            query: signal(Query { today: clock::now().date_naive(), ..Query::default() }),
            fit: Memo::new(move |_| {
                session.with(|s| s.case().map(|case| Fit::of(&case.canvas)).unwrap_or_default())
            }),
        }
    }

    /// A projection of the session that views follow; it changes only when its value does.
    pub fn memo<T>(self, project: impl Fn(&Session) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        self.boxed_memo(Box::new(project))
    }

    /// Ids of the session that views follow, as their bits.
    pub fn ids<T: AnyId>(
        self,
        bits: impl Fn(&Session) -> Vec<u64> + Send + Sync + 'static,
    ) -> IdList<T> {
        IdList::of(self.boxed_memo(Box::new(bits)))
    }

    /// The same code for every projection to one type.
    #[inline(never)]
    fn boxed_memo<T>(self, project: Box<dyn Fn(&Session) -> T + Send + Sync>) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.session.with(|session| project(session)))
    }

    /// Reads the session and follows it: for what is cheap to read again with each change.
    pub fn read<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.session.with(read)
    }

    /// Reads the open case and follows it; the default while none is open.
    pub fn case<T: Default>(self, read: impl FnOnce(&Case) -> T) -> T {
        self.open_case(true).map(|case| read(&case)).unwrap_or_default()
    }

    /// Looks at the open case once, without following it; the default while none is open.
    pub fn look_at_case<T: Default>(self, look: impl FnOnce(&Case) -> T) -> T {
        self.open_case(false).map(|case| look(&case)).unwrap_or_default()
    }

    /// The open case, for as long as it is read: the same code for all that read it.
    #[inline(never)]
    fn open_case(self, is_followed: bool) -> Option<Arc<Case>> {
        if is_followed {
            self.session.track();
        }
        self.session.with_untracked(|session| session.case().cloned())
    }

    /// The text of a field of the open case.
    pub fn text(self, field: TextField) -> Live<String> {
        live(move || self.case(|case| field.of(case).unwrap_or_default().to_owned()))
    }

    /// What the canvas of the open case adds up to; counted once for all who show it.
    pub fn fit(self) -> Memo<Fit> {
        self.fit
    }

    /// What of the list of cases is shown.
    pub fn query(self) -> RwSignal<Query> {
        self.query
    }

    /// What the coach tells the frame.
    pub fn coach(self) -> Coach {
        self.aside.with_value(|aside| aside.coach)
    }

    /// How far what is loaded later has come.
    pub fn later(self) -> Later {
        self.aside.with_value(|aside| aside.later)
    }

    /// Looks at the session once, without following it.
    pub fn look<T>(self, look: impl FnOnce(&Session) -> T) -> T {
        self.session.with_untracked(look)
    }

    /// Now, where the person is.
    pub fn now(self) -> DateTime<FixedOffset> {
        clock::now()
    }

    /// What was last said to people who listen to the screen.
    pub fn spoken(self) -> Live<String> {
        live(move || self.spoken.get())
    }

    /// The raw text under a key, for a download of what cannot be read.
    pub fn download_raw(self, key: &str) {
        let raw = self.records.with_value(|records| records.raw(key));
        if let Ok(Some(text)) = raw {
            let name = format!("{}.txt", key.replace('/', "-"));
            by_address(files::download as fn(&str, &str) -> _)(&name, &text);
        }
    }

    /// Tells the session what happened, and does what it says must happen. Views hear of it once,
    /// when all is done: a key and its save are one change.
    pub fn send(self, event: Event) {
        if event.is_later() && !self.is_loaded() {
            return self.wait(event);
        }
        let mut app = self;
        happen(&mut app, event);
        self.session.notify();
    }

    /// Whether what is loaded later is here; where it is not, it is asked for. An app that is all in
    /// one piece has it as soon as it is asked for.
    pub(super) fn is_loaded(self) -> bool {
        self.later().load();
        self.later().is_here()
    }

    /// Sends this once what is loaded later is here.
    fn wait(self, event: Event) {
        self.aside.update_value(|aside| aside.waiting.push(event));
    }

    #[inline(never)]
    fn update(self, event: Event) -> Vec<Effect> {
        let update = |session: &mut Session| session.update(clock::now(), event);
        self.session.try_update_untracked(update).unwrap_or_default()
    }

    /// Tells the session what no screen goes by that is shown now, and what nothing follows from:
    /// views hear of it with the next event.
    pub fn note(self, event: Event) {
        self.update(event);
    }

    fn run(self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Save(id) => {
                let case = self.look(|session| session.pending(id).cloned())?;
                if let Err(first) = tabs::look(self, Kept::Case(id)) {
                    return first;
                }
                let saved = self.stored(|records| records.save(&case, clock::now().to_utc()));
                self.tell(saved.is_ok(), Told::Case(id));
                Some(Event::Written(case, saved))
            }
            Effect::Remove(id) => {
                if let Err(first) = tabs::look(self, Kept::Case(id)) {
                    return first;
                }
                let removed = self.stored(|records| records.remove(id));
                self.tell(removed.is_ok(), Told::Removed(id));
                Some(Event::Removed(id, removed))
            }
            Effect::Discard(key) => Some(by_address(data::discard as fn(_, _) -> _)(self, key)),
            Effect::SaveIndex => {
                let cases = self.look(|session| session.cases.clone());
                // A stale index costs a little time at the next start and loses nothing.
                let _ = self.stored(|records| records.save_index(&cases));
                None
            }
            Effect::SaveWorkspace => {
                if let Err(first) = tabs::look(self, Kept::Workspace) {
                    return first;
                }
                let workspace = self.look(|session| session.workspace.clone());
                let saved = self.stored(|records| records.save_workspace(&workspace));
                self.tell(saved.is_ok(), Told::Shared);
                Some(Event::StoredWorkspace(saved))
            }
            Effect::Read(id, errand) => {
                if !self.stored(|records| records.is_own(id)) && !self.is_loaded() {
                    self.wait(Event::Asked(id, errand));
                    return None;
                }
                let result = self.stored(|records| records.read(id)).map(Arc::new);
                Some(Event::Read { id, errand, result })
            }
            Effect::ReadAll(purpose) => {
                let ids: Vec<_> = self.look(|s| s.cases.iter().map(|case| case.id).collect());
                let cases = self.stored(|records| {
                    ids.into_iter().filter_map(|id| records.look(id).ok()).collect()
                });
                Some(Event::ReadAll(purpose, cases))
            }
            Effect::NetSoon => {
                // Not between a key and what it paints.
                let due = move || self.send(Event::Net(NetEvent::Due));
                set_timeout(move || dom::when_idle(due), GATHER);
                None
            }
            Effect::WriteNet(kept) => {
                by_address(net::write as fn(_, &[_]))(self, &kept);
                None
            }
            Effect::KeepVersion(case) => {
                by_address(net::keep_version as fn(_, &Arc<_>))(self, &case);
                None
            }
            Effect::TakeUp(id, copy) => {
                by_address(net::take_up as fn(_, _, _))(self, id, copy);
                None
            }
            Effect::Join(id, copy) => {
                by_address(net::join as fn(_, _, _))(self, id, copy);
                None
            }
            Effect::Download { name, text } => {
                by_address(files::download as fn(&str, &str) -> _)(&name, &text);
                None
            }
            Effect::SaveCopy(name, backup) => {
                by_address(single::save_copy as fn(&str, &str) -> _)(&name, &backup);
                None
            }
            Effect::Backup(effect) => {
                by_address(backup::run as fn(_, _))(self, effect);
                None
            }
            Effect::Copy(text) => {
                clipboard::copy(&text, move |is_done| self.send(Event::Copied(is_done)));
                None
            }
            Effect::Go(route) => {
                location::go(route);
                None
            }
            Effect::Announce(words) => {
                // The same words twice are told twice: a screen reader follows changes only.
                let again = self.spoken.with_untracked(|spoken| *spoken == words);
                self.spoken.set(if again { format!("{words}\u{a0}") } else { words });
                None
            }
            Effect::Focus(place) => {
                dom::focus_soon(focus_id(place));
                None
            }
            Effect::CloseLater(number) => {
                close_later(self, number);
                None
            }
        }
    }

    /// Tells the other tabs what was written.
    fn tell(self, is_done: bool, what: Told) {
        if is_done {
            tabs::tell(self, what);
        }
    }

    /// Does something with what is stored.
    pub(super) fn stored<T>(self, act: impl FnOnce(&Records<Local>) -> T) -> T {
        self.records.with_value(act)
    }

    /// Reads what is stored, then follows the address and the page's end.
    fn start(self) {
        let loaded = self.stored(Records::load);
        self.send(Event::Started(loaded));
        self.send(Event::Went(location::route()));
        // What is still in a field belongs to the screen that is left. An address that we have set
        // ourselves is shown already.
        location::on_change(move |route| {
            if self.look(|session| session.route != route) {
                dom::leave_field();
            }
            self.send(Event::Went(route));
        });
        self.later().start(move || by_address(begin as fn(_))(self));
        if let Some(backup) = single::carried() {
            self.send(Event::Import(ImportEvent::Carried(backup)));
        }
        std::mem::forget(dom::listen("pagehide", move |_| {
            dom::leave_field();
            self.send(Event::Leaving);
        }));
        std::mem::forget(dom::listen("visibilitychange", move |_| self.send(Event::Leaving)));
        std::mem::forget(dom::listen("beforeunload", move |event| {
            if self.look(Session::would_lose) {
                event.prevent_default();
            }
        }));
    }
}

/// The id of the element for a place of the focus.
pub fn focus_id(place: Focus) -> String {
    match place {
        Focus::Card(id) => format!("card-{id}"),
        Focus::Add(block) => format!("add-{block:?}"),
        Focus::Title => "title".to_owned(),
        Focus::Line(id) => format!("line-{id}"),
        Focus::Amount(id) => format!("line-{id}-4"),
        Focus::AddLine(id) => format!("add-line-{id}"),
    }
}

/// What begins once everything has been loaded.
fn begin(app: App) {
    page::add_style("print-style", style!("../../style/print.css"));
    tabs::listen(app);
    keep_from_shortcuts();
    net::start(app);
    coach::warm_up();
    for event in app.aside.try_update_value(|aside| take(&mut aside.waiting)).unwrap_or_default() {
        app.send(event);
    }
}

/// Starts the app in the page, in the place of what was painted before it.
pub fn mount() {
    let app = App::new();
    app.start();
    dom::remove("shell");
    view::mount(move || frame(app));
}
