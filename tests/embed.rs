//! What the script for other sites, the style sheet and the code say alike.

use std::fs;

use modes::{EMBED_HEIGHT, EmbedColour, Embedding, FromHost, ToHost};

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_script_knows_every_message_and_the_bounds_of_heights() {
    let script = read("public/embed.js");
    let said = [
        ToHost::Hello,
        ToHost::Height(0),
        ToHost::Title(String::new()),
        ToHost::Page(String::new()),
        ToHost::Top,
    ];
    for message in said {
        let kind = message.kind();
        let heard = [format!(" {kind}: ("), format!(" {kind}(")];
        assert!(heard.iter().any(|heard| script.contains(heard)), "{kind}");
    }
    let (least, most) = EMBED_HEIGHT;
    assert!(script.contains(&format!("Math.min(Math.max(value, {least}), {most})")));
    for said in script.split("say('").skip(1) {
        let (kind, _) = said.split_once('\'').expect("a text ends");
        assert!(FromHost::read(kind, Some("/about".into())).is_some(), "{kind}");
    }
}

#[test]
fn the_script_asks_for_what_a_frame_understands() {
    let script = read("public/embed.js");
    let names = EmbedColour::ALL.map(|colour| format!("'{}'", colour.name())).join(", ");
    assert!(script.contains(&format!("['only', {names}]")), "{names}");
    let asked = Embedding::parse("from:https://www.example.org,only:text,link:0b5a8f");
    assert!(asked.only_text && asked.colours.len() == 1 && !asked.host.is_empty());
}

#[test]
fn colours_are_checked_against_those_of_the_style_sheet() {
    let tokens = read("style/_tokens.scss");
    let usual = [("ink", "14212b"), ("paper", "f6f4ef"), ("brand", "0f4c5c"), ("link", "0b5a8f")];
    let fixed = [
        ("quiet", "4a5762"),
        ("good", "0a6b3d"),
        ("care", "8a4b00"),
        ("kind-toolkit", "3f6b4f"),
        ("kind-reviews", "39506b"),
        ("kind-newsletters", "8c3b1b"),
        ("kind-training", "5b2a5e"),
    ];
    let code = read("src/domain/embed/colours.rs").replace('_', "");
    for (name, digits) in usual.into_iter().chain(fixed) {
        assert!(tokens.contains(&format!("--app-{name}: #{digits};")), "{name}");
        assert!(code.contains(&format!("0x{digits}")), "{name}");
    }
    assert!(tokens.contains("--app-background: #fff;"));
}
