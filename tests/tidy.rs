//! The invariants that a program can check, read off the source tree. What fails names the file
//! and the line, and says what to do.

mod support;

use std::fs;
use std::path::Path;

use support::source::{SourceFile, crate_modules, files, folders, uses};

const LONGEST: usize = 400;

/// For each part of the source: which other parts of the crate it may name. What is in none of
/// these (`main.rs`, `lib.rs`, `bin/`, `shell/`) may name any.
const MAY_USE: [(&str, &[&str]); 11] = [
    ("src/domain/", &[]),
    ("src/content/", &["domain"]),
    ("src/persist/", &["domain"]),
    ("src/route/", &["domain"]),
    ("src/search/", &["domain", "route"]),
    ("src/text/", &["domain", "route"]),
    ("src/platform/", &["domain", "persist"]),
    ("src/state/", &["content", "domain", "persist", "platform", "route", "search"]),
    ("src/ui/", &["domain", "route", "text"]),
    ("src/pages/", &["content", "domain", "route", "search", "state", "text", "ui"]),
    ("src/publish/", &["content", "domain", "persist", "route", "search", "text"]),
];

/// Words that a part of the source never uses, and what to do instead.
struct Never {
    within: &'static [&'static str],
    except: &'static [&'static str],
    words: &'static [&'static str],
    instead: &'static str,
}

const NEVER: [Never; 10] = [
    Never {
        within: &["src/"],
        except: &["src/platform/"],
        words: &["web_sys", "js_sys", "gloo_"],
        instead: "only src/platform/ knows the browser: give it a function for this",
    },
    Never {
        within: &["src/domain/"],
        except: &[],
        words: &["serde_json", "miniserde::json", "leptos", "wasm_bindgen"],
        instead: "the domain knows neither JSON nor views: do this in content, persist or ui",
    },
    Never {
        within: &["src/domain/", "src/content/", "src/persist/", "src/route/", "src/search/"],
        except: &[],
        words: &["std::time", "std::fs", "std::env", "std::net", "rand::", "Instant::now"],
        instead: "the pure half has no clock, no chance and no files: take the value as an argument",
    },
    Never {
        within: &[
            "src/content/",
            "src/persist/",
            "src/route/",
            "src/search/",
            "src/publish/",
            "src/bin/",
        ],
        except: &[],
        words: &["leptos", "wasm_bindgen"],
        instead: "this part knows no views: return a value, and show it in pages or ui",
    },
    Never {
        within: &["src/ui/", "src/pages/"],
        except: &[],
        words: &["localStorage", "Key::", "BrowserStore", "dyn Store"],
        instead: "views read no storage: ask src/state/",
    },
    Never {
        within: &["src/"],
        except: &[],
        words: &["inner_html", "set_inner_html", "insert_adjacent_html", "document.write"],
        instead: "text never becomes markup: render it node by node, as ui/prose.rs does",
    },
    Never {
        within: &["src/"],
        // One of the words of a Content-Security-Policy is 'wasm-unsafe-eval'.
        except: &["src/publish/policy.rs"],
        words: &["unsafe", "todo!", "unimplemented!", "dbg!", ".unwrap()"],
        instead: "finish it, or return what went wrong",
    },
    Never {
        within: &["src/"],
        except: &["src/bin/"],
        words: &["println!", "eprintln!", "print!", "eprint!"],
        instead: "only the maker's tool prints: return the words",
    },
    Never {
        within: &["src/"],
        except: &["src/persist/key.rs"],
        words: &["safeguarding-learning-toolkit/"],
        instead: "keys of the store are made by persist's Key alone",
    },
    Never {
        within: &["src/"],
        except: &[],
        words: &["crate::{", "use crate::*", "use super::super::"],
        instead: "begin each import with crate:: and its folder, so that this test can follow it",
    },
];

/// Places that a pack is about. The product serves any partnership, so only the seeds name them.
const PLACES: [&str; 4] = ["Newcastle", "Kirklees", "Nottinghamshire", "Northumbria"];

/// Folders whose paths ARCHITECTURE.md may name.
const NAMED: [&str; 7] = ["src/", "style/", "seeds/", "tests/", "scripts/", "public/", "bench/"];

fn is_in(path: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| path.starts_with(part))
}

/// Fails with every complaint at once.
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

fn checked() -> Vec<SourceFile> {
    [files("src", ".rs"), files("tests", ".rs"), files("style", ""), files("scripts", "")]
        .into_iter()
        .flatten()
        .collect()
}

#[test]
fn no_file_is_too_long() {
    let long = |file: &SourceFile| {
        let lines = file.lines().count();
        let said = format!("{}:{lines}: longer than {LONGEST} lines; split it", file.path);
        (lines > LONGEST).then_some(said)
    };
    none(&checked().iter().filter_map(long).collect::<Vec<_>>());
}

#[test]
fn every_module_begins_by_saying_what_it_is() {
    let rust = files("src", ".rs").into_iter().chain(files("tests", ".rs"));
    let silent = rust.filter(|file| !file.text.starts_with("//! "));
    none(&silent.map(|f| format!("{}:1: begin it with a //! doc", f.path)).collect::<Vec<_>>());
}

#[test]
fn every_folder_has_a_mod_rs_that_says_what_it_owns() {
    let missing = folders("src")
        .into_iter()
        .filter(|folder| folder != "src/bin" && !Path::new(folder).join("mod.rs").is_file());
    none(&missing.map(|f| format!("{f}: add a mod.rs that says what it owns")).collect::<Vec<_>>());
}

#[test]
fn imports_point_one_way() {
    let mut complaints = Vec::new();
    for file in files("src", ".rs") {
        let Some((part, allowed)) = MAY_USE.iter().find(|(part, _)| file.path.starts_with(part))
        else {
            continue;
        };
        let own = part.trim_start_matches("src/").trim_end_matches('/').trim_end_matches(".rs");
        for line in file.code() {
            for module in crate_modules(line.text) {
                if module != own && !allowed.contains(&module) {
                    let (path, number) = (&file.path, line.number);
                    complaints.push(format!(
                        "{path}:{number}: names crate::{module}, which {part} may not use; move \
                         the code, or pass the value in (see ARCHITECTURE.md)"
                    ));
                }
            }
        }
    }
    none(&complaints);
}

#[test]
fn every_part_of_the_source_is_under_a_rule_or_at_the_top() {
    let top = ["src/bin", "src/shell"];
    let parts = folders("src").into_iter().filter(|folder| folder.matches('/').count() == 1);
    let loose = parts.filter(|folder| {
        let ruled = MAY_USE.iter().any(|(part, _)| part.trim_end_matches('/') == folder);
        !ruled && !top.contains(&folder.as_str())
    });
    none(&loose.map(|f| format!("{f}: say in tests/tidy.rs what it may use")).collect::<Vec<_>>());
}

#[test]
fn no_part_uses_what_it_never_may() {
    let mut complaints = Vec::new();
    for file in files("src", ".rs") {
        let rules = NEVER
            .iter()
            .filter(|rule| is_in(&file.path, rule.within) && !is_in(&file.path, rule.except));
        for rule in rules {
            for line in file.code() {
                for word in rule.words.iter().filter(|word| uses(line.text, word)) {
                    let (path, number, instead) = (&file.path, line.number, rule.instead);
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
    for file in files("src", ".rs") {
        for line in file.lines() {
            for place in PLACES.iter().filter(|place| line.text.contains(**place)) {
                let (path, number) = (&file.path, line.number);
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
    let text = fs::read_to_string("ARCHITECTURE.md").unwrap_or_default();
    assert!(!text.is_empty(), "ARCHITECTURE.md is missing: write the map of the source tree");
    let mut complaints = Vec::new();
    for (number, path) in in_backticks(&text) {
        // Of a pattern or a placeholder, the folder that it is in must be there.
        let plain = path.split(['*', '<', '{']).next().unwrap_or_default();
        let there = if plain == path {
            Path::new(path).exists()
        } else {
            plain.rsplit_once('/').is_some_and(|(folder, _)| Path::new(folder).is_dir())
        };
        if NAMED.iter().any(|part| path.starts_with(part)) && !there {
            complaints.push(format!(
                "ARCHITECTURE.md:{number}: `{path}` is not there; correct the path or take it out"
            ));
        }
    }
    let parts = folders("src").into_iter().filter(|folder| folder.matches('/').count() == 1);
    for part in parts {
        let name = part.trim_start_matches("src/");
        if !uses(&text, &format!("{name}/")) && !text.contains(&format!("`{name}`")) {
            complaints.push(format!("ARCHITECTURE.md: say what {part}/ is for"));
        }
    }
    none(&complaints);
}

#[test]
fn the_checks_see_what_they_look_for() {
    let file = SourceFile {
        path: "src/x.rs".into(),
        text: "use crate::state::Notes; // web_sys\n    // unsafe\nlet brand::x = \"https://a\";\n\
               /// todo!()\n#[cfg(test)]\nmod tests {\n    a.unwrap();\n}\n"
            .into(),
    };
    let code: Vec<String> = file.code().map(|line| line.text.to_owned()).collect();
    assert_eq!(code.len(), 4, "unit tests are left out");
    assert_eq!(crate_modules(&code[0]).collect::<Vec<_>>(), ["state"]);
    assert!(!code.iter().any(|line| uses(line, "unsafe") || uses(line, "todo!")));
    assert!(code[2].contains("https://a"), "an address in a text is no comment");
    assert!(!uses(&code[2], "rand::"), "a part of another word is not the word");
    assert!(uses("let x = rand::random();", "rand::"));
    assert!(uses("x.unwrap()", ".unwrap()"));
}

#[test]
fn every_component_has_its_examples_in_the_gallery() {
    let gallery: String =
        files("src/pages/gallery", ".rs").into_iter().map(|file| file.text).collect();
    let mut missing = Vec::new();
    // The frame stands around the gallery as around every page.
    for file in files("src/ui", ".rs").into_iter().filter(|file| !file.path.ends_with("frame.rs")) {
        let names = file.text.split("#[component]").skip(1).filter_map(|after| {
            after.split("pub fn ").nth(1)?.split(|c: char| !c.is_alphanumeric()).next()
        });
        for name in names.filter(|name| !gallery.contains(&format!("<{name} "))) {
            missing.push(format!("{}: <{name}> has no example in src/pages/gallery/", file.path));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
