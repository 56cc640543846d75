//! Words about pages in another website: making the code for them, what is wrong with them there, and
//! what stands over them.

use modes::{ColourProblem, EmbedColour, EmbedGround, EmbedInk, HostStatus};

pub const ABOUT: &str = "In your website";
pub const ABOUT_WHAT: &str =
    "Any page of this toolkit can be shown inside a page of your own website, in its colours.";

pub const TITLE: &str = "Put this into your website";
/// The way there from a page.
pub const THIS: &str = "Put this page into your website";
pub const LEAD: &str = "For web editors. Choose a page, copy the code, and put it into a page of your site. It has no \
     cookies. Your site is told which page a reader opens in it, and nothing of what they write, look for or \
     answer.";
pub const PAGE: &str = "Page";
pub const PAGE_HINT: &str = "Its address here, such as /training. A list can be narrowed first: \
     its address then has what you have chosen.";
pub const HOW: &str = "How it is shown";
pub const ONLY_TEXT: &str =
    "Only the text, without notes and the ways to other pages (of the glossary: only the box)";
pub const NARROW: &str = "Show it here as on a small telephone, 320 pixels wide";
pub const COLOURS: &str = "Colours";
pub const COLOURS_HINT: &str = "Six digits, like #0b5a8f; leave empty what is to stay. Text must stand out from the background \
     by 4.5 to 1, and the background must be light.";
pub const SITE: &str = "Address of your website (optional)";
pub const SITE_HINT: &str =
    "Like https://www.example.org. It is put into what the servers need, below.";

/// The label of a colour's field.
pub fn colour(colour: EmbedColour) -> &'static str {
    match colour {
        EmbedColour::Text => "Text",
        EmbedColour::Background => "Background",
        EmbedColour::Link => "Links",
        EmbedColour::Accent => "Buttons and lines",
    }
}

pub const PUT_RIGHT: &str = "There is no code yet. Put this right:";
pub const NO_PAGE: &str =
    "The page: enter the address of a page of this toolkit, such as /training.";

fn ink(ink: EmbedInk) -> &'static str {
    match ink {
        EmbedInk::Chosen(EmbedColour::Text) => "the text",
        EmbedInk::Chosen(EmbedColour::Background) => "the background",
        EmbedInk::Chosen(EmbedColour::Link) => "links",
        EmbedInk::Chosen(EmbedColour::Accent) => "lines and marks",
        EmbedInk::Ours => "what has a colour of its own",
        EmbedInk::White => "the white words on buttons",
    }
}

fn ground(ground: EmbedGround) -> &'static str {
    match ground {
        EmbedGround::Chosen(EmbedColour::Accent) => "a button",
        EmbedGround::Chosen(_) => "the background",
        EmbedGround::Paper => "a panel (#f6f4ef)",
        EmbedGround::Focus => "what has the focus (#ffdd00)",
    }
}

/// Why colours are not used.
pub fn refused(problem: &ColourProblem) -> String {
    match problem {
        ColourProblem::NotAColour(of) => format!(
            "Colours not used: {} must be six digits, like #0b5a8f.",
            colour(*of).to_lowercase()
        ),
        ColourProblem::Pale { ink: what, on, contrast } => format!(
            "Colours not used: {} on {} would stand out by {contrast:.1} to 1, and 4.5 is needed.",
            ink(*what),
            ground(*on)
        ),
    }
}

pub const CODE: &str = "The code";
pub const ELEMENT: &str = "Best: this element takes the height of its page, and puts the page that a reader opens in it \
     into your page’s address, so that they can share a link to it. Where scripts are not allowed, a link is left.";
pub const COPY_ELEMENT: &str = "Copy the element";
pub const FRAME: &str =
    "Where your system takes no scripts: a frame of a fixed height, which scrolls inside.";
pub const COPY_FRAME: &str = "Copy the frame";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "It could not be copied. Select the code and copy it yourself.";

pub const PREVIEW: &str = "How it looks";
pub const NO_PREVIEW: &str =
    "The preview has not come. Check your connection, then reload the page.";
pub const PREVIEW_WHAT: &str = "It works here as it will in your page.";

pub const SERVERS: &str = "What the servers have to allow";
pub const OUR_SERVER: &str = "Whoever hosts this toolkit names your site in this header; without it, browsers show an empty \
     frame. When the toolkit is built, FRAMED_BY does it.";
pub const OUR_HEADER: &str = "Header of the toolkit’s server";
pub const THEIR_SERVER: &str = "If your own site sends a Content-Security-Policy, add this to it:";
pub const THEIR_HEADER: &str = "Part of your site’s Content-Security-Policy";
pub const SOME_SITE: &str = "https://www.example.org";
pub const NO_SITE: &str = "Your website’s address is to begin with https:// and to end before the first slash after that.";

/// What the toolkit's server says of who may frame it.
pub fn our_header(site: &str) -> String {
    format!("Content-Security-Policy: frame-ancestors 'self' {site}")
}

/// What a site's own policy has to allow.
pub fn their_header(ours: &str) -> String {
    format!("script-src {ours}; frame-src {ours}")
}

pub const NOT_RIGHT: &str = "If it does not look right";
pub const NOT_RIGHT_WHAT: &str =
    "Put this page in its place for a moment. It says what is wrong there.";
pub const PRIVATE: &str = "What your readers write";
pub const PRIVATE_WHAT: &str = "Notes that somebody writes inside your website stay in their browser, apart from those that they \
     write on the toolkit’s own site. The page says so, and offers to open it there. Your site can read none of it, nor what they \
     look for or answer; it is told which page is open.";

pub const BAR: &str = "Where this is from";
pub const OPEN_IN_FULL: &str = "Open in full (opens in a new tab)";

/// Whose page it is.
pub fn from(name: &str) -> String {
    format!("From {name}")
}

/// In place of a page that fills a screen.
pub const FOR_A_SCREEN: &str =
    "This fills a whole screen, and so is not shown inside another website.";
pub const NOTHING_STORED: &str = "This is shown inside another website, and your browser lets it store nothing there: what you write is gone \
     when this page is left. To keep it, write it in the toolkit itself.";
pub const APART: &str = "This is shown inside another website. Your browser keeps what you write here apart from what you \
     write in the toolkit itself, and may not keep it for long. To have it with your other notes, write it there.";

pub const SILENT: &str = "The page around this frame has not answered within two seconds, so the frame scrolls inside. \
     Use the element of embed.js, or give the frame a height.";

pub const CHECK: &str = "Check a page in your website";
pub const NO_FRAME: &str = "Put this page into your website in place of the one that does not look right: in its code, \
     replace the address by this page’s. If it goes on showing this text there, the program cannot run in it: the \
     frame has a sandbox that lacks allow-scripts or allow-same-origin, or its address lacks what the code gives it.";
pub const WHAT_YOU_SEE: &str = "What you see, and why";

/// What an editor may see instead of a page, and what is wrong then.
pub const SEEN: [(&str, &str); 5] = [
    (
        "Only a link",
        "The script embed.js did not run. Your site’s Content-Security-Policy does not name this toolkit under \
         script-src, or your system takes scripts out of pages.",
    ),
    (
        "An empty frame, or one with a broken page",
        "A browser was told not to show it. Either your site’s Content-Security-Policy does not name this toolkit \
         under frame-src, or the toolkit’s server does not name your site under frame-ancestors. The browser’s \
         console says which.",
    ),
    (
        "The text, but no button does anything",
        "The frame has a sandbox that lacks allow-scripts or allow-same-origin. It needs both, and \
         allow-popups, allow-forms, allow-downloads and allow-modals for links, copies and printing.",
    ),
    (
        "“Exit this page” leaves your page where it is",
        "The frame has a sandbox that lacks allow-top-navigation-by-user-activation. Whoever must get away \
         quickly needs it.",
    ),
    (
        "A frame that scrolls inside",
        "The page around it does not answer. Use the element of embed.js instead of a bare frame, or give the frame a \
         height.",
    ),
];

pub const WAITING: &str = "Looking …";
pub const PROGRAM: &str = "Program";
pub const PROGRAM_RUNS: &str = "It runs.";
pub const HOST: &str = "The page around this frame";
pub const HEIGHT: &str = "Height";
pub const HEIGHT_FITS: &str = "The frame is as high as its page.";
pub const HEIGHT_DOES_NOT_FIT: &str = "The frame is not as high as its page. Does a style of your site set the height of frames \
     (iframe)? Until then it scrolls inside.";
pub const HEIGHT_FIXED: &str =
    "The frame stays as it is, and scrolls inside where its page is higher.";
pub const STORAGE: &str = "Notes";
pub const STORAGE_BLOCKED: &str = "The browser lets this frame store nothing: what is written is gone when the page is left. \
     Readers are told, and can open the page in full.";
pub const STORAGE_APART: &str =
    "They are stored, for this website alone. Readers are told, and can open the page in full.";
pub const COLOURS_NONE: &str = "None were chosen.";
pub const COLOURS_USED: &str = "Yours are used.";
pub const TABS: &str = "Links to other sites";
pub const TABS_HOW: &str =
    "Press “Open in full” above. If no tab opens, the frame’s sandbox lacks allow-popups.";

/// Whether the page around the frame answers.
pub fn host(standing: HostStatus) -> &'static str {
    match standing {
        HostStatus::NotAsked => {
            "It is not asked: this is a bare frame. The element of embed.js gives it the right height."
        }
        HostStatus::Waiting => WAITING,
        HostStatus::Answers => "It answers.",
        HostStatus::Silent => {
            "It has not answered within two seconds. Is embed.js of another version, or does another \
             script take its messages?"
        }
    }
}
