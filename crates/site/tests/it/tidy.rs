//! What neither Cargo nor clippy holds of the source tree, read off its text. What fails names the
//! file and the line, and says what to do.

use std::fs;

use test_support::{TextFile, at, files};

/// Words that a part of the source never uses, and what to do instead.
struct Never {
    within: &'static [&'static str],
    except: &'static [&'static str],
    words: &'static [&'static str],
    instead: &'static str,
}

const NEVER: [Never; 6] = [
    Never {
        within: &["src/"],
        except: &["src/platform/"],
        words: &["web_sys", "js_sys", "gloo_"],
        instead: "only src/platform/ knows the browser: give it a function for this",
    },
    Never {
        within: &[
            "crates/content/",
            "crates/modes/",
            "crates/reader/",
            "crates/routes/",
            "crates/search/",
            "crates/seeds/",
            "crates/strings/",
        ],
        except: &[],
        words: &["std::time", "std::fs", "std::env", "std::net", "rand::", "Instant::now"],
        instead: "this crate has no clock, no chance and no files: take the value as an argument",
    },
    Never {
        within: &["src/"],
        except: &[
            "src/platform/",
            "src/reader_state/",
            "src/shell/",
            "src/meeting/state/",
            "src/search/box_state.rs",
        ],
        words: &["localStorage", "Key::", "BrowserStore", "dyn Store"],
        instead: "views read no storage: ask src/reader_state/, or a subject's own state",
    },
    Never {
        within: &["src/"],
        except: &[],
        words: &["inner_html", "set_inner_html", "insert_adjacent_html", "document.write"],
        instead: "text never becomes markup: render it node by node, as ui/prose.rs does",
    },
    Never {
        within: &["src/", "crates/"],
        except: &["crates/site/src/main.rs", "crates/bench/src/main.rs"],
        words: &["println!", "eprintln!", "print!", "eprint!"],
        instead: "only the maker's tools print: return the words",
    },
    Never {
        within: &["src/", "crates/"],
        except: &["crates/reader/src/storage/key.rs"],
        words: &["safeguarding-learning-toolkit/"],
        instead: "keys of the store are made by reader::storage::Key alone",
    },
];

/// Places that a pack is about. The product serves any partnership, so only the seeds name them.
const PLACES: [&str; 4] = ["Newcastle", "Kirklees", "Nottinghamshire", "Northumbria"];

/// Folders whose paths ARCHITECTURE.md may name.
const NAMED: [&str; 8] =
    ["src/", "crates/", "style/", "seeds/", "tests/", "scripts/", "public/", "bench/"];

/// The Rust of the product and its tools, without tests.
fn sources() -> Vec<TextFile> {
    let crates = files("crates", ".rs").into_iter().filter(|file| {
        let tests = ["/tests/", "/benches/", "crates/test_support/"];
        !tests.iter().any(|part| file.path.contains(part))
    });
    files("src", ".rs").into_iter().chain(crates).collect()
}

fn is_in(path: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| path.starts_with(part))
}

/// Lines with their numbers, without comments, which may name anything, and without unit tests,
/// which stand at the end of a file.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let tests = text.find("#[cfg(test)]\nmod ").unwrap_or(text.len());
    text[..tests].lines().enumerate().map(|(index, line)| {
        let whole = line.trim_start().starts_with("//");
        // Addresses have no blank after their slashes.
        let end = if whole { 0 } else { line.find(" // ").unwrap_or(line.len()) };
        (index + 1, &line[..end])
    })
}

/// Whether a line uses a word: the word, with nothing before it that would make it part of
/// another one.
fn uses(line: &str, word: &str) -> bool {
    let is_of_name = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !word.starts_with(is_of_name) || !before.is_some_and(is_of_name)
    })
}

/// Fails with every complaint at once.
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn every_module_begins_by_saying_what_it_is() {
    let rust = files("src", ".rs").into_iter().chain(files("crates", ".rs"));
    let silent = rust.filter(|file| !file.text.starts_with("//! "));
    none(&silent.map(|f| format!("{}:1: begin it with a //! doc", f.path)).collect::<Vec<_>>());
}

#[test]
fn no_part_uses_what_it_never_may() {
    let mut complaints = Vec::new();
    for file in sources() {
        let rules = NEVER
            .iter()
            .filter(|rule| is_in(&file.path, rule.within) && !is_in(&file.path, rule.except));
        for rule in rules {
            for (number, line) in code(&file.text) {
                for word in rule.words.iter().filter(|word| uses(line, word)) {
                    let (path, instead) = (&file.path, rule.instead);
                    complaints.push(format!("{path}:{number}: uses {word}; {instead}"));
                }
            }
        }
    }
    none(&complaints);
}

#[test]
fn no_place_is_named_outside_the_seeds() {
    let mut complaints = Vec::new();
    for file in sources() {
        for (index, line) in file.text.lines().enumerate() {
            for place in PLACES.iter().filter(|place| line.contains(**place)) {
                let (path, number) = (&file.path, index + 1);
                complaints.push(format!("{path}:{number}: names {place}; take it from the pack"));
            }
        }
    }
    none(&complaints);
}

/// The words in backticks of a text, with their lines; not those of fenced blocks.
fn in_backticks(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut fenced = false;
    for (index, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            found.extend(line.split('`').skip(1).step_by(2).map(|word| (index + 1, word)));
        }
    }
    found
}

#[test]
fn architecture_md_names_what_is_there() {
    let text = fs::read_to_string(at("ARCHITECTURE.md")).expect("the map of the source tree");
    let words = in_backticks(&text);
    let mut complaints = Vec::new();
    for (number, path) in &words {
        // Of a pattern or a placeholder, the folder that it is in must be there.
        let plain = path.split(['*', '<', '{']).next().unwrap_or_default();
        let there = if plain == *path {
            at(path).exists()
        } else {
            plain.rsplit_once('/').is_some_and(|(folder, _)| at(folder).is_dir())
        };
        if is_in(path, &NAMED) && !there {
            complaints.push(format!(
                "ARCHITECTURE.md:{number}: `{path}` is not there; correct the path or take it out"
            ));
        }
    }
    for top in ["src", "crates"] {
        for part in fs::read_dir(at(top)).expect("it is there").flatten() {
            let name = part.file_name().to_string_lossy().into_owned();
            let plain = |word: &str| {
                let word = word.strip_prefix(top).unwrap_or(word);
                word.trim_matches('/') == name
            };
            if part.path().is_dir() && !words.iter().any(|(_, word)| plain(word)) {
                complaints.push(format!("ARCHITECTURE.md: say what {top}/{name}/ is for"));
            }
        }
    }
    none(&complaints);
}

#[test]
fn the_checks_see_what_they_look_for() {
    let text = "use crate::state::Notes; // web_sys\n    // unsafe\nlet brand::x = \"https://a\";\n\
                /// todo!()\n#[cfg(test)]\nmod tests {\n    a.unwrap();\n}\n";
    let code: Vec<&str> = code(text).map(|(_, line)| line).collect();
    assert_eq!(code.len(), 4, "unit tests are left out");
    assert!(uses(code[0], "state") && !uses(code[0], "web_sys"));
    assert!(!code.iter().any(|line| uses(line, "unsafe") || uses(line, "todo!")));
    assert!(code[2].contains("https://a"), "an address in a text is no comment");
    assert!(!uses(code[2], "rand::"), "a part of another word is not the word");
    assert!(uses("let x = rand::random();", "rand::"));
    assert!(uses("x.unwrap()", ".unwrap()"));
}

#[test]
fn every_component_has_its_examples_in_the_gallery() {
    let gallery: String = files("src/gallery", ".rs").into_iter().map(|file| file.text).collect();
    let mut missing = Vec::new();
    // The frame stands around the gallery as around every page.
    for file in files("src/ui", ".rs").into_iter().filter(|file| !file.path.ends_with("frame.rs")) {
        let names = file.text.split("#[component]").skip(1).filter_map(|after| {
            after.split("pub fn ").nth(1)?.split(|c: char| !c.is_alphanumeric()).next()
        });
        for name in names.filter(|name| !gallery.contains(&format!("<{name} "))) {
            missing.push(format!("{}: <{name}> has no example in src/gallery/", file.path));
        }
    }
    none(&missing);
}
