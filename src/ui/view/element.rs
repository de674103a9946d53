//! Elements: what is on them and in them.

use super::{
    Live, Node, On, live,
    live::{each_text, each_turn, effect},
    typed,
};
use crate::browser::page;
use leptos::{prelude::untrack, web_sys::Element};
use std::rc::Rc;

/// An element that is being made.
pub struct El(pub(super) Element);

/// An element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(page::element(tag))
}

/// An element of a drawing.
pub fn svg(tag: &'static str) -> El {
    El(page::drawing(tag))
}

impl El {
    /// An attribute.
    #[inline(never)]
    #[must_use]
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        page::set_attribute(&self.0, name, Some(value));
        self
    }

    /// An attribute that changes.
    #[inline(never)]
    #[must_use]
    pub fn attr_live(self, name: &'static str, value: Live<String>) -> Self {
        let element = self.0.clone();
        let write = move |value: &str| page::set_attribute(&element, name, Some(value));
        each_text(value, Box::new(write));
        self
    }

    /// An attribute that is there or not.
    #[inline(never)]
    #[must_use]
    pub fn flag(self, name: &'static str, on: Live<bool>) -> Self {
        let element = self.0.clone();
        let write = move |on: bool| page::set_attribute(&element, name, on.then_some(""));
        each_turn(on, Box::new(write));
        self
    }

    /// Its id.
    #[must_use]
    pub fn id(self, id: &str) -> Self {
        self.attr("id", id)
    }

    /// Its classes.
    #[inline(never)]
    #[must_use]
    pub fn class(self, names: &str) -> Self {
        self.attr("class", names)
    }

    /// A class that it has or not; to be said after its [`class`](Self::class).
    #[inline(never)]
    #[must_use]
    pub fn class_if(self, name: &'static str, on: Live<bool>) -> Self {
        let element = self.0.clone();
        each_turn(on, Box::new(move |on| page::set_class(&element, name, on)));
        self
    }

    /// A property of CSS.
    #[must_use]
    pub fn style(self, name: &'static str, value: Live<String>) -> Self {
        let element = self.0.clone();
        each_text(value, Box::new(move |value| page::set_style(&element, name, value)));
        self
    }

    /// What is in a field that tells of each key. Set again whenever what it reads has changed, for
    /// the person changes it as well.
    #[must_use]
    pub fn value(self, value: Live<String>) -> Self {
        let element = self.0.clone();
        effect(Box::new(move || page::set_value(&element, &value.get())));
        self
    }

    /// What is in a field whose words count once it is left. What is being typed stays, whatever
    /// happens meanwhile, unless the value itself becomes another one.
    #[must_use]
    pub fn drafted(self, value: Live<String>, left: impl Fn(String) + 'static) -> Self {
        let value = Rc::new(value);
        let (shown, again) = (Rc::clone(&value), value);
        let (field, element) = (self.0.clone(), self.0.clone());
        each_text(live(move || shown.get()), Box::new(move |text| page::set_value(&field, text)));
        let left = typed(move |text| {
            left(text);
            // As it is written by us, also where nothing has changed.
            page::set_value(&element, &untrack(|| again.get()));
        });
        self.on("change", left)
    }

    /// Whether a box is ticked; the person changes it as well.
    #[must_use]
    pub fn checked(self, on: Live<bool>) -> Self {
        let element = self.0.clone();
        effect(Box::new(move || page::set_checked(&element, on.get())));
        self
    }

    /// Whether an option is chosen; the person changes it as well.
    #[must_use]
    pub fn selected(self, on: Live<bool>) -> Self {
        let element = self.0.clone();
        effect(Box::new(move || page::set_selected(&element, on.get())));
        self
    }

    /// What happens on an event.
    #[inline(never)]
    #[must_use]
    pub fn on(self, name: &'static str, heard: On) -> Self {
        page::hear(&self.0, name, heard);
        self
    }

    /// What stands in it, after what is in it already.
    #[must_use]
    pub fn child(self, child: impl Into<Node>) -> Self {
        self.put(child.into())
    }

    /// Several things that stand in it.
    #[must_use]
    pub fn children<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        for child in children {
            self = self.put(child.into());
        }
        self
    }

    #[inline(never)]
    fn put(self, child: Node) -> Self {
        page::append(&self.0, &child.0);
        self
    }
}
