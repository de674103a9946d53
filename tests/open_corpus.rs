//! Proves that no bytes whatever make the app fall over or write over what it could not read: a
//! corpus of odd files, the frozen files with damage, and texts made up at random, over everything
//! that opens one.

mod support;

use proptest::{collection::vec, prelude::*, sample::Index, test_runner::Config};
use standpoint::format;
use standpoint::records::{
    Records,
    recover::{self, Found},
    seal::{self, Seal, seal_of},
};
use std::{fs, path::Path};
use support::*;

const FROZEN: [&str; 3] = [
    include_str!("fixtures/v1/case.json"),
    include_str!("fixtures/v1/backup.json"),
    include_str!("fixtures/v1/record-sealed.json"),
];

fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// Everything that opens a text, and what must be true of it.
fn opened(text: &str) {
    let file = format::open(text);
    let id = case_id(1);
    let record = recover::open_record(text, id);
    let sealed = seal_of(text);
    if let (Ok(file), Ok((stored, _))) = (&file, &record) {
        assert_eq!(file.cases.as_slice(), std::slice::from_ref(&stored.case));
    }
    assert!(record.is_err() || sealed != Seal::Broken, "a broken seal opens: {text}");
    let found = recover::judge_case(Some(text), id);
    let is_good = matches!(found, Found::Good(_));
    assert!(is_good == record.is_ok(), "{found:?} and {record:?}: {text}");
    let sealed_anew = seal::seal(seal::unsealed(text) + "}", &seal::Mark::default());
    let _ = seal_of(&sealed_anew);

    // A start over it lists it or says why not, and what was not read is still there afterwards.
    let keys = [format!("standpoint/case/{id}"), "standpoint/workspace".to_owned()];
    let store = MemoryStore::default();
    for key in &keys {
        store.put(key, text);
    }
    store.put("standpoint/index", text);
    let records = Records::new(store.clone());
    let loaded = records.load().unwrap();
    let is_told = |key: &str| loaded.unreadable.iter().any(|record| record.key == key);
    assert_eq!(loaded.cases.len() + usize::from(is_told(&keys[0])), 1, "{text}");
    records.save_workspace(&loaded.workspace).unwrap();
    records.save(&case(1), utc()).unwrap();
    records.save_index(&loaded.cases).unwrap();
    let kept = store.texts();
    for key in keys.iter().filter(|key| is_told(key)) {
        assert!(kept.values().any(|kept| kept == text), "{key} was written over: {text}");
    }
}

#[test]
fn the_corpus_opens_or_says_why_not() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/open-corpus");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        opened(&String::from_utf8_lossy(&bytes));
        count += 1;
    }
    assert!(count >= 18, "{count} files");
    for text in FROZEN {
        opened(text);
        opened(text.trim_end());
    }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn any_bytes_open_or_say_why_not(bytes in vec(any::<u8>(), 0..400)) {
        opened(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn damaged_files_open_or_say_why_not(
        which in 0..FROZEN.len(),
        changes in vec((any::<Index>(), any::<u8>(), 0..4u8), 1..6),
    ) {
        let mut bytes = FROZEN[which].as_bytes().to_vec();
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => drop(bytes.drain(at..(at + usize::from(byte)).min(bytes.len() - 1).max(at))),
                _ => bytes.truncate(at.max(1)),
            }
        }
        opened(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn texts_of_our_own_words_open_or_say_why_not(
        parts in vec(prop_oneof![
            Just("{"), Just("}"), Just("["), Just("]"), Just(","), Just(":"), Just("\""),
            Just("\"format\":\"standpoint\""), Just("\"version\":1"), Just("\"kind\":\"case\""),
            Just("\"cases\":"), Just("\"id\":\"0000000000001\""), Just(",\"sequence\":"),
            Just(",\"page\":"), Just(",\"seen\":\""), Just(",\"checksum\":\""), Just("7"),
            Just("0123456789abcdef"), Just("\"}"), Just("null"), Just("–"), Just("\\ud83d"),
        ], 0..40)
    ) {
        opened(&parts.concat());
    }
}
