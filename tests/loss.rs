//! Proves that no word is lost: random days of work in a browser where everything fails.
//!
//! A day is a few pages one after the other over one store and its second copy. Words are typed,
//! taken back, and kept; operations fail, the room ends, the store is denied, records are damaged
//! or cut off, the index goes, the page is closed between two writes, the browser is killed before
//! its disk has what it took. After each page a fresh one looks for every word.
//!
//! The law: what was acknowledged as saved is found again; what is not there is told; nothing that
//! can be read is written over by less. Of a browser that is killed only what the second copy or
//! the disk had is asked for: that is the last moment of typing, and is counted apart.
//!
//! Some pages are two at once, in two tabs over one store: the person goes from one to the other,
//! what one writes reaches the other late, and its word comes late or never.

#[path = "support/app.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod app;
mod support;
#[path = "support/two_tabs.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod two_tabs;

use app::{App, net::FaultNet};
use standpoint::content::Start;
use standpoint::domain::{Block, Case, CaseId, Edit, Function, Kind, Level, NewCard, Workspace};
use standpoint::format::write_record;
use standpoint::records::{
    Store,
    seal::{Seal, seal_of},
};
use standpoint::session::{Errand, Event, Part, Route, SaveState};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::Write as _;
use support::*;
use two_tabs::TwoTabs;

/// What goes wrong, and what it is called in the table.
const FAULTS: [&str; 17] = [
    "one operation of the store fails",
    "the store is full",
    "the store is denied",
    "a record is damaged",
    "a record is cut off",
    "a record is gone",
    "the index is gone or damaged",
    "the list of goals is damaged",
    "the page ends between two writes",
    "the browser is killed, its disk behind",
    "the second copy takes nothing",
    "there is no second copy",
    "records from before there were seals",
    "two tabs, the person goes back and forth",
    "two tabs, a write is seen late",
    "two tabs, word of a write never comes",
    "two tabs end at once, writes on their way",
];
const FAILS: usize = 0;
const FULL: usize = 1;
const DENIED: usize = 2;
const DAMAGED: usize = 3;
const CUT: usize = 4;
const GONE: usize = 5;
const INDEX: usize = 6;
const GOALS: usize = 7;
const CRASH: usize = 8;
const KILL: usize = 9;
const DEAF: usize = 10;
const NO_NET: usize = 11;
const OLD: usize = 12;
const SWITCH: usize = 13;
const LATE: usize = 14;
const UNHEARD: usize = 15;
const BOTH_END: usize = 16;

/// What was tried and what it did.
#[derive(Debug, Clone, Default)]
struct Tally {
    tried: [u64; FAULTS.len()],
    /// Edits that were acknowledged and looked for after such a fault.
    edits: [u64; FAULTS.len()],
    lost: [u64; FAULTS.len()],
    words: u64,
    days: u64,
    last_moment: u64,
    in_history: u64,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        for place in 0..FAULTS.len() {
            self.tried[place] += other.tried[place];
            self.edits[place] += other.edits[place];
            self.lost[place] += other.lost[place];
        }
        self.words += other.words;
        self.days += other.days;
        self.last_moment += other.last_moment;
        self.in_history += other.in_history;
    }

    /// A line for each fault: how often, how many acknowledged edits were looked for after it, and
    /// how many of them were not found.
    fn table(&self) -> String {
        let mut table =
            format!("{:<42} {:>9} {:>19} {:>6}\n", "fault", "tried", "edits acknowledged", "lost");
        for (place, name) in FAULTS.iter().enumerate() {
            let (tried, edits) = (self.tried[place], self.edits[place]);
            let _ = writeln!(table, "{name:<42} {tried:>9} {edits:>19} {:>6}", self.lost[place]);
        }
        let _ = writeln!(
            table,
            "{} days, {} words typed. Of the last moment, before a kill or \
             where two tabs wrote at once and ended, {} were in neither copy. Where a \
             page never had the second copy, words were found under “History” alone {} times.",
            self.days, self.words, self.last_moment, self.in_history
        );
        table
    }
}

/// Random numbers from a seed, the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

const WORKSPACE: &str = "standpoint/workspace";

type Words = BTreeSet<u32>;

/// The words in a text: each is unique, and no two are part of one another.
fn words_in(text: &str) -> Words {
    let ends = text.split("word").skip(1).filter_map(|rest| rest.split('.').next());
    ends.filter_map(|number| number.parse().ok()).collect()
}

fn words_of(case: &Case) -> Words {
    case.canvas.cards.iter().flat_map(|card| words_in(&card.text)).collect()
}

/// The words in what all cases share: goals, and what is being typed.
fn words_of_all(workspace: &Workspace) -> Words {
    let goals = workspace.goals.iter().map(|goal| &goal.text);
    goals.chain(&workspace.drafts).flat_map(|text| words_in(text)).collect()
}

/// The words of the open case.
fn shown(app: &App) -> Words {
    app.session.case().map(|case| words_of(case)).unwrap_or_default()
}

/// The words of a case as a page has it: what is not yet stored, or what the store has of it,
/// whatever that answers.
fn words_at(app: &App, id: CaseId) -> Words {
    match app.session.pending(id) {
        Some(case) => words_of(case),
        None => app.store.memory.text(&case_key(id)).map(|raw| words_in(&raw)).unwrap_or_default(),
    }
}

fn case_key(id: CaseId) -> String {
    format!("standpoint/case/{id}")
}

/// One day: what is stored, what was promised, and what went wrong since it was last looked at.
struct Day {
    seed: u64,
    random: Random,
    memory: MemoryStore,
    /// What the disk has of it.
    disk: MemoryStore,
    /// Whether there are two tabs.
    is_two: bool,
    net: Option<FaultNet>,
    ids: Vec<CaseId>,
    next_word: u32,
    /// Words that were taken back; a tab that has not heard of it shows them a while longer.
    taken_back: Words,
    /// Words that went with their case, until that is taken back.
    deleted: Words,
    /// Words that were acknowledged as saved, with their case; none for a goal.
    promised: BTreeMap<u32, Option<CaseId>>,
    /// Words that stand in a version of the second copy alone, since a page that never had it
    /// went on from something older.
    in_history: Words,
    /// Whether there was such a page.
    has_gone_on: bool,
    /// Faults since the last look.
    active: BTreeSet<usize>,
    tally: Tally,
    log: Vec<String>,
}

impl Day {
    fn new(seed: u64) -> Self {
        app::count_anew();
        let mut random = Random(seed);
        let memory = MemoryStore::default();
        let ids: Vec<_> = (1..=1 + random.below(2) as u64).map(case_id).collect();
        let mut active = BTreeSet::new();
        let is_old = random.one_in(4);
        let records = standpoint::records::Records::new(memory.clone());
        for id in &ids {
            let mut case = Case::new(*id, Kind::Pushback, Function::Boss, utc());
            case.title = format!("Case {id}");
            if is_old {
                memory.put(&case_key(*id), &write_record(&case, utc()));
                active.insert(OLD);
            } else {
                records.save(&case, utc()).unwrap();
            }
        }
        let net = (!random.one_in(6)).then(FaultNet::default);
        if net.is_none() {
            active.insert(NO_NET);
        }
        let disk = memory.copy();
        let (log, tally) = (Vec::new(), Tally { days: 1, ..Tally::default() });
        Self {
            seed,
            random,
            memory,
            disk,
            is_two: false,
            net,
            ids,
            active,
            tally,
            log,
            next_word: 1,
            taken_back: Words::new(),
            deleted: Words::new(),
            promised: BTreeMap::new(),
            in_history: Words::new(),
            has_gone_on: false,
        }
    }

    fn note(&mut self, fault: usize) {
        self.active.insert(fault);
        self.tally.tried[fault] += 1;
        self.log.push(FAULTS[fault].to_owned());
    }

    fn word(&mut self) -> (u32, String) {
        let number = self.next_word;
        self.next_word += 1;
        self.tally.words += 1;
        (number, format!("word{number}."))
    }

    /// What the state of saving promises: every word that is shown.
    fn acknowledged(&mut self, app: &App) {
        let is_saved =
            matches!(app.session.save_state(), SaveState::Saved | SaveState::InSecondCopy(_));
        if !is_saved {
            return;
        }
        if let Some(case) = app.session.case() {
            let is_gone =
                |word: &u32| self.taken_back.contains(word) || self.deleted.contains(word);
            let words = words_of(case).into_iter().filter(|word| !is_gone(word));
            self.promised.extend(words.map(|word| (word, Some(case.id))));
        }
        let workspace = &app.session.workspace;
        let goals = workspace.goals.iter().map(|goal| (&goal.text, None));
        // What is being typed belongs to the case that is open there.
        let case_of = |draft: &String| draft.split(' ').nth(1).and_then(|id| id.parse().ok());
        let drafts = workspace.drafts.iter().map(|draft| (draft, case_of(draft)));
        for (text, case) in goals.chain(drafts) {
            for word in words_in(text) {
                if !(self.taken_back.contains(&word) || self.deleted.contains(&word)) {
                    self.promised.entry(word).or_insert(case);
                }
            }
        }
    }

    fn page(&mut self) {
        self.log.push("a page".to_owned());
        let store = FaultStore::over(self.memory.clone());
        if self.random.one_in(12) {
            store.fail_at(self.random.below(6));
            self.note(FAILS);
        }
        let mut app = App::start(&store);
        app.is_checked = false;
        let opens_net = self.random.below(4);
        for step in 0..2 + self.random.below(7) {
            if let (true, Some(net)) = (step == opens_net && app.net.is_none(), &self.net) {
                app.open_net(&net.clone());
                self.log.push("the second copy opens".to_owned());
            }
            self.step(&mut app, &store);
            self.acknowledged(&app);
            if self.random.one_in(4) {
                self.disk = self.memory.copy();
            }
        }
        self.has_gone_on |= self.net.is_some() && app.net.is_none();
        self.close(app, &store);
    }

    /// Two pages at once, over views of the store that differ for a while.
    fn two_pages(&mut self) {
        self.log.push("two tabs".to_owned());
        self.is_two = true;
        let mut tabs = TwoTabs::over(&self.memory);
        for tab in [0, 1] {
            tabs.apps[tab].is_checked = false;
            if let Some(net) = &self.net {
                tabs.at(tab, |app| app.open_net(net));
            }
        }
        let mut tab = 0;
        for _ in 0..4 + self.random.below(12) {
            match self.random.below(8) {
                0 | 1 => {
                    // A person takes longer than a browser.
                    tabs.at(tab, App::leave_typing);
                    tab = 1 - tab;
                    tabs.look_at(tab);
                    self.note(SWITCH);
                }
                2 => {
                    let (to, words) = (self.random.below(2), self.random.below(3));
                    if self.random.one_in(3) {
                        // The word is there before what it tells of.
                        tabs.tell(to, words);
                    } else {
                        tabs.deliver(to, words);
                    }
                    self.note(LATE);
                }
                3 => {
                    let to = self.random.below(2);
                    if !tabs.told[to].is_empty() {
                        tabs.told[to].clear();
                        self.note(UNHEARD);
                    }
                }
                _ => {
                    let store = tabs.apps[tab].store.clone();
                    tabs.at(tab, |app| self.step(app, &store));
                }
            }
            for app in &tabs.apps {
                self.acknowledged(app);
            }
            let shown =
                tabs.apps.each_ref().map(|app| app.session.case().map(|case| words_of(case)));
            self.log.push(format!("… tab {tab}; both show {shown:?}"));
        }
        for app in &tabs.apps {
            app.store.deny(false);
            app.store.lift_quota();
        }
        if self.random.one_in(3) {
            self.note(BOTH_END);
        } else {
            for tab in [0, 1] {
                tabs.look_at(tab);
            }
            assert!(tabs.settle(), "the tabs never come to rest after {:#?}", self.log);
            for app in &tabs.apps {
                self.acknowledged(app);
            }
            self.log.push("all has arrived".to_owned());
        }
        self.memory = tabs.stored();
        if self.active.contains(&BOTH_END) {
            // What one wrote over the other's write of the same moment is the last moment.
            let kept = self.kept(&self.memory.texts());
            let before = self.promised.len();
            self.promised.retain(|word, _| kept.contains(word));
            self.tally.last_moment += (before - self.promised.len()) as u64;
        }
        if let Some(net) = &self.net {
            net.fail(false);
        }
        self.look();
        self.disk = self.memory.copy();
        self.is_two = false;
    }

    fn step(&mut self, app: &mut App, store: &FaultStore) {
        let choice = self.random.below(26);
        if choice != 24 {
            app.leave_typing();
        }
        match choice {
            0..=8 => {
                // One is begun under an address that both tabs may have.
                let begins = self.random.one_in(12);
                let id = self.ids[self.random.below(self.ids.len())];
                let id = if begins { case_id(9) } else { id };
                if app.session.case().is_none_or(|open| open.id != id || self.random.one_in(9)) {
                    let begun = Route::Begun(Start::ALL[0], id, Part::Canvas);
                    app.go(if begins { begun } else { Route::Case(id, Part::Canvas) });
                }
                let Some(case) = app.session.case() else { return };
                let id = case.id;
                let (number, text) = self.word();
                let card = NewCard {
                    id: card_id(u64::from(number) + 100),
                    text,
                    level: Level::Middle,
                    kind: None,
                };
                app.edit(Edit::AddCards { block: Block::Pains, cards: vec![card] });
                self.log.push(format!("word {number} in {id}: {:?}", app.session.save_state()));
            }
            9 => {
                let before = shown(app);
                app.send(Event::Undo);
                self.took_back(before.difference(&shown(app)));
                self.log.push("undo".to_owned());
            }
            10 => {
                let (number, text) = self.word();
                app.send(Event::AddedGoal(text));
                self.log.push(format!("goal {number}"));
            }
            11..=14 => {
                app.settle_net();
                self.log.push(format!("a moment: {:?}", app.session.save_state()));
            }
            15 => {
                store.fail_at(self.random.below(8));
                self.note(FAILS);
            }
            16 => {
                store.leave_room(self.random.below(400));
                self.note(FULL);
            }
            17 => {
                store.deny(true);
                self.note(DENIED);
            }
            18 => {
                store.deny(false);
                store.lift_quota();
                app.send(Event::Leaving);
                self.log.push("the store is well".to_owned());
            }
            19 => {
                if let Some(net) = self.net.clone() {
                    net.fail(true);
                    self.note(DEAF);
                }
            }
            20 => {
                if let Some(net) = &self.net {
                    net.fail(false);
                }
            }
            21 => {
                let id = self.ids[self.random.below(self.ids.len())];
                if app.session.summary(id).is_none() {
                    return;
                }
                let seen = words_at(app, id);
                app.ask(id, Errand::Delete);
                if self.is_two && app.session.would_lose() {
                    // Who deletes a case does not type in it elsewhere until it is gone.
                    store.deny(false);
                    store.lift_quota();
                    app.send(Event::Leaving);
                }
                if app.session.summary(id).is_none() {
                    // With all that was in it until then, in whatever copy or tab.
                    let of_case = |(word, case): (&u32, &Option<CaseId>)| {
                        (*case == Some(id)).then_some(*word)
                    };
                    let promised = self.promised.iter().filter_map(of_case);
                    let words: Words = promised.chain(seen).collect();
                    self.promised.retain(|word, _| !words.contains(word));
                    self.deleted.extend(words);
                    self.log.push(format!("{id} is deleted: {:?}", app.session.save_state()));
                }
            }
            22 => {
                let is_gone = |app: &App, id| app.session.summary(id).is_none();
                let gone: Vec<_> = self.ids.iter().filter(|id| is_gone(app, **id)).collect();
                let before = shown(app);
                app.send(Event::TookBack);
                let back = gone.into_iter().filter(|id| !is_gone(app, **id));
                let back: Words = back.flat_map(|id| words_at(app, *id)).collect();
                self.deleted.retain(|word| !back.contains(word));
                self.took_back(before.difference(&shown(app)));
                self.log.push(format!("take back: {:?}", app.session.save_state()));
            }
            24 if app.session.case().is_some() => {
                let (number, text) = self.word();
                app.type_on(&text);
                self.log.push(format!("typing word {number}: {:?}", app.session.save_state()));
            }
            24 | 25 => {}
            _ => {
                app.wait(11);
                app.go(Route::Home);
            }
        }
    }

    /// Nothing is promised of these words any more: somebody took them back.
    fn took_back<'a>(&mut self, words: impl IntoIterator<Item = &'a u32>) {
        for word in words {
            self.promised.remove(word);
            self.taken_back.insert(*word);
        }
    }

    /// The page ends in one of four ways, and the next one may find less than it left.
    fn close(&mut self, mut app: App, store: &FaultStore) {
        match self.random.below(4) {
            0 => {
                self.log.push("the page ends well".to_owned());
                app.leave_typing();
                app.settle_net();
                self.acknowledged(&app);
                app.end();
            }
            1 => self.note(CRASH),
            2 => {
                self.note(CRASH);
                if app.net_is_due {
                    app.settle_net();
                }
            }
            _ => {
                self.note(KILL);
                // What neither has is the last moment of typing.
                let kept = self.kept(&self.disk.texts());
                let before = self.promised.len();
                self.promised.retain(|word, _| kept.contains(word));
                self.tally.last_moment += (before - self.promised.len()) as u64;
                self.memory = self.disk.copy();
            }
        }
        store.deny(false);
        if let Some(net) = &self.net {
            net.fail(false);
        }
        self.damage();
        self.look();
        self.disk = self.memory.copy();
    }

    /// Every word in some texts and in the second copy.
    fn kept(&self, texts: &BTreeMap<String, String>) -> Words {
        let net = self.net.iter().flat_map(|net| net.texts.borrow().clone().into_values());
        // What was put aside damaged is a download, and no more.
        let is_aside = |key: &str| key.starts_with("standpoint/aside/");
        let is_whole = |text: &str| matches!(seal_of(text), Seal::Good(_));
        let texts = texts.iter().filter(|(key, text)| !is_aside(key) || is_whole(text));
        texts.map(|(_, text)| text.clone()).chain(net).flat_map(|text| words_in(&text)).collect()
    }

    fn damage(&mut self) {
        let id = self.ids[self.random.below(self.ids.len())];
        let key = case_key(id);
        let had = self.memory.text(&key).unwrap_or_default();
        match self.random.below(12) {
            0 | 1 => {
                let Some(raw) = self.memory.text(&key) else { return };
                let mut bytes = raw.into_bytes();
                if bytes.is_empty() {
                    return;
                }
                let at = self.random.below(bytes.len());
                bytes[at] = if bytes[at] == b'x' { b'y' } else { b'x' };
                self.memory.put(&key, &String::from_utf8_lossy(&bytes));
                self.note(DAMAGED);
            }
            2 => {
                let Some(raw) = self.memory.text(&key) else { return };
                let end = self.random.below(raw.len().max(1));
                self.memory.put(&key, &String::from_utf8_lossy(&raw.as_bytes()[..end]));
                self.note(CUT);
            }
            3 if self.net.is_some() && self.memory.text(&key).is_some() => {
                self.memory.delete(&key);
                self.note(GONE);
            }
            4 => {
                if self.memory.text("standpoint/index").is_some() {
                    self.memory.delete("standpoint/index");
                }
                self.note(INDEX);
                return;
            }
            5 => {
                self.memory.put("standpoint/index", "{\"version\":1,\"cases\":[{\"id\":");
                self.note(INDEX);
                return;
            }
            6 => {
                if let Some(had) = self.memory.text(WORKSPACE) {
                    self.memory.put(WORKSPACE, "{\"goals\":[{\"id\":\"x");
                    self.note(GOALS);
                    self.forgive(WORKSPACE, &had);
                }
                return;
            }
            _ => return,
        }
        self.log.push(format!("… of {id}"));
        self.forgive(&key, &had);
    }

    /// What only a damaged record had is not asked for: its second copy had not got it yet.
    fn forgive(&mut self, key: &str, had: &str) {
        let mut others = self.memory.texts();
        others.remove(key);
        let beside = key.strip_prefix("standpoint/").map(|key| key.to_owned() + "/").unwrap();
        let net = self.net.iter().flat_map(|net| net.texts.borrow().clone());
        others.extend(net.filter(|(key, _)| key.starts_with(&beside)));
        let is_whole = |text: &&String| {
            !matches!(seal_of(text), Seal::Broken) && standpoint::json::parse(text).is_ok()
        };
        let others = others.values().filter(is_whole).flat_map(|text| words_in(text));
        let (had, others): (_, Words) = (words_in(had), others.collect());
        self.promised.retain(|word, _| !had.contains(word) || others.contains(word));
    }

    /// A fresh page on a copy of everything: each word that was promised is found, in a case, in
    /// a goal, or in a version that the second copy keeps of it.
    fn look(&mut self) {
        let memory = self.memory.copy();
        let mut app = App::start(&FaultStore::over(memory.clone()));
        app.is_checked = false;
        let net = self.net.as_ref().map(|net| {
            let copy = FaultNet::default();
            copy.texts.replace(net.texts.borrow().clone());
            copy
        });
        if let Some(net) = &net {
            app.open_net(net);
        }
        let mut found: Words = Words::new();
        let ids: Vec<_> = app.session.cases.iter().map(|line| line.id).collect();
        for id in ids {
            app.go(Route::Case(id, Part::Canvas));
            found.extend(app.session.case().map(|case| words_of(case)).unwrap_or_default());
        }
        found.extend(words_of_all(&app.session.workspace));
        // Versions of a case are shown under “History”.
        let versions = net.iter().flat_map(|net| net.texts.borrow().clone().into_values());
        let versions: Words = versions.flat_map(|text| words_in(&text)).collect();
        if self.has_gone_on {
            let hidden = self.promised.keys().filter(|word| !found.contains(word));
            self.in_history.extend(hidden.filter(|word| versions.contains(word)));
        }
        self.tally.in_history += self.in_history.difference(&found).count() as u64;
        found.extend(self.in_history.intersection(&versions));
        for unreadable in &app.session.unreadable {
            let raw = app.records.raw(&unreadable.key).unwrap().expect("it can be downloaded");
            assert!(unreadable.bytes.is_none_or(|bytes| bytes == raw.len()));
            // What was put aside because it was never read, and is whole, is found by its download.
            let is_whole = matches!(seal_of(&raw), Seal::Good(_));
            if unreadable.key.starts_with("standpoint/aside/") && is_whole {
                found.extend(words_in(&raw));
            }
        }
        for id in &self.ids {
            // Whatever is stored is shown or is told.
            let is_told = app.session.unreadable.iter().any(|record| record.is_case(*id));
            let is_there = memory.get(&case_key(*id)).unwrap().is_some();
            assert!(!is_there || is_told || app.session.summary(*id).is_some(), "{id} is hidden");
        }
        let lost: Vec<u32> =
            self.promised.keys().filter(|word| !found.contains(word)).copied().collect();
        for fault in &self.active {
            self.tally.edits[*fault] += self.promised.len() as u64;
            self.tally.lost[*fault] += lost.len() as u64;
        }
        if !lost.is_empty() {
            eprintln!(
                "seed {}: lost {lost:?} of {:?} after {:#?}\nstore: {:#?}\nnet: {:#?}\nshown: {:?}",
                self.seed,
                self.promised,
                self.log,
                self.memory.texts(),
                self.net.as_ref().map(|net| net.texts.borrow().clone()),
                app.session.cases.iter().map(|line| &line.name).collect::<Vec<_>>(),
            );
            // It is lost once.
            self.promised.retain(|word, _| !lost.contains(word));
        }
        for fault in [NO_NET, OLD] {
            self.tally.tried[fault] += u64::from(self.active.contains(&fault));
        }
        self.active.retain(|fault| [NO_NET, OLD].contains(fault));
    }
}

/// Lives so many days from these seeds on, on all processors.
fn live(first: u64, days: u64) -> Tally {
    let threads = std::thread::available_parallelism().map_or(2, |count| count.get() as u64);
    let share = move |start: u64| {
        move || {
            let mut tally = Tally::default();
            for seed in (start..days).step_by(usize::try_from(threads).unwrap()) {
                let seed = first + seed;
                let result = std::panic::catch_unwind(|| {
                    let mut day = Day::new(seed);
                    for _ in 0..=day.random.below(3) {
                        if day.random.one_in(3) {
                            day.two_pages();
                        } else {
                            day.page();
                        }
                    }
                    day.tally
                });
                let day = result.unwrap_or_else(|_| panic!("seed {seed}"));
                tally.add(&day);
            }
            tally
        }
    };
    let all: Vec<_> = (0..threads).map(|start| std::thread::spawn(share(start))).collect();
    let mut tally = Tally::default();
    for one in all {
        tally.add(&one.join().unwrap());
    }
    tally
}

#[test]
fn no_word_is_lost_whatever_fails() {
    let days = std::env::var("STANDPOINT_DAYS").map_or(10_000, |days| days.parse().unwrap());
    let tally = live(1, days);
    // Written past the test runner, which shows what a test prints only when it fails.
    let _ = writeln!(std::io::stdout(), "\nseeds 1 to {days}\n{}", tally.table());
    assert_eq!(tally.lost, [0; FAULTS.len()]);
    for (place, name) in FAULTS.iter().enumerate() {
        assert!(tally.tried[place] > 100, "{name} was tried {} times", tally.tried[place]);
    }
}

/// A million days: `cargo xtask bench loss` calls it in an optimised build. `STANDPOINT_DAYS` and
/// `STANDPOINT_SEED` say how many, and from which seed on.
#[test]
#[ignore = "takes minutes"]
fn no_word_is_lost_in_a_million_days() {
    let number =
        |name, usual| std::env::var(name).map_or(usual, |text: String| text.parse().unwrap());
    let (days, first) =
        (number("STANDPOINT_DAYS", 1_000_000), number("STANDPOINT_SEED", 1_000_000));
    println!("seeds {first} to {}", first + days - 1);
    let begun = std::time::Instant::now();
    let tally = live(first, days);
    #[allow(clippy::cast_precision_loss, reason = "a pace is no exact figure")]
    let pace = days as f64 / begun.elapsed().as_secs_f64();
    println!("{}{pace:.0} days a second", tally.table());
    assert_eq!(tally.lost, [0; FAULTS.len()]);
}
