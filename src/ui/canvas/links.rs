//! The curves between the cards: drawn where there is room, from where the cards stand now.

use super::{Board, hue};
use crate::browser::dom;
use crate::domain::{Answer, Block, Canvas, CardId};
use crate::session::Focus;
use crate::ui::{
    app::focus_id,
    view::{El, follow, live, rows, svg},
};
use leptos::prelude::*;

/// The id of the canvas, in whose coordinates the curves are drawn.
pub const ROOT: &str = "canvas";

/// A curve of one answer.
#[derive(Debug, Clone, PartialEq)]
struct Curve {
    answer: Answer,
    block: Block,
    path: String,
}

/// Over the canvas, behind the pointer.
pub fn links(board: Board) -> El {
    let curves = RwSignal::new(Vec::<Curve>::new());
    // Which cards there are in which order, and which are linked. Where they stand on the page
    // changes with their size too, and that is watched by the browser.
    let order: Memo<Vec<CardId>> = board.app.memo(|session| {
        let canvas = session.case().map(|case| &case.canvas).into_iter();
        let ends = |canvas: &Canvas| {
            let cards = canvas.cards.iter().map(|card| card.id);
            cards.chain(canvas.answers.iter().flat_map(|a| [a.from, a.to])).collect::<Vec<_>>()
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
                    let drawn = draw(board);
                    if curves.with_untracked(|known| *known != drawn) {
                        curves.set(drawn);
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
    let answers = Memo::new(move |_| {
        curves.with(|curves| curves.iter().map(|curve| (curve.answer, curve.block)).collect())
    });
    let paths = rows(answers, move |(answer, block)| curve(board, curves, answer, block));
    svg("svg").class("links").attr("aria-hidden", "true").child(paths)
}

fn curve(board: Board, curves: RwSignal<Vec<Curve>>, answer: Answer, block: Block) -> El {
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
        curves.with(|curves| {
            let curve = curves.iter().find(|curve| curve.answer == answer);
            curve.map(|curve| curve.path.clone()).unwrap_or_default()
        })
    });
    svg("path")
        .class(hue(block))
        .class_if("lit", related(true))
        .class_if("dim", related(false))
        .attr_live("d", path)
}

/// Measures the cards that are linked. Where the sides stand above each other there is no curve.
fn draw(board: Board) -> Vec<Curve> {
    let Some(root) = dom::element(ROOT) else { return Vec::new() };
    let origin = dom::rect(&root);
    let answers = board.app.look(|session| {
        let canvas = session.case().map(|case| &case.canvas);
        let block = |answer: &Answer| Some((*answer, canvas?.card(answer.to)?.block));
        canvas.iter().flat_map(|canvas| &canvas.answers).filter_map(block).collect::<Vec<_>>()
    });
    let row = |id| dom::element(&focus_id(Focus::Card(id)))?.closest("[data-card]").ok()?;
    answers
        .into_iter()
        .filter_map(|(answer, block)| {
            let (from, to) = (dom::rect(&row(answer.from)?), dom::rect(&row(answer.to)?));
            let (x1, x2) = (whole(from.right() - origin.left()), whole(to.left() - origin.left()));
            let y1 = whole(from.top() + from.height() / 2.0 - origin.top());
            let y2 = whole(to.top() + to.height() / 2.0 - origin.top());
            let bend = (x2 - x1) / 2;
            (x2 > x1 + 8).then(|| Curve {
                answer,
                block,
                path: format!("M{x1},{y1} C{},{y1} {},{y2} {x2},{y2}", x1 + bend, x2 - bend),
            })
        })
        .collect()
}

/// Whole pixels: a page is a few thousand of them wide and high.
fn whole(pixels: f64) -> i32 {
    #[allow(clippy::cast_possible_truncation)]
    let whole = pixels.round() as i32;
    whole
}
