//! What views follow: values, and memos of the two commonest kinds.

use leptos::prelude::*;

/// A value that views follow.
pub type Live<T> = Box<dyn Fn() -> T>;

/// Follows what the closure reads. Cheap to read again: texts, flags. A part of the page that is
/// costly to build belongs behind [`shown`](super::shown) or [`rows`](super::rows), which rebuild
/// only when they must.
pub fn live<T>(read: impl Fn() -> T + 'static) -> Live<T> {
    Box::new(read)
}

/// A flag that changes only when its value does.
pub fn flag(read: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    let read: Box<dyn Fn() -> bool + Send + Sync> = Box::new(read);
    Memo::new(move |_| read())
}

/// A number that changes only when its value does.
pub fn number(read: impl Fn() -> usize + Send + Sync + 'static) -> Memo<usize> {
    let read: Box<dyn Fn() -> usize + Send + Sync> = Box::new(read);
    Memo::new(move |_| read())
}

/// Does something once the page is there, and again when what it reads has changed.
pub fn follow(act: impl FnMut() + 'static) {
    let act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(act);
}

/// Does something at once, and again when what it reads has changed, for as long as the owner
/// lives. What is made in it goes before it is done again.
#[inline(never)]
pub(super) fn effect(mut act: Box<dyn FnMut()>) {
    StoredValue::new_local(RenderEffect::new(move |_| act()));
}

/// Tells of each new text.
pub(super) fn each_text(read: Live<String>, write: Box<dyn Fn(&str)>) {
    let mut last = None;
    effect(Box::new(move || {
        let text = read();
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
        let on = read();
        if last != on {
            write(on);
            last = on;
        }
    }));
}
