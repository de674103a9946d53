//! What can stand on the page: an element, a text, several of them, or nothing.

use super::{El, Live, live::each_text};
use crate::browser::page;
use leptos::web_sys::{Element, Node as DomNode};

/// Something made that is to be put on the page, once.
pub struct Node(pub(super) DomNode);

impl Node {
    /// Nothing.
    pub fn none() -> Self {
        Self(page::fragment())
    }

    /// One more, after what there is: for what began as [`Node::none`].
    #[must_use]
    pub fn and(self, next: impl Into<Self>) -> Self {
        self.put(next.into())
    }

    #[inline(never)]
    fn put(self, next: Self) -> Self {
        page::append(&self.0, &next.0);
        self
    }
}

impl From<El> for Node {
    fn from(element: El) -> Self {
        Self(element.0.into())
    }
}

impl From<&str> for Node {
    #[inline(never)]
    fn from(words: &str) -> Self {
        Self(page::text(words))
    }
}

impl From<String> for Node {
    #[inline(never)]
    fn from(words: String) -> Self {
        Self(page::text(&words))
    }
}

impl From<Live<String>> for Node {
    #[inline(never)]
    fn from(words: Live<String>) -> Self {
        let text = page::text("");
        let node = text.clone();
        each_text(words, Box::new(move |words| node.set_text_content(Some(words))));
        Self(text)
    }
}

impl<N: Into<Self>> From<Vec<N>> for Node {
    fn from(nodes: Vec<N>) -> Self {
        let all = page::fragment();
        for node in nodes {
            page::append(&all, &node.into().0);
        }
        Self(all)
    }
}

impl<N: Into<Self>> From<Option<N>> for Node {
    fn from(node: Option<N>) -> Self {
        node.map_or_else(Self::none, Into::into)
    }
}

/// Puts something at the end of an element that is on the page.
pub fn append(parent: &Element, child: impl Into<Node>) {
    page::append(parent, &child.into().0);
}

/// Builds the page and puts it at the end of the body, for as long as the app runs.
pub fn mount(build: impl FnOnce() -> Node + 'static) {
    leptos::mount::mount_to_body(move || page::append(&page::body(), &build().0));
}
