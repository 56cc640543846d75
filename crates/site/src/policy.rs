//! The browser policy of the site: what its pages may load and do, and who may frame them. The only
//! source of the meta tags in each page and of the headers that servers send. Reads no files.

/// What a page may load, and from where: only what is named here, and only from the site's own
/// origin. A meta tag can express all of it.
const DIRECTIVES: [(&str, &str); 12] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("connect-src", "'self'"),
    // The preview of a page embedded in another website is a frame.
    ("frame-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("base-uri", "'self'"),
    // The program handles every form itself. A form sent by the browser would put what the reader
    // has typed into an address.
    ("form-action", "'none'"),
    ("require-trusted-types-for", "'script'"),
    // For every text, in public/start.js; for the service worker's address, in public/offline.js.
    ("trusted-types", "default offline"),
];

/// Who may show the site in a frame, besides those whom its host names. Only a header can say it,
/// and it has one of its own, so that a host who allows other sites changes only a short line. By
/// default only the site itself: otherwise the reader's notes, and the buttons that delete them,
/// would be in a stranger's frame.
const FRAMES: &str = "frame-ancestors 'self'";

/// Other sites do not learn where a reader came from.
const REFERRER: &str = "no-referrer";

/// Permissions that the product never uses, denied so that injected code cannot use them either.
/// Only names that browsers know: they warn of any other in each page.
const NO_PERMISSION: [&str; 15] = [
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
    "xr-spatial-tracking",
];

/// How long a browser may use a file with a hash in its name without asking again: a year, the most
/// that caches honour.
pub const HASHED_CACHING: &str = "public, max-age=31536000, immutable";

/// For all other files: cached, and revalidated at each use.
pub const CACHING: &str = "no-cache";

/// The names with a hash, as the servers' configurations tell them from others. Trunk's hashes
/// leave zeros at the front out.
pub const HASHED_NAMES: &str = r"-[0-9a-f]{12,16}(_bg)?\.[a-z0-9]+$";

/// The addresses of the reader's own records, which have no file, as only the reader's browser
/// knows which exist. They are answered with the page that draws any address. In the syntax of the
/// servers' configurations.
pub const OWN_RECORDS: &str =
    r"/my-training/(?:course/[a-z0-9-]+|own)/[0-9]+(?:/record|/reflection)?/?$";

/// The same for hosts whose only pattern is a star at the end. No file is in these folders.
pub const OWN_FOLDERS: [&str; 2] = ["my-training/course/*", "my-training/own/*"];

/// Whether a name is one of [`HASHED_NAMES`].
pub fn is_hashed(name: &str) -> bool {
    let Some((stem, _)) = name.rsplit_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let Some((_, hash)) = stem.rsplit_once('-') else { return false };
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    (12..=16).contains(&hash.len()) && hash.bytes().all(is_digit)
}

fn content_policy() -> String {
    DIRECTIVES.map(|(name, value)| format!("{name} {value}")).join("; ")
}

/// The headers of every answer but `Cache-Control`, by name. A name may come twice: both values
/// hold then, and may as well be sent as one, with a comma between them. `framed_by` has the origins
/// of the sites that may frame this one.
pub fn headers(framed_by: &[&str]) -> Vec<(&'static str, String)> {
    vec![
        ("Content-Security-Policy", content_policy()),
        ("Content-Security-Policy", [&[FRAMES], framed_by].concat().join(" ")),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
        ("Permissions-Policy", NO_PERMISSION.map(|name| format!("{name}=()")).join(", ")),
        ("Referrer-Policy", REFERRER.into()),
        ("X-Content-Type-Options", "nosniff".into()),
    ]
}

/// What a page can say of the headers itself, as tags for its head. They hold for what comes after
/// them, on every host.
pub fn policy_tags() -> String {
    let policy = content_policy();
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />\n    \
         <meta name=\"referrer\" content=\"{REFERRER}\" />"
    )
}
