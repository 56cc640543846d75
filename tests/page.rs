//! What the page says of a pack before the app takes it over, and the pack's colours.

mod support;

use std::fs;

use content::{Colours, Library};
use seeds::load;
use site::{BRAND, colours, fill, finish, read_seeds};
use support::seeds::library;

fn second_pack() -> Library {
    let files = read_seeds("tests/fixtures/pack-two".as_ref()).expect("it can be read");
    load(&files).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

fn page() -> String {
    fs::read_to_string("index.html").expect("the page is there")
}

#[test]
fn the_page_says_what_the_pack_says() {
    let library = second_pack();
    let filled = fill(&page(), &library).expect("every mark is known");
    for said in [
        "<title>Fernshire Learning Library</title>",
        "<span>Fernshire Learning Library</span>",
        "<meta name=\"theme-color\" content=\"#4a1d6b\" />",
        "so that people &amp; teams can find them",
        "Call <a class=\"govuk-link\" href=\"tel:01632960100\">01632 960 100</a>.",
        "<ul><li><a href=\"./\">Home</a></li><li><a href=\"./newsletters\">Newsletters</a></li>\
         <li><a href=\"./training\">Training</a></li><li><a href=\"./themes\">Themes</a></li></ul>",
    ] {
        assert!(filled.contains(said), "{said}");
    }
    assert!(!filled.contains("{{") && !filled.contains("people & teams"));
}

#[test]
fn without_colours_the_product_keeps_its_own() {
    let library = library();
    assert_eq!(colours(library), None);
    let filled = fill("{{brand}}", library).expect("it is known");
    assert_eq!(filled, BRAND);
    let tokens = fs::read_to_string("style/_tokens.scss").expect("the tokens are there");
    assert!(tokens.contains(&format!("--app-brand: {BRAND};")), "the brand colour is one");
    let favicon = fs::read_to_string("public/favicon.svg").expect("the picture is there");
    assert!(favicon.contains(BRAND));
}

#[test]
fn the_words_of_a_pack_never_become_markup_or_marks() {
    let mut library = second_pack();
    library.pack.name = "<b>\"Us\" & 'them'</b> {{menu}} {{".into();
    library.pack.help[0].phone = None;
    library.pack.help[1].phone = None;
    let filled = fill("<p title=\"{{name}}\">{{emergency}}</p>", &library);
    assert_eq!(
        filled.as_deref(),
        Ok(
            "<p title=\"&lt;b&gt;&quot;Us&quot; &amp; &#39;them&#39;&lt;/b&gt; {{menu}} {{\">If it \
            can wait until the next working day. <a class=\"govuk-link\" \
            href=\"https://fernshire.example/report\">Tell Fernshire about a worry</a>.</p>"
        )
    );
    assert_eq!(fill("{{nonsense}}", &library), Err("nonsense".into()));
    assert_eq!(fill("no {{ mark", &library).as_deref(), Ok("no {{ mark"));
}

#[test]
fn the_colours_come_with_darker_ones_for_the_button() {
    let mut library = second_pack();
    library.pack.colours = Some(Colours { brand: "#804020".into(), link: "#123456".into() });
    assert_eq!(
        colours(&library).as_deref(),
        Some(
            ":root{--app-brand:#804020;--app-link:#123456;--app-button-hover:#603018;\
             --app-button-shadow:#402010}\n"
        )
    );
}

#[test]
fn a_site_gets_its_content_and_its_colours_under_names_of_their_own() {
    let site = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("finished");
    let _ = fs::remove_dir_all(&site);
    fs::create_dir_all(&site).expect("there is room");
    let mut texts = Vec::new();
    for library in [&second_pack(), library()] {
        fs::write(site.join("index.html"), page()).expect("there is room");
        finish(&site, library, "{}").unwrap_or_else(|error| panic!("{error}"));
        texts.push(fs::read_to_string(site.join("index.html")).expect("it is there"));
    }
    let named = |ending: &str| {
        let files = fs::read_dir(&site).expect("it is there").flatten();
        let mut names: Vec<String> =
            files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
        names.retain(|name| name.ends_with(ending));
        names
    };
    let (styles, contents) = (named(".css"), named(".json"));
    assert_eq!((styles.len(), contents.len()), (1, 1), "{styles:?} {contents:?}");
    let style = format!("<link rel=\"stylesheet\" href=\"{}\" />", styles[0]);
    assert!(texts[0].contains(&style) && !texts[1].contains(&style));
    let main = texts[0].find("style/main.scss").expect("Trunk has not been here");
    assert!(main < texts[0].find(&style).expect("it is there"), "the pack's colours come last");
    assert!(texts.iter().all(|text| text.contains(&contents[0])));
}
