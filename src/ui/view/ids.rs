//! Ids that views follow: of cards, lines, cases and whatever else has one.

use super::live::{memo, signal};
use crate::domain::AnyId;
use leptos::prelude::*;
use std::marker::PhantomData;

/// Ids of one kind that change only when they do. Kept as plain bits: a memo for each kind of id
/// would cost a few kilobytes each.
pub struct IdList<T> {
    bits: Memo<Vec<u64>>,
    kind: PhantomData<fn() -> T>,
}

/// Ids that follow what the closure reads.
pub fn id_list<T: AnyId>(bits: impl Fn() -> Vec<u64> + Send + Sync + 'static) -> IdList<T> {
    IdList::of(memo(Box::new(bits)))
}

impl<T> Clone for IdList<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for IdList<T> {}

impl<T: AnyId> IdList<T> {
    /// The ids with these bits.
    pub fn of(bits: Memo<Vec<u64>>) -> Self {
        Self { bits, kind: PhantomData }
    }

    pub(super) fn bits(self) -> Memo<Vec<u64>> {
        self.bits
    }

    /// How many there are; followed.
    pub fn count(self) -> usize {
        count(self.bits)
    }

    /// Follows them. They are read for it: what was never worked out counts as changed by the next
    /// edit, whatever it was.
    pub fn track(self) {
        count(self.bits);
    }

    /// All of them; followed.
    pub fn get(self) -> Vec<T> {
        self.bits.with(|bits| bits.iter().map(|bits| T::of_bits(*bits)).collect())
    }

    /// All as they are now.
    pub fn now(self) -> Vec<T> {
        self.bits.with_untracked(|bits| bits.iter().map(|bits| T::of_bits(*bits)).collect())
    }
}

#[inline(never)]
fn count(bits: Memo<Vec<u64>>) -> usize {
    bits.with(Vec::len)
}

/// The id of what is picked out, or none; changes when it is set. Bits for the same reason.
pub struct Picked<T> {
    bits: RwSignal<Option<u64>>,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Picked<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Picked<T> {}

impl<T: AnyId> Picked<T> {
    /// Nothing is picked out yet.
    pub fn none() -> Self {
        Self { bits: signal(None), kind: PhantomData }
    }

    /// Picks something out, or nothing.
    pub fn set(self, id: Option<T>) {
        self.bits.set(id.map(T::to_bits));
    }

    /// Picks something out; whether the page that asks is still there.
    pub fn try_set(self, id: T) -> bool {
        self.bits.try_set(Some(id.to_bits())).is_none()
    }

    /// What is picked out; followed.
    pub fn get(self) -> Option<T> {
        self.bits.get().map(T::of_bits)
    }

    /// What is picked out now; nothing once the page that asks is gone.
    pub fn now(self) -> Option<T> {
        self.bits.try_get_untracked().flatten().map(T::of_bits)
    }
}
