//! The curves between the cards: drawn where there is room, from where the cards stand now.

use super::{Board, hue};
use crate::browser::dom;
use crate::domain::{Answer, Block};
use crate::session::Focus;
use crate::ui::{app::focus_id, common::live};
use leptos::{ev, html, prelude::*};

/// A curve of one answer.
#[derive(Debug, Clone, PartialEq)]
struct Curve {
    answer: Answer,
    block: Block,
    path: String,
}

/// Over the canvas, behind the pointer.
#[component]
pub fn Links(
    /// The canvas.
    board: Board,
    /// Its element, in whose coordinates the curves are drawn.
    root: NodeRef<html::Div>,
) -> impl IntoView {
    let app = board.app;
    let curves = RwSignal::new(Vec::<Curve>::new());
    let canvas = app.case(|case| Some((case.canvas.cards.clone(), case.canvas.answers.clone())));
    let waiting = StoredValue::new(false);
    // Once a frame at most, after the page has been laid out.
    let draw_soon = move || {
        if !waiting.get_value() {
            waiting.set_value(true);
            request_animation_frame(move || {
                if waiting.try_set_value(false).is_none() {
                    let drawn = draw(board, root);
                    if curves.with_untracked(|known| *known != drawn) {
                        curves.set(drawn);
                    }
                }
            });
        }
    };
    Effect::new(move || {
        canvas.track();
        root.track();
        draw_soon();
    });
    let resized = window_event_listener(ev::resize, move |_| draw_soon());
    let loaded = window_event_listener(ev::load, move |_| draw_soon());
    on_cleanup(move || {
        resized.remove();
        loaded.remove();
    });
    let paths = live(move || {
        let curves = curves.get();
        curves
            .into_iter()
            .map(|Curve { answer, block, path }| {
                let related = move |both: bool| {
                    live(move || {
                        board.related.with(|related| {
                            related.as_ref().is_some_and(|related| {
                                let ends =
                                    related.contains(&answer.from) && related.contains(&answer.to);
                                ends == both
                            })
                        })
                    })
                };
                view! {
                    <path
                        class=hue(block)
                        class:lit=related(true)
                        class:dim=related(false)
                        d=path
                    ></path>
                }
                .into_any()
            })
            .collect::<Vec<_>>()
    });
    view! { <svg class="links" aria-hidden="true">{paths}</svg> }
}

/// Measures the cards that are linked. Where the sides stand above each other there is no curve.
fn draw(board: Board, root: NodeRef<html::Div>) -> Vec<Curve> {
    let Some(root) = root.get_untracked() else { return Vec::new() };
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
