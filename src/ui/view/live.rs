//! What views follow: values, and memos of the two commonest kinds.

use leptos::prelude::*;

/// What is asked again and again. Not `dyn Fn`: the table of one has a second function for every
/// closure, which takes it by value and is never called.
pub trait Read<T> {
    /// What it is now.
    fn read(&self) -> T;
}

impl<T, F: Fn() -> T> Read<T> for F {
    fn read(&self) -> T {
        self()
    }
}

/// A value that views follow.
pub struct Live<T>(Box<dyn Read<T>>);

impl<T> Live<T> {
    /// What it is now.
    pub fn get(&self) -> T {
        self.0.read()
    }
}

/// Follows what the closure reads. Cheap to read again: texts, flags. A part of the page that is
/// costly to build belongs behind [`shown`](super::shown) or [`rows`](super::rows), which rebuild
/// only when they must.
pub fn live<T>(read: impl Fn() -> T + 'static) -> Live<T> {
    Live(Box::new(read))
}

/// A flag that changes only when its value does.
pub fn flag(read: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    memo(Box::new(read))
}

/// A number that changes only when its value does.
pub fn number(read: impl Fn() -> usize + Send + Sync + 'static) -> Memo<usize> {
    memo(Box::new(read))
}

/// The same code for every memo of one type.
#[inline(never)]
pub(super) fn memo<T>(read: Box<dyn Read<T> + Send + Sync>) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| read.read())
}

/// A value that changes when it is set. The same code for every signal of one type.
#[inline(never)]
pub fn signal<T: Send + Sync + 'static>(value: T) -> RwSignal<T> {
    RwSignal::new(value)
}

/// Does something once the page is there, and again when what it reads has changed.
pub fn follow(act: impl FnMut() + 'static) {
    followed(Box::new(act));
}

#[inline(never)]
fn followed(mut act: Box<dyn Act>) {
    Effect::new(move || act.act());
}

/// What is done again and again; see [`Read`].
pub(super) trait Act {
    fn act(&mut self);
}

impl<F: FnMut()> Act for F {
    fn act(&mut self) {
        self();
    }
}

/// Does something at once, and again when what it reads has changed, for as long as the owner
/// lives. What is made in it goes before it is done again.
#[inline(never)]
pub(super) fn effect(mut act: Box<dyn Act>) {
    StoredValue::new_local(RenderEffect::new(move |_| act.act()));
}

/// Tells of each new text.
pub(super) fn each_text(read: Live<String>, write: Box<dyn Fn(&str)>) {
    let mut last = None;
    effect(Box::new(move || {
        let text = read.get();
        if last.as_ref() != Some(&text) {
            write(&text);
            last = Some(text);
        }
    }));
}

/// Tells of each change of a flag that is down at first.
pub(super) fn each_turn(read: Live<bool>, write: Box<dyn Fn(bool)>) {
    let mut last = false;
    effect(Box::new(move || {
        let on = read.get();
        if last != on {
            write(on);
            last = on;
        }
    }));
}
