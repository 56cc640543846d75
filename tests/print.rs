//! The printed pages: which there are, and what each file holds.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use content::unbundle;
use routes::Route;
use site::{DrawnPage, NO_PAGE, SHELL, addresses, pictures, print};
use support::seeds::library;

const SITE: &str = "https://learning.example.org/toolkit/";

/// A site as it is before its pages are printed, in a folder of its own.
fn site(name: &str) -> PathBuf {
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("print-{name}"));
    let _ = fs::remove_dir_all(&site);
    fs::create_dir_all(&site).expect("a folder can be made");
    fs::copy("index.html", site.join("index.html")).expect("the page is there");
    site
}

fn drawn() -> Vec<DrawnPage> {
    let draw = |address: String| DrawnPage {
        title: format!("Title of <{address}>"),
        app: format!(
            "<a href=\"#main-content\">Skip</a><main id=\"main-content\"><h1>{address}</h1><!----></main>"
        ),
        address,
    };
    addresses(library()).into_iter().map(draw).collect()
}

/// The site printed for [`SITE`], and how many pages it has.
fn printed() -> (&'static Path, usize) {
    static PRINTED: LazyLock<(PathBuf, usize)> = LazyLock::new(|| {
        let site = site("all");
        let count = print(&site, library(), &drawn(), Some(SITE)).expect("it is printed");
        (site, count)
    });
    (&PRINTED.0, PRINTED.1)
}

fn file(site: &Path, name: &str) -> String {
    fs::read_to_string(site.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn every_address_has_a_file_with_its_own_head_and_text() {
    let (site, count) = printed();
    let all = Route::all(library());
    assert_eq!(count, all.len());
    let drawn = addresses(library());
    for page in &all {
        let path = page.to_string();
        let name = if path == "/" { "index".to_owned() } else { path[1..].to_owned() };
        let html = file(site, &format!("{name}.html"));
        if drawn.contains(&path) {
            assert!(html.contains(&format!("<h1>{path}</h1></main>")), "{path}");
            assert!(html.contains(&format!("<title>Title of &lt;{path}&gt;</title>")), "{path}");
            let canonical = format!("<link rel=\"canonical\" href=\"{SITE}{}\" />", &path[1..]);
            assert!(html.contains(&canonical), "{path}");
            let picture = html.split_once("og:image\" content=\"").expect("there is one").1;
            let picture = picture.split('"').next().and_then(|url| url.strip_prefix(SITE));
            assert!(site.join(picture.expect("it is here")).exists(), "{path}");
            // The page's base is not the page.
            assert!(html.contains(&format!("href=\".{path}#main-content\"")), "{path}");
        } else {
            assert!(html.contains("noindex") && html.contains("Opening the toolkit"), "{path}");
            // Square codes at a kiosk lead there.
            let published = format!("<meta name=\"published-at\" content=\"{SITE}\" />");
            assert!(html.contains(&published), "{path}");
        }
        assert!(!html.contains("<!---->"), "{path}");
    }
}

#[test]
fn a_recommendation_is_a_file_under_its_number_too() {
    let (site, _) = printed();
    for recommendation in &library().toolkit.as_ref().expect("there is one").recommendations {
        let (number, id) = (recommendation.number, &recommendation.id);
        let html = file(site, &format!("toolkit/recommendations/{number}.html"));
        assert!(html.contains(&format!("<h1>/toolkit/recommendations/{id}</h1>")), "{number}");
        // Which of the two is to be found, and links into the page lead into it as it is.
        let canonical = format!("canonical\" href=\"{SITE}toolkit/recommendations/{id}\"");
        assert!(html.contains(&canonical), "{number}");
        let into = format!("href=\"./toolkit/recommendations/{number}#main-content\"");
        assert!(html.contains(&into), "{number}");
    }
    assert!(!file(site, "sitemap.xml").contains("recommendations/7<"));
}

/// What a PNG says of itself: its width and height in pixels.
fn size(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "it is a PNG");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("it is long"));
    (number(16), number(20))
}

#[test]
fn a_page_is_previewed_with_the_picture_of_its_section() {
    let (site, _) = printed();
    let review = Route::all(library()).into_iter().find(|page| matches!(page, Route::Review(_)));
    for (page, picture, says) in [
        (Route::Home, "home", library().pack.headline.as_str()),
        (Route::About, "home", library().pack.headline.as_str()),
        (review.expect("there is one"), "reviews", "Reviews and audits"),
    ] {
        let path = page.to_string();
        let name = if path == "/" { "/index" } else { &path };
        let html = file(site, &format!("{}.html", &name[1..]));
        for (tag, content) in [
            ("property=\"og:image\"", format!("{SITE}previews/{picture}.png")),
            ("property=\"og:image:width\"", "1200".into()),
            ("property=\"og:image:height\"", "630".into()),
            ("property=\"og:image:alt\"", format!("{}: {says}", library().pack.name)),
            ("name=\"twitter:card\"", "summary_large_image".into()),
        ] {
            let meta = format!("<meta {tag} content=\"{content}\" />");
            assert!(html.contains(&meta), "{path}: {meta}");
        }
        let png = fs::read(site.join(format!("previews/{picture}.png"))).expect("it is there");
        assert_eq!(size(&png), (1200, 630));
        // Some previews leave a larger one out.
        assert!(png.len() < 300_000, "{picture}: {}", png.len());
    }
}

#[test]
fn pictures_are_of_the_pack_and_the_same_each_time() {
    let first = pictures(library()).expect("they are drawn");
    assert_eq!(first.len(), Route::sections(library()).len() + 1);
    assert_eq!(pictures(library()).as_ref(), Some(&first));
    let unlike: BTreeSet<&Vec<u8>> = first.values().collect();
    assert_eq!(unlike.len(), first.len(), "each says something else");

    // What is longer than any room there is, and what the font cannot draw.
    let mut other = library().clone();
    for (headline, partnership) in
        [("Words that go on ".repeat(60), "x".repeat(900)), ("\u{5b66}".into(), " ".into())]
    {
        (other.pack.headline, other.pack.partnership) = (headline, partnership);
        let changed = pictures(&other).expect("they are drawn");
        assert_ne!(changed["previews/home.png"], first["previews/home.png"]);
        assert_eq!(size(&changed["previews/home.png"]), (1200, 630));
    }
}

#[test]
fn what_is_the_readers_own_is_not_printed() {
    let drawn = addresses(library());
    for own in Route::own() {
        assert!(!drawn.contains(&own.to_string()), "{own}");
    }
    assert!(!drawn.iter().any(|address| address.starts_with("/my-training")));
    assert!(drawn.contains(&"/toolkit/national".to_owned()) && drawn.contains(&NO_PAGE.to_owned()));
}

#[test]
fn search_engines_are_told_of_every_page_and_of_no_other() {
    let (site, _) = printed();
    let map = file(site, "sitemap.xml");
    let expected = addresses(library()).len() - 1;
    assert_eq!(map.matches("<url>").count(), expected);
    assert!(map.contains(&format!("<loc>{SITE}toolkit/national</loc>")));
    assert!(file(site, "robots.txt").contains(&format!("Sitemap: {SITE}sitemap.xml")));
    for name in ["404.html", SHELL] {
        assert!(file(site, name).contains("noindex"), "{name}");
    }
    assert!(file(site, "404.html").contains(&format!("<h1>{NO_PAGE}</h1>")));
}

#[test]
fn without_the_sites_address_nothing_names_one() {
    let site = site("nowhere");
    print(&site, library(), &drawn(), None).expect("it is printed");
    assert!(!site.join("sitemap.xml").exists());
    assert!(!file(&site, "robots.txt").contains("Sitemap"));
    let html = file(&site, "toolkit/national.html");
    assert!(!html.contains("rel=\"canonical\""));
    assert!(!html.contains("og:url") && html.contains("og:title"));
    assert!(html.contains("og:image\" content=\"/previews/toolkit.png\""));
    fs::remove_dir_all(site).expect("it can be removed");
}

#[test]
fn articles_and_courses_say_what_they_are() {
    let (site, _) = printed();
    let (issue, article) =
        library().issues.first().map(|issue| (issue, &issue.articles[0])).expect("there is one");
    let html = file(site, &format!("articles/{}.html", article.id));
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").expect("it is there");
    let (json, _) = rest.split_once("</script>").expect("it ends");
    let data: serde_json::Value = serde_json::from_str(json).expect("it is JSON");
    assert_eq!(data["@type"], "Article");
    assert_eq!(data["headline"], article.about.title);
    assert_eq!(data["datePublished"], issue.date.machine());
    let course = file(site, &format!("training/{}.html", library().courses[0].id));
    assert!(course.contains("\"@type\":\"Course\""));
}

#[test]
fn a_page_carries_its_part_of_the_content_and_the_search_waits_for_the_whole() {
    let (site, _) = printed();
    let tag = |html: &str| {
        let (_, rest) = html.split_once("<link id=\"content\"").expect("the content is named");
        rest.split('>').next().expect("the tag ends").to_owned()
    };
    for page in ["index", "toolkit/national", "toolkit/recommendations/7", "findings"] {
        let html = file(site, &format!("{page}.html"));
        assert!(!tag(&html).contains("preload"), "{page}");
        let address = if page == "index" { "" } else { page };
        let mark =
            format!("<script type=\"application/json\" id=\"excerpt\" data-page=\"{address}\">");
        let (_, rest) = html.split_once(&mark).unwrap_or_else(|| panic!("{page} has none"));
        let (json, end) = rest.split_once("</script>").expect("it ends");
        assert!(end.starts_with("</body>") && !json.contains('<'), "{page}");
        let part = unbundle(json.as_bytes()).expect("it can be read");
        assert_eq!(part.pack.name, library().pack.name, "{page}");
    }
    let search = file(site, "search.html");
    assert!(tag(&search).contains("rel=\"preload\"") && !search.contains("id=\"excerpt\""));
}

#[test]
fn a_page_that_was_not_drawn_is_told() {
    let site = site("missing");
    let mut drawn = drawn();
    drawn.retain(|page| page.address != "/toolkit/national");
    let error = print(&site, library(), &drawn, None).expect_err("one is missing");
    assert!(error.to_string().contains("/toolkit/national was not drawn"), "{error}");
    fs::remove_dir_all(site).expect("it can be removed");
}
