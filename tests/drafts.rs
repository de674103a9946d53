//! Proves that words in a field that adds something are not lost when the page ends before they are
//! added, and that what is refused stays where it was typed.

#[path = "support/app.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod app;
mod support;
#[path = "support/two_tabs.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod two_tabs;

use app::{App, holding, net::FaultNet};
use standpoint::content::Start;
use standpoint::domain::{
    Block, CaseId, Edit, Goal, GoalId, TextField, Workspace, edit::NumbersEdit, limits,
};
use standpoint::format::write_case;
use standpoint::merge::merge_shared;
use standpoint::records::StoreError;
use standpoint::session::{DraftField, Errand, Event, NetEvent, NetState, Part, Route, SaveState};
use support::*;
use two_tabs::TwoTabs;

fn draft(app: &mut App, field: DraftField, text: &str) {
    app.send(Event::Drafted(field, text.into()));
}

/// A page on what this one has stored, which ended without a word, with a case open.
fn next(app: &App, id: CaseId) -> App {
    let mut next = app.reload();
    next.go(Route::Case(id, Part::Canvas));
    next.send(Event::Net(NetEvent::Opened(Err(StoreError::Denied))));
    next
}

fn pains(app: &App) -> Vec<&str> {
    app.case().canvas.block(Block::Pains).map(|card| &*card.text).collect()
}

#[test]
fn what_was_being_typed_when_the_page_ended_is_added_once() {
    let before = case(1);
    let option = before.numbers.options[0].id;
    let fields = [
        DraftField::Card(Block::Pains),
        DraftField::Objection,
        DraftField::Goal,
        DraftField::Line(option),
    ];
    for field in fields {
        let mut app = App::with(&[case(1), case(2)]);
        app.open(case_id(1));
        for text in ["Half", "Half a", "Half a sentence"] {
            draft(&mut app, field, text);
        }
        assert_eq!(app.session.save_state(), SaveState::Saved);
        let mut other = next(&app, case_id(2));
        assert_eq!(*other.case(), case(2), "of another case nothing is added here");
        other.go(Route::Case(case_id(1), Part::Canvas));
        let added = match field {
            DraftField::Card(_) => pains(&other).last() == Some(&"Half a sentence"),
            DraftField::Objection => {
                other.case().objections.last().unwrap().text == "Half a sentence"
            }
            DraftField::Goal => {
                other.session.workspace.goals.last().unwrap().text == "Half a sentence"
            }
            DraftField::Wording(_) => unreachable!("it adds nothing"),
            DraftField::Line(_) => {
                let lines = &other.case().numbers.options[0].lines;
                lines.last().unwrap().label() == "Half a sentence"
            }
        };
        assert!(added, "{field:?}: {:?}", other.case());
        let words = "“Half a sentence” was being typed when the page ended. It is added.";
        assert_eq!((other.notice(), other.can_take_back()), (words, true));
        let case = other.case().clone();
        assert_eq!(*next(&other, case_id(1)).case(), case, "{field:?}: it is added once");
    }
}

#[test]
fn a_pasted_list_that_was_added_when_the_page_ended_is_not_added_again() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    let field = DraftField::Card(Block::Pains);
    draft(&mut app, field, "- Reps leave\n\n• Ramp is slow");
    app.send(field.added("- Reps leave\n\n• Ramp is slow".into()));
    let other = next(&app, case_id(1));
    assert_eq!(other.case(), app.case());
}

#[test]
fn a_goal_that_was_being_reworded_has_its_new_wording() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    app.send(Event::AddedGoal("Grow".into()));
    let id = app.session.workspace.goals[0].id;
    draft(&mut app, DraftField::Wording(id), "Grow by 12 %");
    let mut app = next(&app, case_id(1));
    assert_eq!(app.session.workspace.goals[0].text, "Grow by 12 %");
    assert!(app.notice().ends_with("It is the wording of a goal now."), "{}", app.notice());
    // A goal that is gone is not reworded.
    draft(&mut app, DraftField::Wording(id), "Grow by 14 %");
    app.send(Event::RemovedGoal(id));
    let app = next(&app, case_id(1));
    assert_eq!((app.session.workspace.goals.len(), app.notice()), (0, ""));
}

#[test]
fn what_was_added_or_taken_out_again_is_no_draft() {
    let mut app = App::with(&[case(1)]);
    app.send(Event::Net(NetEvent::Opened(Err(StoreError::Denied))));
    app.open(case_id(1));
    let field = DraftField::Card(Block::Pains);
    draft(&mut app, field, "Reps leave");
    app.send(field.added("Reps leave".into()));
    draft(&mut app, field, "");
    let count = pains(&app).len();
    assert_eq!(pains(&next(&app, case_id(1))).len(), count);
    draft(&mut app, field, "Not so");
    draft(&mut app, field, " ");
    assert_eq!(app.session.workspace.drafts, [""; 0]);
    // What is typed on this page is not added to it.
    draft(&mut app, field, "Still here");
    app.go(Route::Home);
    app.open(case_id(1));
    app.send(Event::Net(NetEvent::Opened(Err(StoreError::Denied))));
    assert_eq!(pains(&app).len(), count);
}

#[test]
fn the_second_copy_has_it_when_the_first_one_does_not() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::start(&store);
    app.open_net(&net);
    app.settle_net();
    app.open(case_id(1));
    let disk = store.memory.copy();
    draft(&mut app, DraftField::Card(Block::Pains), "Typed before the kill");
    app.settle_net();
    let mut app = App::start(&FaultStore::over(disk));
    app.open(case_id(1));
    app.open_net(&net);
    assert_eq!(pains(&app).last(), Some(&"Typed before the kill"));
}

/// A page on which words are added while the second copy takes nothing.
fn added_while_it_refuses(store: &FaultStore, net: &FaultNet) -> App {
    let mut app = App::with_net(store, net);
    app.open(case_id(1));
    app.settle_net();
    net.fail(true);
    app.type_on("Reps leave");
    app.settle_net();
    app.leave_typing();
    app.settle_net();
    assert_eq!(app.session.net_state(), NetState::Refusing);
    app
}

#[test]
fn what_was_added_is_a_draft_until_both_copies_have_it() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let app = added_while_it_refuses(&store, &net);
    assert_eq!(app.session.workspace.drafts.len(), 1);
    // The second copy hears of what is typed, but of the case only once the store gives it.
    store.deny(true);
    net.fail(false);
    app.end();
    store.deny(false);
    // Then the one record that has the words is damaged.
    store.memory.put(&format!("standpoint/case/{}", case_id(1)), "{");
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    assert_eq!(pains(&app).last(), Some(&"Reps leave"));
    app.settle_net();
    assert_eq!(app.session.workspace.drafts, [""; 0], "now both have it");
}

#[test]
fn what_the_first_copy_does_not_take_is_a_draft_until_it_does() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    store.deny(true);
    app.type_on("Reps leave");
    app.leave_typing();
    app.settle_net();
    assert!(matches!(app.session.save_state(), SaveState::InSecondCopy(_)));
    assert_eq!(app.session.workspace.drafts.len(), 1);
    store.deny(false);
    app.edit(Edit::SetText { field: TextField::Title, text: "Now".into() });
    app.settle_net();
    assert_eq!(app.session.workspace.drafts, [""; 0]);
}

#[test]
fn what_was_typed_in_a_case_that_is_deleted_goes_once_that_cannot_be_taken_back() {
    for is_taken_back in [false, true] {
        let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
        let mut app = App::with_net(&store, &net);
        app.open(case_id(1));
        app.type_on("Reps leave");
        app.leave_typing();
        app.ask(case_id(1), Errand::Delete);
        app.settle_net();
        assert_eq!(app.session.workspace.drafts.len(), 1);
        if is_taken_back {
            // Nothing takes it any more, and the page ends.
            store.deny(true);
            app.send(Event::TookBack);
            store.deny(false);
            let mut app = App::with_net(&store, &net);
            app.open(case_id(1));
            assert_eq!(pains(&app).last(), Some(&"Reps leave"));
        } else {
            app.send(Event::ClosedNotice(*app.timers.last().unwrap()));
            app.settle_net();
            assert_eq!(app.session.workspace.drafts, [""; 0]);
        }
    }
}

#[test]
fn many_that_were_added_push_out_none_that_was_not() {
    let (store, net) = (FaultStore::over(holding(&[case(1), case(2)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    app.open(case_id(2));
    app.type_on("Typed before the crash");
    app.settle_net();
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    store.leave_room(0);
    for number in 0..60 {
        app.type_on(&format!("Card {number}"));
        app.leave_typing();
    }
    app.settle_net();
    assert_eq!(app.session.workspace.drafts.len(), 50);
    app.open(case_id(2));
    assert_eq!(pains(&app).last(), Some(&"Typed before the crash"));
}

#[test]
fn a_card_that_was_added_and_deleted_again_does_not_come_back() {
    for is_reworded in [false, true] {
        let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
        let mut app = added_while_it_refuses(&store, &net);
        let id = app.case().canvas.block(Block::Pains).last().unwrap().id;
        app.edit(if is_reworded {
            Edit::SetText { field: TextField::CardText(id), text: "Reps stay".into() }
        } else {
            Edit::DeleteCard(id)
        });
        assert_eq!(app.session.workspace.drafts, [""; 0]);
        let case = app.case().clone();
        app.end();
        let mut app = App::with_net(&store, &net);
        app.open(case_id(1));
        assert_eq!(*app.case(), case);
    }
}

#[test]
fn what_was_deleted_again_stays_a_draft_until_that_is_in_a_copy() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = added_while_it_refuses(&store, &net);
    store.deny(true);
    app.send(Event::Undo);
    assert!(!pains(&app).contains(&"Reps leave"));
    assert_eq!(app.session.workspace.drafts.len(), 1);
    store.deny(false);
    app.send(Event::Leaving);
    assert_eq!(app.session.workspace.drafts, [""; 0]);
}

#[test]
fn the_first_words_of_a_case_that_was_only_begun_are_added_to_it() {
    let mut app = App::new();
    let begun = Route::Begun(Start::ALL[0], case_id(9), Part::Canvas);
    app.go(begun);
    draft(&mut app, DraftField::Card(Block::Pains), "The very first");
    let mut app = app.reload();
    app.send(Event::Net(NetEvent::Opened(Err(StoreError::Denied))));
    app.go(begun);
    assert_eq!(pains(&app), ["The very first"]);
    assert_eq!(app.titles().len(), 1);
}

#[test]
fn what_is_refused_stays_and_is_told_from_what_was_added() {
    let long = "x".repeat(limits::TEXT + 1);
    let many = "Reps leave\n".repeat(limits::CARDS + 1);
    let block = DraftField::Card(Block::Pains);
    for (field, text) in
        [(block, &long), (block, &many), (DraftField::Objection, &long), (DraftField::Goal, &long)]
    {
        let mut app = App::with(&[case(1)]);
        app.open(case_id(1));
        let (refusals, goals) = (app.session.refusals(), app.session.workspace.goals.clone());
        app.send(field.added(text.clone()));
        assert_eq!((app.session.refusals(), app.case()), (refusals + 1, &case(1)), "{field:?}");
        assert_eq!(app.session.workspace.goals, goals);
        app.send(field.added("Short enough".into()));
        assert_eq!(app.session.refusals(), refusals + 1);
        // The page ends with it still in its field.
        draft(&mut app, field, text);
        for mut app in [next(&app, case_id(1)), app.reload()] {
            app.open(case_id(1));
            assert_eq!(app.session.workspace.drafts.len(), 1, "it is not given up");
        }
    }
}

#[test]
fn each_tab_has_its_own_and_hears_of_the_others() {
    let mut tabs = TwoTabs::over(&holding(&[case(1)]));
    for tab in [0, 1] {
        tabs.at(tab, |app| app.open(case_id(1)));
    }
    tabs.at(0, |app| draft(app, DraftField::Card(Block::Pains), "Here"));
    tabs.at(1, |app| draft(app, DraftField::Objection, "There"));
    tabs.rest();
    for tab in [0, 1] {
        assert_eq!(tabs.apps[tab].session.workspace.drafts.len(), 2);
    }
    tabs.at(0, |app| draft(app, DraftField::Card(Block::Pains), ""));
    tabs.rest();
    assert_eq!(tabs.apps[1].session.workspace.drafts.len(), 1);
}

#[test]
fn drafts_of_two_sides_are_put_together_page_by_page() {
    let of = |id: &str, text: &str| format!("{id} 0000000000001 goal: {text}");
    let with = |drafts: &[String]| Workspace { drafts: drafts.to_vec(), ..Workspace::default() };
    let base = with(&[of("1", "One"), of("2", "Two")]);
    let mine = with(&[of("1", "One and more"), of("2", "Two")]);
    let theirs = with(&[of("1", "One"), of("3", "Three")]);
    let both = [of("1", "One and more"), of("3", "Three")];
    for merged in [merge_shared(&base, &mine, &theirs), merge_shared(&base, &theirs, &mine)] {
        let mut drafts = merged.drafts;
        drafts.sort();
        assert_eq!(drafts, both);
    }
}

#[test]
fn a_draft_is_in_no_file_that_is_handed_on() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    draft(&mut app, DraftField::Objection, "For nobody else");
    app.session.workspace.goals.push(Goal {
        id: GoalId::from_bits(1),
        text: "Grow".into(),
        extra: vec![],
    });
    assert!(!write_case(app.case(), &app.session.workspace, utc()).contains("For nobody else"));
}

fn stands_in(app: &App, field: &str) -> Option<String> {
    app.session.unentered(field).map(str::to_owned)
}

fn type_into(app: &mut App, field: &str, text: &str) {
    app.send(Event::Unentered(field.to_owned(), text.to_owned()));
}

/// A page on which a case is open that has a line, and the name of a field of that.
fn with_line() -> (App, String) {
    let mut app = App::with(&[case(1), case(2)]);
    app.open(case_id(1));
    app.send(DraftField::Line(app.case().numbers.options[0].id).added("Hours".into()));
    let cell = format!("line-{}-4", app.case().numbers.options[0].lines[0].id);
    (app, cell)
}

#[test]
fn a_figure_that_was_not_entered_stands_in_its_field_again_and_changes_nothing() {
    let (mut app, cell) = with_line();
    let (before, rate) = (app.case().clone(), format!("rate{}", case_id(1)));
    for text in ["1", "12", "12 %"] {
        type_into(&mut app, &rate, text);
    }
    type_into(&mut app, &cell, "12 and: a half");
    assert_eq!(app.session.workspace.drafts.len(), 2, "one for each field");
    assert_eq!(app.session.save_state(), SaveState::Saved);
    let other = next(&app, case_id(2));
    assert_eq!((other.case(), other.notice()), (&case(2), ""), "of another case nothing is told");
    // As often as the page ends; it is told once.
    let words = "“12 %” was not entered when the page ended. \
                 It stands in its field under “Numbers”. So do 1 more.";
    for told in [words, ""] {
        app = next(&app, case_id(1));
        assert_eq!((app.case(), app.notice()), (&before, told));
        assert_eq!(app.session.taken_up(), 2);
        assert_eq!(stands_in(&app, &rate).as_deref(), Some("12 %"));
        assert_eq!(stands_in(&app, &cell).as_deref(), Some("12 and: a half"));
    }
    // Entered or taken back, it is kept no longer.
    type_into(&mut app, &rate, "");
    type_into(&mut app, &cell, "");
    assert_eq!((stands_in(&app, &rate), stands_in(&app, &cell)), (None, None));
    assert_eq!(next(&app, case_id(1)).session.workspace.drafts, [""; 0]);
}

#[test]
fn what_is_not_entered_in_a_case_is_nothing_of_its_copy_nor_of_another_tab() {
    let (mut app, cell) = with_line();
    type_into(&mut app, &cell, "about twelve");
    app.ask(case_id(1), Errand::Duplicate);
    let copy = app.session.cases.iter().find(|line| line.name.ends_with("(copy)")).unwrap().id;
    app.open(copy);
    assert!(app.case().numbers.lines().any(|line| cell.contains(&line.id.to_string())));
    assert_eq!(stands_in(&app, &cell), None);
    type_into(&mut app, &cell, "");
    app.open(case_id(1));
    assert_eq!(stands_in(&app, &cell).as_deref(), Some("about twelve"));
    // Another tab that hears of it does not show it.
    let mut other = app.reload();
    other.open(case_id(1));
    assert_eq!((other.session.workspace.drafts.len(), stands_in(&other, &cell)), (1, None));
}

#[test]
fn figures_and_words_that_were_being_typed_are_told_together() {
    let (mut app, cell) = with_line();
    type_into(&mut app, &cell, "about twelve");
    draft(&mut app, DraftField::Card(Block::Pains), "Reps leave");
    let app = next(&app, case_id(1));
    let words = "“Reps leave” was being typed when the page ended. It is added. \
                 “about twelve” was not entered when the page ended. \
                 It stands in its field under “Numbers”.";
    assert_eq!((app.notice(), app.can_take_back()), (words, true));
}

#[test]
fn what_was_not_entered_in_a_line_that_is_gone_goes_too() {
    let (mut app, cell) = with_line();
    type_into(&mut app, &cell, "12");
    let line = app.case().numbers.options[0].lines[0].id;
    app.edit(Edit::Numbers(NumbersEdit::RemoveLine(line)));
    let app = next(&app, case_id(1));
    assert_eq!((stands_in(&app, &cell), app.notice()), (None, ""));
}

#[test]
fn what_is_typed_on_leaves_what_is_not_entered_where_it_is() {
    let mut app = App::with(&[case(1)]);
    app.send(Event::Net(NetEvent::Opened(Err(StoreError::Denied))));
    app.open(case_id(1));
    let rate = format!("rate{}", case_id(1));
    type_into(&mut app, &rate, "twelve");
    let field = DraftField::Card(Block::Pains);
    draft(&mut app, field, "Reps leave");
    app.send(field.added("Reps leave".into()));
    draft(&mut app, field, "");
    app.send(Event::Leaving);
    assert_eq!(stands_in(&app, &rate).as_deref(), Some("twelve"));
    assert_eq!(app.session.workspace.drafts.len(), 1);
}
