//! The curves between the cards: drawn where there is room, from where the cards stand now.
//!
//! A line that grows while somebody types moves the cards below it, and their curves with them: so
//! a card's element is found once, only a curve whose ends have moved is drawn anew, and what is
//! far from what is seen is drawn when the key has been painted.

use super::{Board, hue};
use crate::browser::dom;
use crate::domain::{Answer, Block, Canvas, CardId, Sorted};
use crate::session::Focus;
use crate::ui::{
    app::focus_id,
    view::{El, IdList, follow, live, rows_by, signal, svg},
};
use leptos::{prelude::*, web_sys::HtmlElement};
use std::{ops::Range, time::Duration};
use wasm_bindgen::JsCast;

/// The id of the canvas, in whose coordinates the curves are drawn.
pub const ROOT: &str = "canvas";

/// When curves that are far away are drawn.
const LATER: Duration = Duration::from_millis(200);

/// Where a curve begins and ends, in whole pixels of the canvas.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Ends {
    from: (i32, i32),
    to: (i32, i32),
}

impl Ends {
    /// Whether all of the curve is above or below these heights.
    fn misses(self, heights: &Range<i32>) -> bool {
        let (from, to) = (self.from.1, self.to.1);
        from.max(to) < heights.start || from.min(to) > heights.end
    }
}

/// What is known of the page from one drawing to the next.
#[derive(Default)]
struct Known {
    /// The rows of cards, for as long as they are on the page.
    rows: Sorted<CardId, HtmlElement>,
    curves: Sorted<Answer, ArcRwSignal<Ends>>,
    frames: Vec<Frame>,
}

/// What the curves to one block have in common, for all rows of a list are as wide.
#[derive(Clone, Copy)]
struct Frame {
    /// The block that is answered.
    block: Block,
    /// Where its curves begin, and from which height that of a row is told.
    from: (i32, i32),
    to: (i32, i32),
}

impl Frame {
    fn around(block: Block, from: &HtmlElement, to: &HtmlElement) -> Self {
        let (from_left, from_top) = origin(from);
        let (to_left, to_top) = origin(to);
        let right = from_left + from.offset_left() + from.offset_width();
        Self { block, from: (right, from_top), to: (to_left + to.offset_left(), to_top) }
    }
}

/// Over the canvas, behind the pointer.
pub fn links(board: Board) -> El {
    let shown = signal(Vec::<(Answer, Block)>::new());
    let known = StoredValue::new_local(Known::default());
    // Which cards there are in which order, and which are linked. Where they stand on the page
    // changes with their size too, and that is watched by the browser.
    let order: IdList<CardId> = board.app.ids(|session| {
        let canvas = session.case().map(|case| &case.canvas).into_iter();
        let ends = |canvas: &Canvas| {
            let cards = canvas.cards.iter().map(|card| card.id.bits());
            let ends = canvas.answers.iter().flat_map(|a| [a.from.bits(), a.to.bits()]);
            cards.chain(ends).collect::<Vec<_>>()
        };
        canvas.flat_map(ends).collect()
    });
    let draw = move |near: Option<Range<i32>>| {
        let drawn = known.try_update_value(|known| known.draw(board, near));
        if let Some(drawn) = drawn
            && shown.with_untracked(|shown| *shown != drawn)
        {
            shown.set(drawn);
        }
    };
    // What is far away can wait until nobody waits for a key.
    let is_due = StoredValue::new(false);
    let moved = move || {
        let root = dom::element(ROOT);
        draw(root.map(|root| dom::near(&root)));
        if is_due.try_get_value() == Some(false) {
            is_due.set_value(true);
            set_timeout(
                move || {
                    is_due.try_set_value(false);
                    draw(None);
                },
                LATER,
            );
        }
    };
    let watched = StoredValue::new_local(None);
    follow(move || {
        order.track();
        // Once the rows of new cards are on the page.
        request_animation_frame(move || draw(None));
        if watched.with_value(Option::is_none)
            && let Some(root) = dom::element(ROOT)
        {
            // Told once the page has been laid out and before it is painted: then it costs nothing
            // to ask where things are, and curves and cards move in the same frame.
            let lists = dom::watch_sizes(&root, ".cards, .column", Box::new(moved));
            watched.set_value(lists);
        }
    });
    on_cleanup(move || {
        if let Some(Some(watched)) = watched.try_get_value() {
            watched.disconnect();
        }
    });
    let answers = Memo::new(move |_| shown.get());
    let paths = rows_by(answers, move |(answer, block)| {
        let ends = known.with_value(|known| known.curves.get(answer).cloned());
        curve(board, ends.unwrap_or_default(), answer, block)
    });
    svg("svg").class("links").attr("aria-hidden", "true").child(paths)
}

fn curve(board: Board, ends: ArcRwSignal<Ends>, answer: Answer, block: Block) -> El {
    let related = move |both: bool| {
        live(move || {
            board.related.with(|related| {
                related.as_ref().is_some_and(|related| {
                    let ends = related.contains(&answer.from) && related.contains(&answer.to);
                    ends == both
                })
            })
        })
    };
    let path = live(move || {
        let Ends { from: (x1, y1), to: (x2, y2) } = ends.get();
        let bend = (x2 - x1) / 2;
        format!("M{x1},{y1} C{},{y1} {},{y2} {x2},{y2}", x1 + bend, x2 - bend)
    });
    svg("path")
        .class(hue(block))
        .class_if("lit", related(true))
        .class_if("dim", related(false))
        .attr_live("d", path)
}

impl Known {
    /// Finds out where the curves are now, and which there are: none where the sides stand above
    /// each other.
    ///
    /// With a stretch of heights, curves that are known to lie outside of it stay as they are.
    fn draw(&mut self, board: Board, near: Option<Range<i32>>) -> Vec<(Answer, Block)> {
        let answers = board.app.look(|session| {
            let canvas = session.case().map(|case| &case.canvas);
            let block = |answer: &Answer| Some((*answer, canvas?.card(answer.to)?.block));
            canvas.iter().flat_map(|canvas| &canvas.answers).filter_map(block).collect::<Vec<_>>()
        });
        let mut drawn = Vec::with_capacity(answers.len());
        self.frames.clear();
        let mut old = std::mem::take(&mut self.curves);
        for (answer, block) in answers {
            let known = old.take(answer);
            let last = known.as_ref().map(GetUntracked::get_untracked);
            let far = last.zip(near.as_ref()).filter(|(last, near)| last.misses(near));
            let ends = match far {
                Some((last, _)) => Some(last),
                None => self.ends(answer, block),
            };
            let Some(ends) = ends.filter(|ends| ends.to.0 > ends.from.0 + 8) else { continue };
            let curve = known.unwrap_or_default();
            if last != Some(ends) {
                curve.set(ends);
            }
            self.curves.put(answer, curve);
            drawn.push((answer, block));
        }
        drawn
    }

    fn ends(&mut self, answer: Answer, block: Block) -> Option<Ends> {
        let from = self.row(answer.from)?.clone();
        let to = self.row(answer.to)?.clone();
        let known = self.frames.iter().find(|frame| frame.block == block).copied();
        let frame = known.unwrap_or_else(|| {
            let frame = Frame::around(block, &from, &to);
            self.frames.push(frame);
            frame
        });
        Some(Ends {
            from: (frame.from.0, frame.from.1 + middle(&from)),
            to: (frame.to.0, frame.to.1 + middle(&to)),
        })
    }

    fn row(&mut self, id: CardId) -> Option<&HtmlElement> {
        if !self.rows.get(id).is_some_and(|row| row.is_connected()) {
            self.rows.put(id, dom::around(&focus_id(Focus::Card(id)), "card")?);
        }
        self.rows.get(id)
    }
}

/// What a row's place is told from: its list, where that is laid out on its own, or the canvas.
fn origin(row: &HtmlElement) -> (i32, i32) {
    let parent = row.offset_parent().filter(|parent| parent.id() != ROOT);
    let list = parent.and_then(|parent| parent.dyn_into::<HtmlElement>().ok());
    list.map_or((0, 0), |list| (list.offset_left(), list.offset_top()))
}

/// The height at which a curve meets a row, within what its place is told from.
fn middle(row: &HtmlElement) -> i32 {
    row.offset_top() + row.offset_height() / 2
}
