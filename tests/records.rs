//! Proves that what was stored is found again: the index is only a cache, nothing unreadable is
//! ever written over, and what was acknowledged survives a fault at any operation.

mod support;

use standpoint::domain::{Case, CaseId, Summary, Workspace};
use standpoint::format::OpenError;
use standpoint::records::{ReadError, Records, Store, StoreError, Unreadable};
use std::collections::{BTreeMap, BTreeSet};
use support::*;

const INDEX: &str = "standpoint/index";
const WORKSPACE: &str = "standpoint/workspace";
const ASIDE: &str = "standpoint/aside/workspace-1";

fn key(number: u64) -> String {
    format!("standpoint/case/{}", case_id(number))
}

fn mark(number: u64) -> String {
    format!("standpoint/stale/{}", case_id(number))
}

fn titled(number: u64, title: &str) -> Case {
    Case { title: title.to_owned(), ..case(number) }
}

fn workspace(goals: &[&str]) -> Workspace {
    let goals = (1..).zip(goals).map(|(n, text)| goal(n, text)).collect();
    Workspace { goals, ..Workspace::default() }
}

/// A store with cases 1 to 3, an index and two goals, as a page leaves it behind.
fn stored() -> MemoryStore {
    let store = MemoryStore::default();
    let records = Records::new(store.clone());
    let cases = [case(1), case(2), case(3)];
    for case in &cases {
        records.save(case, utc()).unwrap();
    }
    records.save_index(&summaries(&cases)).unwrap();
    records.save_workspace(&workspace(&["Grow", "Keep people"])).unwrap();
    store
}

/// The lines that a start finds, by title.
fn titles(store: &MemoryStore) -> BTreeSet<String> {
    let loaded = Records::new(store.clone()).load().unwrap();
    loaded.cases.into_iter().map(|line| line.name).collect()
}

fn set(titles: &[&str]) -> BTreeSet<String> {
    titles.iter().map(ToString::to_string).collect()
}

/// Counts what is read.
#[derive(Default)]
struct Counting {
    store: MemoryStore,
    read: std::cell::RefCell<Vec<String>>,
}

impl Store for Counting {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.read.borrow_mut().push(key.to_owned());
        self.store.get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.store.set(key, text)
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.store.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.store.keys()
    }
}

/// The records of cases that a start has to read.
fn records_read(store: &MemoryStore) -> Vec<String> {
    let counting = Counting { store: store.copy(), ..Counting::default() };
    let records = Records::new(counting);
    records.load().unwrap();
    let read = records.store().read.borrow();
    read.iter().filter(|key| key.starts_with("standpoint/case/")).cloned().collect()
}

#[test]
fn an_empty_store_is_an_empty_start() {
    let loaded = Records::new(MemoryStore::default()).load().unwrap();
    assert_eq!(loaded, standpoint::records::Loaded::default());
}

#[test]
fn a_case_is_read_back_as_it_was_saved() {
    let records = Records::new(MemoryStore::default());
    let first = titled(1, "First words");
    records.save(&first, utc()).unwrap();
    assert_eq!(records.read(case_id(1)), Ok(first.into()));
    let second = titled(1, "Second words");
    records.save(&second, utc()).unwrap();
    assert_eq!(records.read(case_id(1)), Ok(second.into()));
    records.remove(case_id(1)).unwrap();
    assert_eq!(records.read(case_id(1)), Err(ReadError::Missing));
    assert_eq!(records.remove(case_id(1)), Ok(()), "what is not there can be removed");
}

#[test]
fn a_start_with_a_good_index_reads_no_record() {
    let store = stored();
    assert_eq!(records_read(&store), [""; 0]);
    let loaded = Records::new(store).load().unwrap();
    let mut lines = loaded.cases;
    lines.sort_by_key(|line| line.id);
    assert_eq!(lines, summaries(&[case(1), case(2), case(3)]));
    assert_eq!(loaded.workspace, workspace(&["Grow", "Keep people"]));
    assert_eq!((loaded.index_is_stale, loaded.unreadable), (false, vec![]));
}

/// Something that may happen to a store, and what it is called.
type Mishap = (&'static str, fn(&MemoryStore));

#[test]
fn without_a_usable_index_the_records_are_read() {
    let mishaps: [Mishap; 6] = [
        ("deleted", |store| store.delete(INDEX)),
        ("empty", |store| store.put(INDEX, "")),
        ("cut off", |store| store.put(INDEX, &store.text(INDEX).unwrap()[..40])),
        ("not JSON", |store| store.put(INDEX, "\u{0}PNG")),
        ("of other JSON", |store| store.put(INDEX, r#"{"version":1,"cases":[{"id":7}]}"#)),
        ("of a later version", |store| {
            let later = store.text(INDEX).unwrap().replace(r#""version":1"#, r#""version":2"#);
            store.put(INDEX, &later);
        }),
    ];
    for (name, happen) in mishaps {
        let store = stored();
        happen(&store);
        let records = Records::new(store.clone());
        let loaded = records.load().unwrap();
        assert!(loaded.index_is_stale, "{name}");
        assert_eq!(titles(&store), set(&["Case 1", "Case 2", "Case 3"]), "{name}");
        records.save_index(&loaded.cases).unwrap();
        assert_eq!(records_read(&store), [""; 0], "{name}: the next start is quick again");
    }
}

#[test]
fn a_saved_case_is_read_again_until_the_index_is_written() {
    let store = stored();
    let records = Records::new(store.clone());
    records.save(&titled(2, "New words"), utc()).unwrap();
    assert_eq!(records_read(&store), [key(2)]);
    assert_eq!(titles(&store), set(&["Case 1", "New words", "Case 3"]));
    records.save_index(&summaries(&[case(1), titled(2, "New words"), case(3)])).unwrap();
    assert_eq!(records_read(&store), [""; 0]);
    assert_eq!(titles(&store), set(&["Case 1", "New words", "Case 3"]));
}

#[test]
fn marks_of_an_earlier_page_go_when_the_index_is_written() {
    let store = stored();
    Records::new(store.clone()).save(&titled(2, "New words"), utc()).unwrap();
    let records = Records::new(store.clone());
    let loaded = records.load().unwrap();
    assert!(loaded.index_is_stale);
    records.save_index(&loaded.cases).unwrap();
    assert_eq!(store.text(&mark(2)), None);
    assert_eq!(records_read(&store), [""; 0]);
}

#[test]
fn the_keys_decide_and_not_the_index() {
    let store = stored();
    store.delete(&key(1));
    let extra = MemoryStore::default();
    Records::new(extra.clone()).save(&case(9), utc()).unwrap();
    store.put(&key(9), &extra.text(&key(9)).unwrap());
    let loaded = Records::new(store.clone()).load().unwrap();
    assert!(loaded.index_is_stale);
    assert_eq!(titles(&store), set(&["Case 2", "Case 3", "Case 9"]));
    assert_eq!(records_read(&store), [key(9)]);
}

#[test]
fn a_line_without_a_record_is_not_shown_and_goes_with_the_next_index() {
    let store = stored();
    Records::new(store.clone()).remove(case_id(2)).unwrap();
    let loaded = Records::new(store.clone()).load().unwrap();
    assert!(loaded.index_is_stale);
    assert_eq!(titles(&store), set(&["Case 1", "Case 3"]));
    assert_eq!(records_read(&store), [""; 0]);
}

#[test]
fn a_line_of_the_index_for_a_case_that_could_not_be_saved_is_not_believed() {
    let store = FaultStore::over(stored());
    let records = Records::new(store.clone());
    let typed = titled(2, "Words that found no room");
    store.leave_room(mark(2).len());
    assert_eq!(records.save(&typed, utc()), Err(StoreError::Full));
    store.lift_quota();
    records.save_index(&summaries(&[case(1), typed, case(3)])).unwrap();
    assert_eq!(titles(&store.memory), set(&["Case 1", "Case 2", "Case 3"]));
}

#[test]
fn records_that_cannot_be_read_are_named_and_left_alone() {
    let too_new = Records::new(stored()).raw(&key(2)).unwrap().unwrap();
    let too_new = too_new.replace(r#""version":1"#, r#""version":9"#);
    // One that cannot be looked at either.
    let too_new = too_new.replace(r#""kind":"pushback""#, r#""kind":"merger""#);
    let table = [
        ("", "This record is empty."),
        ("\u{0}PNG", "This record is damaged: from line 1 on it cannot be read."),
        (r#"{"format":"standpoint","vers"#, "This record ends too early: part of it is missing."),
        ("[]", "This record was not written by Standpoint"),
        (&too_new, "A newer Standpoint wrote this record"),
    ];
    for (raw, reason) in table {
        let store = stored();
        store.put(&key(2), raw);
        store.delete(INDEX);
        let records = Records::new(store.clone());
        let loaded = records.load().unwrap();
        assert_eq!(titles(&store), set(&["Case 1", "Case 3"]), "{reason}");
        let [unreadable] = &loaded.unreadable[..] else { panic!("{:?}", loaded.unreadable) };
        assert!(unreadable.reason.starts_with(reason), "{unreadable:?}");
        assert!(!unreadable.reason.contains("file"), "nobody picked one: {unreadable:?}");
        assert!(unreadable.is_case(case_id(2)) && !unreadable.is_case(case_id(1)));
        assert_eq!(unreadable.bytes, Some(raw.len()));
        assert!(matches!(records.read(case_id(2)), Err(ReadError::Open(_))));
        records.save_index(&loaded.cases).unwrap();
        records.save_workspace(&loaded.workspace).unwrap();
        assert_eq!(records.raw(&unreadable.key).unwrap().as_deref(), Some(raw));
    }
}

#[test]
fn a_record_under_the_wrong_key_is_not_taken_for_another_case() {
    let store = stored();
    store.put(&key(2), &store.text(&key(1)).unwrap());
    store.put("standpoint/case/../1", "{}");
    store.delete(INDEX);
    let loaded = Records::new(store.clone()).load().unwrap();
    let mut reasons: Vec<_> = loaded.unreadable.iter().map(|u| (&*u.key, &*u.reason)).collect();
    reasons.sort_unstable();
    let expected = [
        (
            "standpoint/case/../1",
            "This record does not say which case it is: an id has 13 letters and digits.",
        ),
        (&key(2), "This record is damaged: it holds another case."),
    ];
    assert_eq!(reasons, expected);
    assert_eq!(titles(&store), set(&["Case 1", "Case 3"]));
}

#[test]
fn a_record_that_is_found_to_be_damaged_later_says_so_when_it_is_opened() {
    let store = stored();
    store.put(&key(2), "{");
    let records = Records::new(store.clone());
    assert_eq!(records.load().unwrap().unreadable, [], "the index still answers for it");
    assert_eq!(records.read(case_id(2)), Err(ReadError::Open(OpenError::CutOff)));
    let told = Unreadable::case(case_id(2), &OpenError::CutOff);
    assert_eq!((told.key, told.reason), (key(2), OpenError::CutOff.of_record()));
}

#[test]
fn keys_of_other_programs_are_left_alone() {
    let store = stored();
    let foreign =
        ["theme", "standpoint", "standpoint/", "standpoint-old/case/1", "Standpoint/case/x"];
    for key in foreign {
        store.put(key, "not ours");
    }
    let records = Records::new(store.clone());
    let loaded = records.load().unwrap();
    assert_eq!((loaded.unreadable.len(), loaded.index_is_stale), (0, false));
    records.save(&titled(1, "x"), utc()).unwrap();
    records.remove(case_id(2)).unwrap();
    records.save_index(&loaded.cases).unwrap();
    records.save_workspace(&loaded.workspace).unwrap();
    for key in foreign {
        assert_eq!(store.text(key).as_deref(), Some("not ours"), "{key}");
    }
}

#[test]
fn a_damaged_workspace_is_put_aside_before_it_is_written_over() {
    for raw in ["", "{", "null", "[]", r#"{"goals": 7}"#, "\u{0}PNG"] {
        let store = stored();
        store.put(WORKSPACE, raw);
        let records = Records::new(store.clone());
        let loaded = records.load().unwrap();
        assert_eq!(loaded.workspace, Workspace::default(), "{raw}");
        let [unreadable] = &loaded.unreadable[..] else { panic!("{raw}: {loaded:?}") };
        assert_eq!((&*unreadable.key, unreadable.bytes), (WORKSPACE, Some(raw.len())), "{raw}");
        assert!(unreadable.reason.starts_with("The list of company goals is damaged"), "{raw}");

        for goals in [&["Begin anew"][..], &["Begin anew", "And on"]] {
            records.save_workspace(&workspace(goals)).unwrap();
            assert_eq!(store.text(ASIDE).as_deref(), Some(raw), "{raw}");
            let kept = records.raw(&unreadable.key).unwrap();
            assert_eq!(kept.as_deref(), Some(raw), "what is offered is still the damaged text");
        }
        let loaded = Records::new(store.clone()).load().unwrap();
        assert_eq!(loaded.workspace, workspace(&["Begin anew", "And on"]), "{raw}");
        let told: Vec<_> = loaded.unreadable.iter().map(|u| (&*u.key, u.bytes)).collect();
        assert_eq!(told, [(ASIDE, Some(raw.len()))], "{raw}");
        assert_eq!(store.texts().keys().filter(|key| key.contains("aside")).count(), 1, "{raw}");
    }
}

#[test]
fn what_was_put_aside_before_stays_beside_what_is_put_aside_now() {
    let store = stored();
    for (number, raw) in [(1, "first damage"), (2, "second damage"), (2, "first damage")] {
        store.put(WORKSPACE, raw);
        let records = Records::new(store.clone());
        records.load().unwrap();
        records.save_workspace(&Workspace::default()).unwrap();
        assert_eq!(records.raw(WORKSPACE).unwrap().as_deref(), Some(raw));
        let aside = store.texts().keys().filter(|key| key.contains("aside")).count();
        assert_eq!(aside, number, "after {raw}");
    }
    assert_eq!(store.text(ASIDE).as_deref(), Some("first damage"));
    assert_eq!(store.text("standpoint/aside/workspace-2").as_deref(), Some("second damage"));
}

#[test]
fn without_room_to_put_it_aside_a_damaged_workspace_is_not_written_over() {
    let store = FaultStore::over(stored());
    store.memory.put(WORKSPACE, &"damaged ".repeat(100));
    let before = store.memory.texts();
    let records = Records::new(store.clone());
    records.load().unwrap();
    store.leave_room(200);
    assert_eq!(records.save_workspace(&workspace(&["Grow"])), Err(StoreError::Full));
    assert_eq!(store.memory.texts(), before);
}

#[test]
fn a_workspace_that_was_never_read_is_put_aside_before_it_is_written_over() {
    // The start failed, for this once: the app knows of no goals, and the store has two.
    let store = FaultStore::over(stored());
    let raw = store.memory.text(WORKSPACE).unwrap();
    let records = Records::new(store.clone());
    store.fail_at(0);
    records.load().unwrap_err();
    records.save_workspace(&workspace(&["Begin anew"])).unwrap();
    records.save_workspace(&workspace(&["Begin anew", "And on"])).unwrap();
    assert_eq!(store.memory.text(ASIDE), Some(raw));
    assert_eq!(store.memory.texts().keys().filter(|key| key.contains("aside")).count(), 1);
}

#[test]
fn a_record_that_was_never_read_is_put_aside_before_it_is_written_over() {
    type Start = fn(&FaultStore, &Records<FaultStore>);
    let starts: [(&str, Start); 4] = [
        ("it was never started", |_, _| {}),
        ("the start failed", |store, records| {
            store.fail_at(0);
            records.load().unwrap_err();
        }),
        ("it cannot be read", |store, records| {
            store.memory.put(&key(2), "{\"cut");
            store.memory.delete(INDEX);
            records.load().unwrap();
            records.read(case_id(2)).unwrap_err();
        }),
        ("another page wrote it", |store, records| {
            store.memory.delete(&key(2));
            records.load().unwrap();
            store.memory.put(&key(2), "theirs");
        }),
    ];
    for (name, start) in starts {
        let store = FaultStore::over(stored());
        let records = Records::new(store.clone());
        start(&store, &records);
        let theirs = store.memory.text(&key(2)).unwrap();
        for title in ["Mine", "Mine, again"] {
            records.save(&titled(2, title), utc()).unwrap();
            assert_eq!(records.read(case_id(2)), Ok(titled(2, title).into()));
        }
        let aside = format!("standpoint/aside/case-{}-1", case_id(2));
        assert_eq!(store.memory.text(&aside), Some(theirs), "{name}");
        let loaded = Records::new(store.clone()).load().unwrap();
        assert!(loaded.unreadable.iter().any(|unreadable| unreadable.key == aside), "{name}");
        let kept = store.memory.texts().keys().filter(|key| key.contains("aside")).count();
        assert_eq!(kept, 1, "{name}");
    }
}

#[test]
fn a_record_that_was_listed_read_or_written_is_not_put_aside() {
    let store = stored();
    let records = Records::new(store.clone());
    records.load().unwrap();
    records.save(&titled(1, "Listed"), utc()).unwrap();
    records.save(&titled(9, "New"), utc()).unwrap();
    records.save(&titled(9, "New, again"), utc()).unwrap();
    records.remove(case_id(9)).unwrap();
    records.save(&titled(9, "Brought back"), utc()).unwrap();
    let records = Records::new(store.clone());
    records.read(case_id(2)).unwrap();
    records.save(&titled(2, "Read"), utc()).unwrap();
    assert!(store.texts().keys().all(|key| !key.contains("aside")));
}

#[test]
fn unknown_fields_of_the_workspace_are_kept() {
    let store = MemoryStore::default();
    store.put(WORKSPACE, r#"{"goals":[{"id":"0000000000001","text":"Grow","x":1}],"y":[2]}"#);
    let records = Records::new(store.clone());
    let mut loaded = records.load().unwrap();
    loaded.workspace.goals.push(goal(2, "Keep people"));
    records.save_workspace(&loaded.workspace).unwrap();
    let raw = store.text(WORKSPACE).unwrap();
    assert!(raw.contains(r#""x":1"#) && raw.contains(r#""y":[2]"#), "{raw}");
    assert_eq!(store.text(ASIDE), None);
}

#[test]
fn in_a_full_store_what_was_saved_stays_and_the_rest_is_refused() {
    let store = FaultStore::over(stored());
    let records = Records::new(store.clone());
    store.leave_room(0);
    assert_eq!(records.save(&case(4), utc()), Err(StoreError::Full));
    assert_eq!(records.save(&titled(2, &"long ".repeat(1_000)), utc()), Err(StoreError::Full));
    assert_eq!(records.save_workspace(&workspace(&["x"; 100])), Err(StoreError::Full));
    assert_eq!(titles(&store.memory), set(&["Case 1", "Case 2", "Case 3"]));
    for number in 1..=3 {
        assert_eq!(records.read(case_id(number)), Ok(case(number).into()));
    }
    records.remove(case_id(3)).unwrap();
    records.save(&titled(2, "A few more words"), utc()).unwrap();
    assert_eq!(titles(&store.memory), set(&["Case 1", "A few more words"]));
}

#[test]
fn a_case_is_saved_in_the_place_of_the_index_when_there_is_room_for_one_only() {
    let store = FaultStore::over(stored());
    let records = Records::new(store.clone());
    records.load().unwrap();
    let index = store.memory.text(INDEX).unwrap().len();
    store.leave_room(0);
    let longer = titled(2, &"x".repeat(index / 2));
    assert_eq!(records.save(&longer, utc()), Ok(()));
    assert_eq!(store.memory.text(INDEX), None);
    assert_eq!(titles(&store.memory), set(&["Case 1", &longer.title, "Case 3"]));
}

#[test]
fn a_store_that_is_denied_says_so_for_everything() {
    let store = FaultStore::over(stored());
    store.deny(true);
    let before = store.memory.texts();
    let records = Records::new(store.clone());
    assert_eq!(records.load(), Err(StoreError::Denied));
    assert_eq!(records.read(case_id(1)), Err(ReadError::Store(StoreError::Denied)));
    assert_eq!(records.save(&titled(1, "x"), utc()), Err(StoreError::Denied));
    assert_eq!(records.remove(case_id(1)), Err(StoreError::Denied));
    assert_eq!(records.save_index(&[]), Err(StoreError::Denied));
    assert_eq!(records.save_workspace(&Workspace::default()), Err(StoreError::Denied));
    assert_eq!(records.raw(INDEX), Err(StoreError::Denied));
    assert_eq!(store.memory.texts(), before);
}

#[test]
fn each_failure_of_the_store_is_a_plain_sentence() {
    for (error, start) in [
        (StoreError::Denied, "This browser does not let the page store anything."),
        (StoreError::Full, "This browser’s storage is full."),
        (StoreError::Other("IOError".into()), "The browser could not store your work (IOError)."),
    ] {
        let sentence = error.to_string();
        assert!(sentence.starts_with(start) && sentence.contains("export it"), "{sentence}");
        assert!(sentence.ends_with('.'), "{sentence}");
        assert_eq!(ReadError::Store(error).to_string(), sentence);
    }
    assert_eq!(ReadError::Missing.to_string(), "That case is not in this browser.");
    assert_eq!(ReadError::Open(OpenError::Empty).to_string(), OpenError::Empty.of_record());
}

/// What the app may ask of the records.
#[derive(Debug, Clone, Copy)]
enum Ask {
    Save(u64, &'static str),
    Remove(u64),
    Index,
    Goals(&'static [&'static str]),
}

/// A long day: new cases, changed ones, removed ones, the index now and then.
const DAY: [Ask; 16] = [
    Ask::Save(1, "One, again"),
    Ask::Save(4, "Four"),
    Ask::Index,
    Ask::Save(4, "Four, again"),
    Ask::Save(1, "One, once more"),
    Ask::Goals(&["Grow", "Keep people", "Calm"]),
    Ask::Remove(2),
    Ask::Index,
    Ask::Save(5, "Five"),
    Ask::Remove(4),
    Ask::Goals(&["Grow"]),
    Ask::Save(2, "Two is back"),
    Ask::Save(5, "Five, again"),
    Ask::Index,
    Ask::Save(3, "Three, again"),
    Ask::Remove(1),
];

/// What must be in the store: for each thing, every state it may be in. One, if the last word
/// on it was acknowledged; that or the one before, if it was not.
#[derive(Debug)]
struct Promise {
    cases: BTreeMap<u64, Vec<Option<&'static str>>>,
    goals: Vec<&'static [&'static str]>,
}

impl Promise {
    fn of_the_morning() -> Self {
        let cases = [(1, "Case 1"), (2, "Case 2"), (3, "Case 3")];
        let cases = cases.map(|(number, title)| (number, vec![Some(title)]));
        Self { cases: cases.into(), goals: vec![&["Grow", "Keep people"]] }
    }

    fn note(&mut self, ask: Ask, done: bool) {
        let (number, state) = match ask {
            Ask::Index => return,
            Ask::Goals(goals) => {
                if done {
                    self.goals.clear();
                }
                self.goals.push(goals);
                return;
            }
            Ask::Save(number, title) => (number, Some(title)),
            Ask::Remove(number) => (number, None),
        };
        let states = self.cases.entry(number).or_insert_with(|| vec![None]);
        if done {
            states.clear();
        }
        states.push(state);
    }

    /// Whether a page that starts now finds it. A page whose start failed puts aside what it never
    /// read before it writes its own; no other page puts anything aside.
    fn check(&self, store: &MemoryStore, started: bool, when: &str) {
        let records = Records::new(store.clone());
        let loaded = records.load().unwrap();
        for unreadable in &loaded.unreadable {
            let is_aside = unreadable.key.starts_with("standpoint/aside/");
            assert!(is_aside && !started, "{unreadable:?}; {when}");
        }
        if let Some(aside) = store.text(ASIDE) {
            assert!(aside.contains("Keep people"), "{when}");
        }
        let lines: BTreeMap<CaseId, &Summary> = loaded.cases.iter().map(|s| (s.id, s)).collect();
        for (number, states) in &self.cases {
            let id = case_id(*number);
            let found = match records.read(id) {
                Ok(stored) => Some(stored.case),
                Err(ReadError::Missing) => None,
                Err(error) => panic!("case {number} cannot be read: {error}; {when}"),
            };
            let title = found.as_ref().map(|case| &*case.title);
            assert!(states.contains(&title), "case {number} is {title:?}, not {states:?}; {when}");
            assert_eq!(lines.get(&id).copied(), found.as_ref().map(Summary::of).as_ref(), "{when}");
        }
        let goals: Vec<_> = loaded.workspace.goals.iter().map(|goal| &*goal.text).collect();
        assert!(self.goals.contains(&&goals[..]), "{goals:?}; {when}");
    }
}

/// Lives through the day with a store that fails once, and keeps track of what was promised.
/// The index is written with the lines as the app has them: as last asked for, stored or not.
fn live(store: &FaultStore, when: &str) -> usize {
    let records = Records::new(store.clone());
    let mut promise = Promise::of_the_morning();
    let started = records.load().is_ok();
    let known: &[u64] = if started { &[1, 2, 3] } else { &[] };
    let mut lines: BTreeMap<u64, Case> = known.iter().map(|n| (*n, case(*n))).collect();
    let mut failures = usize::from(!started);
    for (place, ask) in DAY.into_iter().enumerate() {
        let result = match ask {
            Ask::Save(number, title) => {
                let case = titled(number, title);
                lines.insert(number, case.clone());
                records.save(&case, utc())
            }
            Ask::Remove(number) => {
                lines.remove(&number);
                records.remove(case_id(number))
            }
            Ask::Index => {
                let lines: Vec<Case> = lines.values().cloned().collect();
                records.save_index(&summaries(&lines))
            }
            Ask::Goals(goals) => records.save_workspace(&workspace(goals)),
        };
        failures += usize::from(result.is_err());
        promise.note(ask, result.is_ok());
        promise.check(&store.memory, started, &format!("{when}, after step {place}: {ask:?}"));
    }
    failures
}

#[test]
fn what_was_acknowledged_is_found_again_whichever_operation_fails() {
    let store = FaultStore::over(stored());
    store.fail_at(usize::MAX);
    assert_eq!(live(&store, "without a fault"), 0);
    let operations = store.operations();
    assert!(operations > 2 * DAY.len(), "{operations} operations are not a day");
    for n in 0..operations {
        let store = FaultStore::over(stored());
        store.fail_at(n);
        let failures = live(&store, &format!("fault at {n}"));
        assert_eq!(failures, 1, "the fault at operation {n} was not told");
    }
}

#[test]
fn what_was_acknowledged_is_found_again_however_little_room_there_is() {
    for room in (0..4_000).step_by(37) {
        let store = FaultStore::over(stored());
        store.leave_room(room);
        live(&store, &format!("with room for {room}"));
    }
}

#[test]
fn a_page_that_ends_at_any_operation_leaves_a_store_that_opens() {
    /// Fails from the n-th write on, as a page that is closed does.
    #[derive(Clone)]
    struct Ending(FaultStore, std::rc::Rc<std::cell::Cell<usize>>);
    impl Ending {
        fn left(&self) -> Result<(), StoreError> {
            let left = self.1.get().checked_sub(1).ok_or(StoreError::Denied)?;
            self.1.set(left);
            Ok(())
        }
    }
    impl Store for Ending {
        fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
            self.0.get(key)
        }
        fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
            self.left().and_then(|()| self.0.set(key, text))
        }
        fn remove(&self, key: &str) -> Result<(), StoreError> {
            self.left().and_then(|()| self.0.remove(key))
        }
        fn keys(&self) -> Result<Vec<String>, StoreError> {
            self.0.keys()
        }
    }
    for writes in 0..12 {
        let memory = stored();
        let left = std::rc::Rc::new(std::cell::Cell::new(writes));
        let records = Records::new(Ending(FaultStore::over(memory.clone()), left));
        records.load().unwrap();
        let newer = titled(1, "Newer");
        let saved = records.save(&newer, utc());
        let _ = records.save_index(&summaries(&[newer, case(2), case(3)]));
        let removed = records.remove(case_id(2));
        let loaded = Records::new(memory.clone()).load().unwrap();
        assert_eq!(loaded.unreadable, [], "after {writes} writes");
        for line in &loaded.cases {
            let case = records.read(line.id).unwrap().case;
            assert_eq!(*line, Summary::of(&case), "after {writes} writes");
        }
        let names = titles(&memory);
        assert!(saved.is_err() || names.contains("Newer"), "after {writes} writes");
        assert!(removed.is_err() || !names.contains("Case 2"), "after {writes} writes");
        assert!(names.contains("Case 3"), "after {writes} writes");
    }
}
