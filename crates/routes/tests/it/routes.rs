//! Addresses: each page's prints and parses back, and a mistaken one leads to a fitting offer.

use content::{
    CourseFilter, DocumentFilter, FindingKind, FindingSort, FindingsFilter, NewsletterFilter,
    OrganisationId, RecommendationId, RecordRef, SourceId, Step, ThemeId, ToolkitFilter,
};
use proptest::prelude::*;
use routes::{Address, Route, embed_address, embeddable, page_to_embed, suggest};
use test_support::seeds::{library, the_toolkit};

const SEVEN: &str = "/toolkit/recommendations/adults-who-go-missing";

const SLUG: &str = "[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,5}";

fn recommendation(id: &str) -> Route {
    Route::Step(Step::Recommendation(RecommendationId::new(id).expect(id)))
}

fn record(name: &str) -> Route {
    Route::of(&RecordRef::parse(name).expect(name))
}

fn find(address: &str) -> Address {
    Address::find(address, library())
}

fn unknown(path: &str) -> Address {
    Address::Unknown(path.to_owned())
}

#[test]
fn every_page_prints_an_address_that_leads_back_to_it() {
    let routes = Route::all(library());
    let records = library().records().len();
    let words = library().themes.len() + library().glossary.len();
    // Besides: home, eleven ways in, how to use, find out more, about, search, setting up a screen,
    // the meeting, slides, pages for other websites and the check of them, and around the catalogue:
    // comparing, my training, adding to it, the record of learning; the reader's own; the documents.
    let around = Route::about_training(library()).len() + Route::own().len();
    let whole = library().sources.len();
    assert_eq!(routes.len(), records + words + library().issues.len() + whole + 21 + around);
    for route in routes {
        let address = route.to_string();
        assert!(address.starts_with('/'), "{address}");
        assert_eq!(Route::parse(&address).as_ref(), Some(&route), "{address}");
        assert_eq!(find(&address), Address::Page(route), "{address}");
    }
}

#[test]
fn no_two_pages_share_an_address() {
    let mut addresses: Vec<String> = Route::all(library()).iter().map(Route::to_string).collect();
    let count = addresses.len();
    addresses.sort();
    addresses.dedup();
    assert_eq!(addresses.len(), count);
}

fn document(id: &str) -> Route {
    Route::Document(SourceId::new(id).expect("an id"))
}

#[test]
fn published_addresses_go_on_working() {
    for (address, route) in [
        ("/", Route::Home),
        ("/index.html", Route::Home),
        ("/toolkit", Route::Toolkit(ToolkitFilter::default())),
        ("/toolkit/how-to-use", Route::HowToUse),
        ("/toolkit/recommendations/adults-who-go-missing", recommendation("adults-who-go-missing")),
        ("/toolkit/recommendations/7", recommendation("adults-who-go-missing")),
        ("/toolkit/national", Route::Step(Step::National)),
        ("/toolkit/find-out-more", Route::Step(Step::Closing)),
        ("/about", Route::About),
        ("/reviews", Route::Reviews),
        ("/findings", Route::Findings(FindingsFilter::default())),
        ("/figures", Route::Figures),
        ("/newsletters", Route::Newsletters(NewsletterFilter::default())),
        ("/strategy", Route::Strategy),
        ("/training", Route::Training(CourseFilter::default())),
        ("/themes", Route::Themes),
        ("/thread", Route::Thread),
        ("/glossary", Route::Glossary),
        ("/related-documents", Route::Documents(DocumentFilter::default())),
        ("/documents/learning-from-practice-2016-17", document("learning-from-practice-2016-17")),
        ("/reviews/scr-child-j", record("review/scr-child-j")),
        ("/findings/scr-child-j-action-plan", record("finding/scr-child-j-action-plan")),
    ] {
        assert_eq!(find(address), Address::Page(route), "{address}");
    }
}

#[test]
fn a_recommendations_number_leads_to_its_page() {
    for recommendation in &the_toolkit().recommendations {
        let address = format!("/toolkit/recommendations/{}", recommendation.number);
        let page = Route::Step(Step::Recommendation(recommendation.id.clone()));
        assert_eq!(find(&address), Address::Page(page));
    }
}

#[test]
fn numbers_that_no_recommendation_has_are_unknown() {
    for number in ["0", "19", "65535", "65536", "99999999999999999999", "-1", "7.0"] {
        let address = format!("/toolkit/recommendations/{number}");
        assert_eq!(find(&address), unknown(&address));
    }
}

#[test]
fn a_number_written_another_way_is_unknown_and_its_recommendation_is_offered() {
    for written in ["007", "07", "seven", "Seven", "7.", "recommendation-7", "no-7", "seven/"] {
        let address = format!("/toolkit/recommendations/{written}");
        assert_eq!(find(&address), unknown(&address));
        let offered = suggest(&address, library());
        assert_eq!(offered, [recommendation("adults-who-go-missing")], "{address}");
    }
    assert_eq!(suggest("/eighteen", library()), [recommendation("going-to-court")]);
    assert_eq!(suggest("/one", library()), [recommendation("reviewing-the-recommendations")]);
}

/// Each way in which one slip of the finger can spell a slug.
fn misspelt(slug: &str) -> Vec<String> {
    let letters: Vec<char> = slug.chars().collect();
    let mut slips = Vec::new();
    for at in 0..letters.len() {
        let mut left_out = letters.clone();
        left_out.remove(at);
        let mut doubled = letters.clone();
        doubled.insert(at, letters[at]);
        let mut beside = letters.clone();
        beside[at] = if letters[at] == 'q' { 'w' } else { 'q' };
        let mut turned = letters.clone();
        turned.swap(at, at.saturating_sub(1));
        slips.extend([left_out, doubled, beside, turned]);
    }
    slips.into_iter().map(String::from_iter).filter(|slip| slip != slug).collect()
}

#[test]
fn for_a_misspelt_address_of_the_toolkit_the_right_page_is_offered_first() {
    for route in the_toolkit().steps().map(Route::Step).chain([Route::HowToUse]) {
        let address = route.to_string();
        let (folder, slug) = address.rsplit_once('/').expect("every address has a slash");
        for slip in misspelt(slug).into_iter().step_by(19) {
            let slip = format!("{folder}/{slip}");
            assert_eq!(suggest(&slip, library()).first(), Some(&route), "{slip}");
        }
    }
}

#[test]
fn for_any_misspelt_address_the_right_page_is_among_those_offered() {
    // Short slugs may be misspelt into one another.
    let long = |route: &Route| route.to_string().len() > 24;
    for route in Route::all(library()).into_iter().filter(long).step_by(23) {
        let address = route.to_string();
        let (folder, slug) = address.rsplit_once('/').expect("every address has a slash");
        for slip in misspelt(slug).into_iter().step_by(29) {
            let slip = format!("{folder}/{slip}");
            if matches!(find(&slip), Address::Unknown(_)) {
                assert!(suggest(&slip, library()).contains(&route), "{slip}");
            }
        }
    }
}

#[test]
fn a_page_is_offered_where_only_its_folder_or_its_case_is_wrong() {
    for (address, route) in [
        ("/adults-who-go-missing", recommendation("adults-who-go-missing")),
        ("/recommendations/training", recommendation("training")),
        ("/Toolkit/How-To-Use", Route::HowToUse),
        ("/ABOUT", Route::About),
        ("/national", Route::Step(Step::National)),
    ] {
        assert!(matches!(find(address), Address::Unknown(_)), "{address}");
        assert_eq!(suggest(address, library()).first(), Some(&route), "{address}");
    }
}

#[test]
fn nothing_is_offered_for_what_is_like_no_page() {
    for address in ["", "/", "/zzzz", "/wp-login.php", "/%%%"] {
        assert_eq!(suggest(address, library()), [], "{address}");
    }
}

#[test]
fn a_filter_by_what_is_not_there_is_dropped() {
    let missing = ThemeId::new("missing").ok();
    let nsab = OrganisationId::new("nsab").ok();
    for (query, theme, body) in [
        ("theme=missing&body=nsab", missing.clone(), nsab.clone()),
        ("body=nsab&theme=missing", missing.clone(), nsab.clone()),
        ("theme=missing&body=nobody", missing.clone(), None),
        ("theme=no-theme&body=nsab", None, nsab),
        ("theme=&body=", None, None),
        ("theme=Missing", None, None),
        ("theme=%6Dissing", missing.clone(), None),
        ("theme", None, None),
        ("colour=red&theme=missing", missing, None),
        ("theme=%FF%00", None, None),
    ] {
        let page = Address::Page(Route::Toolkit(ToolkitFilter { theme, body }));
        assert_eq!(find(&format!("/toolkit?{query}")), page, "{query}");
    }
}

#[test]
fn trailing_slashes_and_fragments_make_no_difference() {
    for route in Route::all(library()) {
        let address = route.to_string();
        for end in ["/", "//", "#", "#top", "/#a?b", "?", "/?x=1", "?x=1#top"] {
            let with_end = format!("{address}{end}");
            assert_eq!(find(&with_end), Address::Page(route.clone()), "{with_end}");
        }
    }
    let missing = Route::Toolkit(ToolkitFilter { theme: ThemeId::new("missing").ok(), body: None });
    assert_eq!(find("/toolkit/?theme=missing#list"), Address::Page(missing));
}

#[test]
fn an_unknown_path_is_given_back_as_it_was_typed() {
    for (address, path) in [
        ("/caf%C3%A9?x=1#y", "/café"),
        ("/a%20b", "/a b"),
        ("/%FF", "/%FF"),
        ("/100%", "/100%"),
        ("toolkit", "toolkit"),
        ("", ""),
        ("/toolkit/nothing", "/toolkit/nothing"),
        ("/toolkit/recommendations", "/toolkit/recommendations"),
        ("/toolkit/recommendations/not-there", "/toolkit/recommendations/not-there"),
        ("/toolkit/recommendations/training/more", "/toolkit/recommendations/training/more"),
    ] {
        assert_eq!(find(address), unknown(path), "{address}");
    }
}

#[test]
#[cfg(not(feature = "gallery"))]
fn the_gallery_is_not_in_the_published_product() {
    assert_eq!(find("/gallery"), unknown("/gallery"));
}

fn any_route() -> impl Strategy<Value = Route> {
    let slug = || SLUG.prop_filter("an id has at most 80 characters", |slug| slug.len() <= 80);
    let theme = prop::option::of(slug().prop_map(|id| ThemeId::new(&id).expect(&id)));
    let body = prop::option::of(slug().prop_map(|id| OrganisationId::new(&id).expect(&id)));
    prop_oneof![
        Just(Route::Home),
        Just(Route::HowToUse),
        Just(Route::About),
        Just(Route::Step(Step::National)),
        Just(Route::Step(Step::Closing)),
        (theme, body).prop_map(|(theme, body)| Route::Toolkit(ToolkitFilter { theme, body })),
        slug().prop_map(|id| recommendation(&id)),
        any::<u16>().prop_map(Route::Numbered),
        slug().prop_map(|id| Route::meeting_on(
            &RecordRef::parse(&format!("finding/{id}")).expect(&id)
        )),
        slug().prop_map(|id| embed_address(&recommendation(&id))),
        Just(Route::EmbedCheck),
        query().prop_map(|query| Route::parse(&format!("/kiosk?{query}")).expect("an address")),
        query().prop_map(|query| Route::parse(&format!("/present?{query}")).expect("an address")),
    ]
}

/// Queries of set-ups, sound and mistaken.
fn query() -> impl Strategy<Value = String> {
    let names =
        vec!["event", "parts", "idle", "code", "start", "of", "at", "minutes", "utm", "with"];
    let values = vec![
        "",
        "yes",
        "A+day",
        "%20",
        "toolkit.reviews",
        "7",
        "2468",
        "x.finding/a..%2E",
        "é&",
        "90",
    ];
    let pair = (prop::sample::select(names), prop::sample::select(values));
    let pair = pair.prop_map(|(name, value)| format!("{name}={value}"));
    prop::collection::vec(pair, 0..6).prop_map(|pairs| pairs.join("&"))
}

/// Any text at all, and texts made of what addresses are made of, which get further in.
fn any_address() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "/",
        "//",
        "toolkit",
        "recommendations",
        "training",
        "missing",
        "7",
        "007",
        "seven",
        "?",
        "theme=",
        "body=",
        "&",
        "=",
        "+",
        "#",
        "%",
        "%2",
        "%ff",
        "%00",
        "%F0%9F",
        "..",
        "é",
        "İ",
        "\u{0}",
        "\u{202e}",
        "🦉",
        "index.html",
        "about",
        " ",
        "\n",
    ]);
    prop_oneof![
        prop::collection::vec(any::<char>(), 0..60).prop_map(String::from_iter),
        prop::collection::vec(pieces, 0..12).prop_map(|pieces| pieces.concat()),
    ]
}

proptest! {
    #[test]
    fn any_route_prints_and_parses_back_to_itself(route in any_route()) {
        prop_assert_eq!(Route::parse(&route.to_string()), Some(route));
    }

    #[test]
    fn any_text_is_a_page_with_an_address_of_its_own_or_is_unknown(text in any_address()) {
        if let Address::Page(route) = find(&text) {
            prop_assert!(Route::parse(&text).is_some());
            prop_assert_eq!(find(&route.to_string()), Address::Page(route));
        }
    }

    #[test]
    fn whatever_is_offered_is_a_page_and_no_more_than_three_are(text in any_address()) {
        let offered = suggest(&text, library());
        prop_assert!(offered.len() <= 3);
        for route in offered {
            prop_assert_eq!(find(&route.to_string()), Address::Page(route));
        }
    }
}

#[test]
fn what_narrows_a_list_is_in_its_address_and_comes_back_out_of_it() {
    let theme = || ThemeId::new("chronologies").ok();
    let findings = Route::Findings(FindingsFilter {
        kind: Some(FindingKind::Strengthen),
        theme: theme(),
        body: OrganisationId::new("nscb").ok(),
        review: "scr-child-j".to_owned().try_into().ok(),
        sort: FindingSort::Theme,
    });
    let newsletters = Route::Newsletters(NewsletterFilter {
        theme: theme(),
        publisher: OrganisationId::new("kscb").ok(),
    });
    for (route, address) in [
        (
            &findings,
            "/findings?type=strengthen&theme=chronologies&body=nscb&review=scr-child-j&sort=theme",
        ),
        (&newsletters, "/newsletters?theme=chronologies&partnership=kscb"),
    ] {
        assert_eq!(route.to_string(), address);
        assert_eq!(find(address), Address::Page(route.clone()));
    }
    assert_eq!(findings.whole(), Route::Findings(FindingsFilter::default()));
    assert_eq!(
        find("/findings?type=worst&sort=&review=none&colour=red"),
        Address::Page(findings.whole())
    );
}

proptest! {
    #[test]
    fn any_words_that_are_looked_for_come_back_out_of_the_address(words in "\\PC{0,40}") {
        let words = words.trim().to_owned();
        let route = Route::Documents(DocumentFilter { words, ..DocumentFilter::default() });
        let address = route.to_string();
        prop_assert_eq!(Route::parse(&address), Some(route), "{}", address);
    }
}

#[test]
fn a_web_editor_names_a_page_by_its_address_in_any_form() {
    let base = "https://learning.example.org/toolkit/";
    let page = |named: &str| page_to_embed(named, base, library()).map(|page| page.to_string());
    for named in
        ["/glossary", " /glossary ", "glossary", "https://learning.example.org/toolkit/glossary"]
    {
        assert_eq!(page(named).as_deref(), Some("/glossary"), "{named}");
    }
    assert_eq!(page("/toolkit?theme=missing").as_deref(), Some("/toolkit?theme=missing"));
    assert_eq!(page("/embed/check").as_deref(), Some("/embed/check"));
    for named in [
        "",
        "nothing-here",
        "/kiosk",
        "/present?of=toolkit",
        "/embed",
        "https://elsewhere.example/glossary",
    ] {
        assert_eq!(page(named), None, "{named}");
    }
    let page =
        |address: &str| embeddable(Route::parse(address)?, library()).map(|page| page.to_string());
    assert_eq!(page("/toolkit/recommendations/7").as_deref(), Some(SEVEN));
    for address in ["/kiosk?event=A+day", "/present", "/embed?page=%2Fglossary", "/themes/none"] {
        assert_eq!(page(address), None, "{address}");
    }
}

/// What stood in the bar before set-ups had types.
#[test]
fn addresses_that_the_product_gave_stand_in_the_bar_as_they_were() {
    for address in [
        "/kiosk",
        "/kiosk?event=A%20day&parts=toolkit.reviews&idle=45&code=2468&start=yes",
        "/kiosk?event=A%20day&parts=toolkit&idle=90&records=no&room=https%3A%2F%2Fa.example%2Fb&printer=yes&counts=yes&start=yes",
        "/meeting",
        "/meeting?national",
        "/meeting?recommendation/adults-who-go-missing",
        "/present",
        "/present?of=toolkit",
        "/present?of=recommendation/adults-who-go-missing.national&at=3&minutes=20",
        "/present?of=toolkit&start=yes&with=0a1b2c",
        "/present?of=toolkit&notes=yes&with=0a1b2c",
        "/embed",
        "/embed/check",
        "/embed?page=%2Ftoolkit%3Ftheme%3Dmissing",
    ] {
        assert_eq!(find(address).page().map(Route::to_string).as_deref(), Some(address));
    }
}
