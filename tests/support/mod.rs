//! What several tests share: stores with faults, times, and a small case with known ids.
#![allow(dead_code, reason = "each test target uses a part of it")]

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use standpoint::domain::{
    Answer, Block, Canvas, Card, CardId, CardKind, Case, CaseId, ChoiceId, Extra, Function, Goal,
    GoalId, Kind, Level, LineId, PointId, Summary,
};
use standpoint::json::Json;
use standpoint::records::{Store, StoreError};
use std::{cell::Cell, cell::RefCell, collections::BTreeMap, rc::Rc, sync::Arc};

/// A store that never fails. Clones share their texts, as two tabs of one browser would.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore(Rc<RefCell<BTreeMap<String, String>>>);

impl MemoryStore {
    /// Another store with the same texts.
    pub fn copy(&self) -> Self {
        Self(Rc::new(RefCell::new(self.texts())))
    }

    pub fn texts(&self) -> BTreeMap<String, String> {
        self.0.borrow().clone()
    }

    pub fn text(&self, key: &str) -> Option<String> {
        self.0.borrow().get(key).cloned()
    }

    /// Writes behind the app's back.
    pub fn put(&self, key: &str, text: &str) {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
    }

    pub fn delete(&self, key: &str) {
        assert!(self.0.borrow_mut().remove(key).is_some(), "{key} is not there to delete");
    }

    fn size(&self) -> usize {
        self.0.borrow().iter().map(|(key, text)| key.len() + text.len()).sum()
    }
}

impl Store for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.text(key))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.put(key, text);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.0.borrow().keys().cloned().collect())
    }
}

/// A store that fails when it is told to. Clones share texts and faults.
#[derive(Debug, Clone, Default)]
pub struct FaultStore {
    pub memory: MemoryStore,
    faults: Rc<Faults>,
}

#[derive(Debug, Default)]
struct Faults {
    operations: Cell<usize>,
    fails: Cell<Option<usize>>,
    quota: Cell<Option<usize>>,
    denied: Cell<bool>,
}

impl FaultStore {
    pub fn over(memory: MemoryStore) -> Self {
        Self { memory, faults: Rc::default() }
    }

    /// The `n`-th operation from now on fails, counted from 0; the others do not.
    pub fn fail_at(&self, n: usize) {
        self.faults.operations.set(0);
        self.faults.fails.set(Some(n));
    }

    /// How many operations there were since [`fail_at`](Self::fail_at).
    pub fn operations(&self) -> usize {
        self.faults.operations.get()
    }

    /// Room for this many bytes beyond what is stored now.
    pub fn leave_room(&self, bytes: usize) {
        self.faults.quota.set(Some(self.memory.size() + bytes));
    }

    pub fn lift_quota(&self) {
        self.faults.quota.set(None);
    }

    pub fn deny(&self, denied: bool) {
        self.faults.denied.set(denied);
    }

    fn operation(&self) -> Result<(), StoreError> {
        let number = self.faults.operations.replace(self.faults.operations.get() + 1);
        if self.faults.denied.get() {
            return Err(StoreError::Denied);
        }
        if self.faults.fails.get() == Some(number) {
            return Err(StoreError::Other(format!("fault at operation {number}")));
        }
        Ok(())
    }
}

impl Store for FaultStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.operation()?;
        self.memory.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.operation()?;
        let before = self.memory.text(key).map_or(0, |before| key.len() + before.len());
        let after = self.memory.size() - before + key.len() + text.len();
        let grows = key.len() + text.len() > before;
        if grows && self.faults.quota.get().is_some_and(|quota| after > quota) {
            return Err(StoreError::Full);
        }
        self.memory.set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.operation()?;
        self.memory.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.operation()?;
        self.memory.keys()
    }
}

/// Half past nine on a Saturday, an hour east of Greenwich.
pub fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-21T09:30:00+01:00").unwrap()
}

/// The same, for what is stored.
pub fn utc() -> DateTime<Utc> {
    now().to_utc()
}

pub fn later(minutes: i64) -> DateTime<FixedOffset> {
    now() + TimeDelta::minutes(minutes)
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub const fn card_id(number: u64) -> CardId {
    CardId::from_bits(number)
}

pub const fn case_id(number: u64) -> CaseId {
    CaseId::from_bits(number)
}

pub const fn goal_id(number: u64) -> GoalId {
    GoalId::from_bits(number)
}

pub const fn choice_id(number: u64) -> ChoiceId {
    ChoiceId::from_bits(number)
}

pub const fn point_id(number: u64) -> PointId {
    PointId::from_bits(number)
}

pub const fn line_id(number: u64) -> LineId {
    LineId::from_bits(number)
}

/// The tree of ours for one of `serde_json`, which is what tests write values in.
pub fn ours(value: &serde_json::Value) -> Json {
    use serde_json::Value;
    match value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(number) => Json::Number(number.to_string().into()),
        Value::String(text) => Json::Text(text.clone()),
        Value::Array(items) => Json::List(items.iter().map(ours).collect()),
        Value::Object(fields) => {
            Json::Object(fields.iter().map(|(name, value)| (name.clone(), ours(value))).collect())
        }
    }
}

pub fn goal(number: u64, text: &str) -> Goal {
    Goal { id: goal_id(number), text: text.to_owned(), extra: Extra::new() }
}

pub const JOB: CardId = card_id(1);
pub const PAIN: CardId = card_id(2);
pub const WORST_PAIN: CardId = card_id(3);
pub const GAIN: CardId = card_id(4);
pub const OFFER: CardId = card_id(5);
pub const RELIEVER: CardId = card_id(6);
pub const CREATOR: CardId = card_id(7);
pub const NO_CARD: CardId = card_id(99);

/// A card in each block (two pains); the reliever answers the first pain, the creator the gain,
/// and both belong to the offer.
pub fn canvas() -> Canvas {
    let card = |id, block, text: &str, level, kind, offer| {
        Arc::new(Card { level, kind, offer, ..Card::new(id, block, text) })
    };
    let risk = Some(CardKind::Risk);
    let cards = vec![
        card(JOB, Block::Jobs, "Make the year", Level::High, Some(CardKind::Functional), None),
        card(PAIN, Block::Pains, "Reps leave mid-year", Level::Middle, risk, None),
        card(WORST_PAIN, Block::Pains, "The forecast is missed", Level::High, risk, None),
        card(GAIN, Block::Gains, "A calm board", Level::Low, Some(CardKind::Desired), None),
        card(OFFER, Block::Offers, "A plan by territory", Level::Middle, None, None),
        card(RELIEVER, Block::Relievers, "Keep the quota", Level::Middle, None, Some(OFFER)),
        card(CREATOR, Block::Creators, "A weekly call", Level::Middle, None, Some(OFFER)),
    ];
    let answers = vec![Answer { from: RELIEVER, to: PAIN }, Answer { from: CREATOR, to: GAIN }];
    Canvas { cards, answers, ..Canvas::default() }
}

/// A pushback with [`canvas`] on it.
pub fn case(number: u64) -> Case {
    let mut case = Case::new(case_id(number), Kind::Pushback, Function::Boss, utc());
    case.title = format!("Case {number}");
    case.counterpart.name = "Dana Ruiz".into();
    case.private.fallback = "Half of the raise".into();
    case.canvas = canvas();
    case
}

/// The ids of a block, in order.
pub fn block(case: &Case, block: Block) -> Vec<CardId> {
    case.canvas.block(block).map(|card| card.id).collect()
}

/// What the index would hold for these cases.
pub fn summaries(cases: &[Case]) -> Vec<Summary> {
    cases.iter().map(Summary::of).collect()
}
