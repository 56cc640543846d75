//! Encrypted files: they open with their passphrase and with no other, and whatever is done to
//! one, it is told and never believed.

mod support;

use std::time::Instant;

use proptest::prelude::*;
use reader::{DecryptProblem, EncryptProblem, PassphraseProblem};
use reader::{
    storage::Cost, storage::ENCRYPTED_FILE_LIMIT, storage::Passphrase, storage::decrypt_file,
    storage::encrypt_file,
};
use support::sealing::{NoRandom, TestRandom, cheap, other_passphrase, passphrase};

const FROZEN: &str = include_str!("fixtures/encrypted-file-1.json");
const FROZEN_TEXT: &str = "{\"notes\":[\"What they said:\\n“Where were you?” 🦉 é\"]}\n";

fn made(plain: &str) -> String {
    encrypt_file(&passphrase(), plain, cheap(), &TestRandom::new(5)).expect("it is made")
}

fn opened(text: &str) -> Result<String, DecryptProblem> {
    decrypt_file(&passphrase(), text)
}

/// A file with one of its fields changed, and the checksum made right again.
fn forged(field: &str, value: serde_json::Value) -> String {
    let mut file: serde_json::Value = serde_json::from_str(&made("plain")).expect("it is JSON");
    file[field] = value;
    let of = |name: &str| match &file[name] {
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let named = ["format", "version", "kdf", "memory", "passes", "lanes", "salt", "cipher"];
    let associated: String = named.iter().map(|name| format!("{}\n", of(name))).collect();
    let mut digest = crc32(&1_u32.to_le_bytes(), 0xffff_ffff);
    let rest = format!("{associated}{}\n{}", of("nonce"), of("text"));
    digest = !crc32(rest.as_bytes(), digest);
    file["checksum"] = format!("{digest:08x}").into();
    file.to_string()
}

/// Written out here, so that the format's description is tried by something else than its code.
fn crc32(bytes: &[u8], start: u32) -> u32 {
    bytes.iter().fold(start, |mut crc, byte| {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
        crc
    })
}

#[test]
fn a_file_of_the_first_version_opens_for_ever() {
    assert_eq!(opened(FROZEN).as_deref(), Ok(FROZEN_TEXT));
    let wrong = decrypt_file(&other_passphrase(), FROZEN);
    assert_eq!(wrong, Err(DecryptProblem::WrongPassphrase));
}

#[test]
fn a_file_opens_with_its_passphrase_and_shows_nothing_of_its_text() {
    let file = made("the child’s words");
    assert_eq!(opened(&file).as_deref(), Ok("the child’s words"));
    assert!(!file.contains("child"));
    assert_eq!(decrypt_file(&other_passphrase(), &file), Err(DecryptProblem::WrongPassphrase));
}

#[test]
fn at_full_strength_it_is_the_same() {
    let random = TestRandom::new(9);
    let file = encrypt_file(&passphrase(), "plain", Cost::CURRENT, &random).expect("it is made");
    assert!(file.contains("\"memory\":32768,\"passes\":3,\"lanes\":1"), "{file}");
    assert_eq!(opened(&file).as_deref(), Ok("plain"));
    assert_eq!(decrypt_file(&other_passphrase(), &file), Err(DecryptProblem::WrongPassphrase));
}

#[test]
fn no_two_files_of_one_text_are_alike() {
    let random = TestRandom::new(3);
    let make = || encrypt_file(&passphrase(), "plain", cheap(), &random).expect("it is made");
    let field = |file: &str, name: &str| {
        let file: serde_json::Value = serde_json::from_str(file).expect("it is JSON");
        file[name].clone()
    };
    let (one, two) = (make(), make());
    for name in ["salt", "nonce", "text"] {
        assert_ne!(field(&one, name), field(&two, name), "{name}");
    }
}

#[test]
fn every_changed_byte_is_told() {
    let file = made("plain");
    let mut tried = 0;
    for at in 0..file.len() {
        for other in 0..128_u8 {
            let mut bytes = file.clone().into_bytes();
            if bytes[at] == other {
                continue;
            }
            bytes[at] = other;
            let changed = String::from_utf8(bytes).expect("it is ASCII");
            let problem = opened(&changed).err();
            assert!(problem.is_some(), "at {at}, {other:#x}: {changed}");
            assert_ne!(problem, Some(DecryptProblem::WrongPassphrase), "at {at}: {changed}");
            tried += 1;
        }
    }
    assert!(tried > 30_000, "{tried}");
}

#[test]
fn every_shortened_file_is_told() {
    let file = made("plain");
    for length in 0..file.len() {
        let problem = opened(&file[..length]).err();
        let named = length >= file.find("\",\"version").expect("it has one");
        let expected = if named { DecryptProblem::Damaged } else { DecryptProblem::NotEncrypted };
        assert_eq!(problem, Some(expected), "{length}");
    }
}

#[test]
fn whatever_else_is_given_is_no_encrypted_file() {
    for text in
        ["", " ", "{", "{}", "[]", "null", "{\"format\":\"other\",\"version\":1}", "é🦉\u{0}"]
    {
        assert_eq!(opened(text), Err(DecryptProblem::NotEncrypted), "{text}");
    }
    let deep = "[".repeat(200_000);
    assert_eq!(opened(&deep), Err(DecryptProblem::NotEncrypted));
}

#[test]
fn a_file_of_a_later_version_says_so() {
    let newer =
        "{\"format\":\"safeguarding-learning-toolkit encrypted file\",\"version\":2,\"x\":[]}";
    assert_eq!(opened(newer), Err(DecryptProblem::Newer));
}

#[test]
fn what_mail_and_editors_do_to_a_file_does_not_matter() {
    let file = made("plain");
    let spaced = file.replace(",\"", ",\r\n  \"");
    for text in [format!("\u{feff}{file}"), format!("\n{file}\r\n"), spaced] {
        assert_eq!(opened(&text).as_deref(), Ok("plain"), "{text}");
    }
}

#[test]
#[allow(clippy::disallowed_methods, reason = "it is about time, and runs on the host alone")]
fn costs_that_would_stop_the_page_are_refused_at_once() {
    let started = Instant::now();
    for (field, value) in [
        ("memory", 4_294_967_295_u32),
        ("memory", 100 * 1024 * 1024),
        ("memory", 128 * 1024 + 1),
        ("memory", 7),
        ("memory", 0),
        ("passes", 1_000_000_000),
        ("passes", 11),
        ("passes", 0),
        ("lanes", 16_777_215),
        ("lanes", 5),
        ("lanes", 0),
    ] {
        let file = forged(field, value.into());
        assert_eq!(opened(&file), Err(DecryptProblem::Damaged), "{field} {value}");
    }
    let taken = started.elapsed().as_millis();
    assert!(taken < 500, "{taken} ms");
    assert!(Cost::new(128 * 1024, 10, 4).is_some(), "the highest that is opened");
    assert!(Cost::new(31, 1, 4).is_none(), "eight for each lane");
}

#[test]
fn a_forger_who_mends_the_checksum_gains_nothing() {
    // The forging is right: with nothing changed, the file opens.
    assert_eq!(opened(&forged("kdf", "argon2id".into())).as_deref(), Ok("plain"));
    for (field, value) in [
        ("kdf", "argon2i"),
        ("cipher", "none"),
        ("salt", ""),
        ("salt", "AAAA"),
        ("salt", "*"),
        ("nonce", ""),
        ("text", ""),
        ("text", "not base64"),
    ] {
        assert_eq!(opened(&forged(field, value.into())), Err(DecryptProblem::Damaged), "{field}");
    }
    for (field, value) in [
        ("memory", 16.into()),
        ("passes", 2.into()),
        ("salt", "AAAAAAAAAAAAAAAAAAAAAA==".into()),
        ("nonce", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".into()),
        ("text", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".into()),
    ] {
        let problem = opened(&forged(field, value)).err();
        assert_eq!(problem, Some(DecryptProblem::WrongPassphrase), "{field}");
    }
}

#[test]
fn too_long_a_text_is_neither_sealed_nor_opened() {
    let long = "x".repeat(ENCRYPTED_FILE_LIMIT);
    let refused = encrypt_file(&passphrase(), &long, cheap(), &TestRandom::new(1));
    assert_eq!(refused, Err(EncryptProblem::TooLong));
    assert_eq!(opened(&format!("{long}x")), Err(DecryptProblem::TooLong));
    // What is sealed is never longer than was reckoned with, so the longest opens too.
    for length in [0, 1, 2, 3, 100_000] {
        let plain = "x".repeat(length);
        let file = made(&plain);
        assert!(file.len() <= 1024 + (length + 40).div_ceil(3) * 4, "{length}: {}", file.len());
        assert_eq!(opened(&file).as_deref(), Ok(plain.as_str()));
    }
}

#[test]
fn without_chance_nothing_is_made() {
    let made = encrypt_file(&passphrase(), "plain", cheap(), &NoRandom);
    assert_eq!(made, Err(EncryptProblem::NoRandomness));
}

#[test]
fn a_passphrase_has_twelve_characters_and_spaces_around_it_do_not_count() {
    let short = |text| Passphrase::chosen(text).err();
    assert_eq!(short("elevenchars"), Some(PassphraseProblem::TooShort));
    assert_eq!(short("   elevenchars   "), Some(PassphraseProblem::TooShort));
    assert_eq!(short("twelve chars"), None);
    assert_eq!(short("ééééééééééé"), Some(PassphraseProblem::TooShort), "characters, not bytes");
    assert_eq!(short("éééééééééééé"), None);
    let file = encrypt_file(
        &Passphrase::chosen(" twelve  chars\n").expect("it is long enough"),
        "plain",
        cheap(),
        &TestRandom::new(1),
    );
    let file = file.expect("it is made");
    let with = |text| decrypt_file(&Passphrase::entered(text), &file);
    assert_eq!(with("twelve  chars\t").as_deref(), Ok("plain"));
    assert_eq!(with("twelve chars"), Err(DecryptProblem::WrongPassphrase), "within, they count");
    assert_eq!(with("Twelve  chars"), Err(DecryptProblem::WrongPassphrase));
    assert_eq!(with(""), Err(DecryptProblem::WrongPassphrase));
}

proptest! {
    #[test]
    fn any_text_comes_back(plain in any::<String>(), seed: u64) {
        let random = TestRandom::new(seed);
        let file = encrypt_file(&passphrase(), &plain, cheap(), &random).expect("it is made");
        prop_assert_eq!(opened(&file), Ok(plain));
    }

    #[test]
    fn nothing_that_is_given_panics(text in any::<String>()) {
        prop_assert!(opened(&text).is_err());
    }

    #[test]
    fn nothing_that_looks_like_a_file_panics(
        field in 0_usize..11, value in "[A-Za-z0-9+/=]{0,60}",
    ) {
        let names = ["format", "version", "kdf", "memory", "passes", "lanes", "salt", "cipher",
            "nonce", "checksum", "text"];
        let number = value.bytes().fold(0_u64, |sum, byte| sum * 31 % 9_999_999 + u64::from(byte));
        let text = matches!(names[field], "version" | "memory" | "passes" | "lanes");
        let value = if text { number.into() } else { serde_json::Value::from(value) };
        let _ = opened(&forged(names[field], value));
    }
}
