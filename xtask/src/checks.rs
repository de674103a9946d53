//! `cargo xtask test`: everything that must pass, in the order in which a failure is cheapest.
//!
//! Where to start: [`STEPS`]. Each step can be run alone by its name, and stops the rest when it
//! fails. At the end stand what was done to the stored work ([`faults`]), and how many tests ran.

mod counts;
mod crates;
mod faults;
mod steps;

use std::time::Instant;

use crate::report;
use crate::trouble::{Outcome, Trouble};
use counts::Counts;
use faults::Faults;

/// What a step is given: the arguments for Playwright, and where to count tests.
pub struct Context<'a> {
    pub playwright_args: &'a [String],
    pub counts: Counts,
    pub faults: Faults,
}

/// One step of the tests.
struct Step {
    name: &'static str,
    says: &'static str,
    usually: &'static str,
    run: fn(&mut Context) -> Outcome<()>,
}

const fn step(
    name: &'static str,
    says: &'static str,
    usually: &'static str,
    run: fn(&mut Context) -> Outcome<()>,
) -> Step {
    Step { name, says, usually, run }
}

/// All steps, in order.
const STEPS: [Step; 12] = [
    step("fmt", "Formatting", "a second", steps::fmt),
    step("clippy", "Lints on this machine's target", "a minute when cold", steps::clippy),
    step("clippy-wasm", "Lints on wasm32", "a minute when cold", steps::clippy_wasm),
    step("doc", "Documentation on this machine's target", "half a minute", steps::doc),
    step("doc-wasm", "Documentation on wasm32", "half a minute", steps::doc_wasm),
    step("deny", "What comes in from elsewhere", "a second", |_| crates::check()),
    step("native", "Native tests", "a minute when cold", steps::native),
    step("build", "Release build", "one to three minutes when cold", steps::build),
    step("budget", "Size of a first visit", "a few seconds", steps::budget),
    step("types", "Types of the browser tests", "a few seconds", steps::types),
    step("chromium", "A Chromium to test in", "a second when there is one", steps::chromium),
    step("e2e", "Journeys in Chromium", "a minute or two", steps::e2e),
];

/// `cargo xtask test [step ...] [-- arguments for Playwright]`.
pub fn command(args: &[String]) -> Outcome<()> {
    let split = args.iter().position(|arg| arg == "--").unwrap_or(args.len());
    let (names, playwright_args) = args.split_at(split);
    let playwright_args = playwright_args.get(1..).unwrap_or_default();
    let chosen = choose(names)?;
    let mut context =
        Context { playwright_args, counts: Counts::default(), faults: Faults::default() };
    let start = Instant::now();
    let result = run(&chosen, &mut context);
    if result.is_ok() {
        println!("\nAll {} steps passed in {}.", chosen.len(), report::took(start.elapsed()));
    }
    if context.faults.any() {
        print!("\n{}", context.faults);
    }
    if context.counts.ran() {
        println!("{}", context.counts);
    }
    result
}

fn run(chosen: &[&Step], context: &mut Context) -> Outcome<()> {
    for (index, step) in chosen.iter().enumerate() {
        let title = format!("[{}/{}] {}: {}", index + 1, chosen.len(), step.name, step.says);
        report::step(&title, step.usually, || (step.run)(context))?;
    }
    Ok(())
}

/// The steps of these names, in the order of [`STEPS`]; all when no name is given.
fn choose(names: &[String]) -> Outcome<Vec<&'static Step>> {
    if let Some(name) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        return Err(Trouble::new(
            format!("There is no step `{name}`."),
            format!("The steps are: {}.", known.join(", ")),
        ));
    }
    let wanted = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    Ok(STEPS.iter().filter(wanted).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(names: &[&str]) -> Option<Vec<&'static str>> {
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        let steps = choose(&names).ok()?;
        Some(steps.into_iter().map(|step| step.name).collect())
    }

    #[test]
    fn steps_keep_their_order() {
        assert_eq!(chosen(&["e2e", "fmt"]), Some(vec!["fmt", "e2e"]));
        assert_eq!(chosen(&[]).map(|all| all.len()), Some(STEPS.len()));
        assert_eq!(chosen(&["fmt", "lint"]), None);
    }
}
