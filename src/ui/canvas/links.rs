//! The curves between the cards: drawn where there is room, from where the cards stand now.
//!
//! A line that grows while somebody types moves the cards below it, and their curves with them: so
//! a card's element is found once, and only a curve whose ends have moved is drawn anew.

use super::{Board, hue};
use crate::browser::dom;
use crate::domain::{Answer, Block, Canvas, CardId, Sorted};
use crate::session::Focus;
use crate::ui::{
    app::focus_id,
    view::{El, IdList, follow, live, rows_by, signal, svg},
};
use leptos::{prelude::*, web_sys::HtmlElement};

/// The id of the canvas, in whose coordinates the curves are drawn.
pub const ROOT: &str = "canvas";

/// Where a curve begins and ends, in whole pixels of the canvas.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Ends {
    from: (i32, i32),
    to: (i32, i32),
}

/// What is known of the page from one drawing to the next.
#[derive(Default)]
struct Known {
    /// The rows of cards, for as long as they are on the page.
    rows: Sorted<CardId, HtmlElement>,
    curves: Sorted<Answer, ArcRwSignal<Ends>>,
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
    let waiting = StoredValue::new(false);
    // Once a frame at most, after the page has been laid out.
    let draw_soon = move || {
        if !waiting.get_value() {
            waiting.set_value(true);
            request_animation_frame(move || {
                if waiting.try_set_value(false).is_none() {
                    let drawn = known.try_update_value(|known| known.draw(board));
                    let drawn = drawn.unwrap_or_default();
                    if shown.with_untracked(|shown| *shown != drawn) {
                        shown.set(drawn);
                    }
                }
            });
        }
    };
    let watched = StoredValue::new_local(None);
    follow(move || {
        order.track();
        draw_soon();
        if watched.with_value(Option::is_none)
            && let Some(root) = dom::element(ROOT)
        {
            let lists = dom::watch_sizes(&root, ".cards, .column", Box::new(draw_soon));
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
    fn draw(&mut self, board: Board) -> Vec<(Answer, Block)> {
        let answers = board.app.look(|session| {
            let canvas = session.case().map(|case| &case.canvas);
            let block = |answer: &Answer| Some((*answer, canvas?.card(answer.to)?.block));
            canvas.iter().flat_map(|canvas| &canvas.answers).filter_map(block).collect::<Vec<_>>()
        });
        let mut drawn = Vec::with_capacity(answers.len());
        let mut old = std::mem::take(&mut self.curves);
        for (answer, block) in answers {
            let Some(ends) = self.ends(answer).filter(|ends| ends.to.0 > ends.from.0 + 8) else {
                continue;
            };
            let curve = old.take(answer).unwrap_or_default();
            if curve.get_untracked() != ends {
                curve.set(ends);
            }
            self.curves.put(answer, curve);
            drawn.push((answer, block));
        }
        drawn
    }

    fn ends(&mut self, answer: Answer) -> Option<Ends> {
        let from = self.row(answer.from)?;
        let from = (from.offset_left() + from.offset_width(), middle(from));
        let to = self.row(answer.to)?;
        Some(Ends { from, to: (to.offset_left(), middle(to)) })
    }

    fn row(&mut self, id: CardId) -> Option<&HtmlElement> {
        if !self.rows.get(id).is_some_and(|row| row.is_connected()) {
            self.rows.put(id, dom::around(&focus_id(Focus::Card(id)), "card")?);
        }
        self.rows.get(id)
    }
}

/// The height at which a curve meets a row. The canvas is what a row's place is told from.
fn middle(row: &HtmlElement) -> i32 {
    row.offset_top() + row.offset_height() / 2
}
