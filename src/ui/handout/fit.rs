//! Whether the page is one: measured where it is laid out, never guessed.
//!
//! The paper on the screen is as wide as it prints, so its lines break where they will on paper.
//! On a narrow screen the whole is shown smaller; what is measured is then a share of its width.

use super::Board;
use crate::browser::{dom, page};
use crate::domain::{Paper, letters::part};
use crate::export::handout::{Size, Variant};
use crate::ui::view::{El, el, flag, follow, live, shown};
use leptos::prelude::*;

/// How a page came out.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Fit {
    /// Headings of the sections of which something does not fit, in order.
    over: Vec<String>,
    /// How much there is too much, in millimetres.
    by: f64,
}

/// Width, height and margin of a size, in millimetres.
const fn measures(size: Size) -> (f64, f64, f64) {
    match size {
        Size::A4 => (210.0, 297.0, 14.0),
        Size::Letter => (215.9, 279.4, 14.0),
        Size::A5 => (148.0, 210.0, 11.0),
    }
}

/// Pixels of CSS in a millimetre.
const PIXELS: f64 = 96.0 / 25.4;

/// Measures the page after each change of it, and whenever its place changes its width.
pub(super) fn keep_measuring(board: Board) {
    let widths = RwSignal::new(0_usize);
    follow(move || {
        widths.track();
        board.sheet.get();
        // After the page has been drawn with it.
        request_animation_frame(move || measure(board));
    });
    follow(move || {
        let Some(frame) = dom::element("paper-frame").and_then(|frame| frame.parent_element())
        else {
            return;
        };
        let changed = Box::new(move || {
            // Gone with the screen, maybe.
            let _ = widths.try_update(|count| *count += 1);
        });
        let watch = dom::watch_sizes(&frame, "#paper-frame", changed);
        let watch = StoredValue::new_local(watch);
        on_cleanup(move || {
            if let Some(watch) = watch.try_get_value().flatten() {
                watch.disconnect();
            }
        });
    });
}

fn measure(board: Board) {
    let Some(sheet) = board.sheet.try_get_untracked().flatten() else { return };
    let (Some(paper), Some(frame)) = (dom::element("paper"), dom::element("paper-frame")) else {
        return;
    };
    let (width, height, margin) = measures(sheet.size);
    let room = f64::from(frame.client_width()) / (width * PIXELS);
    let zoom = if room < 1.0 { room } else { 1.0 };
    let zoom = usize_of(zoom * 1_000.0);
    let words = if zoom >= 1_000 {
        "1".to_owned()
    } else {
        // A leading 1 keeps the zeros that follow the mark.
        ["0.", part(&(zoom + 1_000).to_string(), 1..)].concat()
    };
    page::set_style(&paper, "zoom", &words);
    let whole = dom::rect(&paper);
    let millimetre = whole.width() / width;
    let end = whole.top() + (height - margin) * millimetre;
    let mut fit = Fit::default();
    for (part, bottom) in sheet.parts.iter().zip(dom::bottoms(&paper, "section")) {
        // Half a millimetre is the rounding of a browser.
        if bottom > end + 0.5 * millimetre {
            fit.over.push(part.heading.clone());
            fit.by = (bottom - end) / millimetre;
        }
    }
    if board.fit.try_get_untracked().is_some_and(|known| known != fit) {
        board.fit.set(fit);
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a thousand")]
fn usize_of(number: f64) -> usize {
    number as usize
}

/// What there is to say of it, for the eye and the ear.
pub(super) fn words(board: Board) -> El {
    let words = live(move || {
        let variant = board.variant();
        if !variant.is_one_page() {
            return "Several pages, as many as it takes.".to_owned();
        }
        let paper = match (variant, board.app.case(|case| case.page.paper)) {
            (Variant::Points, _) => "A5 card",
            (_, Paper::A4) => "A4 page",
            (_, Paper::Letter) => "Letter page",
        };
        board.fit.with(|fit| match fit.over.as_slice() {
            [] => ["Fits on one ", paper, "."].concat(),
            [only] => [
                "Does not fit on one ",
                paper,
                ": “",
                only,
                "” runs over by ",
                &centimetres(fit.by),
                ". Shorten it, or leave a section out.",
            ]
            .concat(),
            [first, .., last] => [
                "Does not fit on one ",
                paper,
                ": from “",
                first,
                "” to “",
                last,
                "” there are ",
                &centimetres(fit.by),
                " too much. Shorten, or leave a section out.",
            ]
            .concat(),
        })
    });
    let over =
        live(move || board.variant().is_one_page() && board.fit.with(|f| !f.over.is_empty()));
    let has_page = flag(move || {
        board.sheet.with(|sheet| sheet.as_ref().is_some_and(|sheet| !sheet.parts.is_empty()))
    });
    let words = std::rc::Rc::new(words);
    let said = shown(has_page, move || {
        let words = std::rc::Rc::clone(&words);
        el("span").child(live(move || words.get()))
    });
    el("p").class("fits").class_if("over", over).attr("role", "status").child(said)
}

/// "1 cm", "3 cm": rounded up, so that it is enough.
fn centimetres(millimetres: f64) -> String {
    let whole = usize_of((millimetres / 10.0).ceil());
    [&whole.to_string(), "\u{a0}cm"].concat()
}
