//! The product in a frame of another site's page: what that page asks for, the colours that it may
//! have, and what the two say to each other.
//!
//! The other half is `public/embed.js`, which runs in the other site's page.

mod code;
mod colours;

pub use code::{element_code, frame_code};
pub use colours::{ColourProblem, EmbedColour, EmbedGround, EmbedInk};

/// How long, in milliseconds, the page around a frame has to answer.
pub const EMBED_PATIENCE: i64 = 2000;

/// How high a frame may become, in CSS pixels, at least and at most.
pub const EMBED_HEIGHT: (u32, u32) = (100, 20_000);

/// What the page around a frame asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embedding {
    /// The origin of that page, where it hears what the frame says; empty for a frame by itself.
    pub host: String,
    /// The text alone, without the reader's notes and the ways elsewhere.
    pub only_text: bool,
    /// The colours by name, as they were asked for: six digits each.
    pub colours: Vec<(EmbedColour, String)>,
}

impl Embedding {
    /// Reads what stands in an address: `yes`, or `from:https://www.example.org,only:text,link:0b5a8f`.
    /// What means nothing here is passed over.
    pub fn parse(asked: &str) -> Self {
        let mut embedding = Self::default();
        for (name, value) in asked.split(',').filter_map(|pair| pair.split_once(':')) {
            match name {
                "from" if is_origin(value) => value.clone_into(&mut embedding.host),
                "only" => embedding.only_text = value == "text",
                _ => {
                    let colour = EmbedColour::ALL.into_iter().find(|colour| colour.name() == name);
                    embedding.colours.extend(colour.map(|colour| (colour, value.to_owned())));
                }
            }
        }
        embedding
    }

    /// As an address has it.
    pub fn to_value(&self) -> String {
        let mut parts = Vec::new();
        if !self.host.is_empty() {
            parts.push(format!("from:{}", self.host));
        }
        if self.only_text {
            parts.push("only:text".to_owned());
        }
        parts.extend(self.colours.iter().map(|(of, value)| format!("{}:{value}", of.name())));
        if parts.is_empty() { "yes".to_owned() } else { parts.join(",") }
    }
}

/// Whether a text is the origin of a web page, as browsers write it.
pub fn is_origin(text: &str) -> bool {
    let host = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
    host.is_some_and(|host| {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        !host.is_empty() && host.bytes().all(is_plain)
    })
}

/// How it stands with the page around the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostStatus {
    /// A frame that stands alone: there is no host to ask.
    NotAsked,
    /// It has been asked, and has a little time left.
    Waiting,
    Answers,
    Silent,
}

/// What a frame says to the page around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToHost {
    /// It is there, and asks whether it is heard.
    Hello,
    /// How high its page is, in CSS pixels, within [`EMBED_HEIGHT`].
    Height(u32),
    /// The title of its page.
    Title(String),
    /// The address of its page, from the product's own folder: `/articles/a-visit`.
    Page(String),
    /// Another page has been opened, which is read from its top.
    Top,
}

impl ToHost {
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Hello => "hello",
            Self::Height(_) => "height",
            Self::Title(_) => "title",
            Self::Page(_) => "page",
            Self::Top => "top",
        }
    }
}

/// What a frame hears from the page around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FromHost {
    /// It is heard.
    Welcome,
    /// The address of the page to open.
    Go(String),
}

impl FromHost {
    /// Reads a message: its kind, and its value where that is a text. Nothing for any other.
    pub fn read(kind: &str, value: Option<String>) -> Option<Self> {
        match (kind, value) {
            ("welcome", _) => Some(Self::Welcome),
            ("go", Some(page)) if page.starts_with('/') => Some(Self::Go(page)),
            _ => None,
        }
    }
}

/// The height that a frame asks for, of a page that is so high.
pub fn embed_height(page: f64) -> u32 {
    let (least, most) = (f64::from(EMBED_HEIGHT.0), f64::from(EMBED_HEIGHT.1));
    // What is no number is none too small.
    let within = page.ceil().clamp(least, most);
    if within.is_nan() { EMBED_HEIGHT.0 } else { within as u32 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_means_nothing_is_passed_over() {
        assert_eq!(
            Embedding::parse("yes,size:9,,:,text,from:javascript:alert(1)"),
            Embedding::default()
        );
        for host in ["https://", "https://a.example/b", "https://a b", "null", "*", "https://a\"b"]
        {
            assert!(!is_origin(host), "{host}");
        }
        assert!(is_origin("http://localhost:4173") && is_origin("https://[::1]:8080"));
    }

    #[test]
    fn only_known_messages_are_heard() {
        assert_eq!(FromHost::read("welcome", None), Some(FromHost::Welcome));
        assert_eq!(
            FromHost::read("go", Some("/about".into())),
            Some(FromHost::Go("/about".into()))
        );
        for (kind, value) in
            [("go", None), ("go", Some("about")), ("go", Some("")), ("hello", None)]
        {
            assert_eq!(FromHost::read(kind, value.map(str::to_owned)), None, "{kind}");
        }
    }

    #[test]
    fn heights_stay_within_bounds() {
        assert_eq!(embed_height(812.2), 813);
        assert_eq!(embed_height(-3.0), 100);
        assert_eq!(embed_height(f64::INFINITY), 20_000);
        assert_eq!(embed_height(f64::NAN), 100);
    }

    proptest! {
        #[test]
        fn what_is_asked_for_is_read_as_it_is_written(
            host in prop_oneof![Just(String::new()), Just("https://www.example.org:8443".to_owned())],
            only_text: bool,
            digits in proptest::collection::vec("[0-9a-f]{6}", 0..=4),
        ) {
            let colours = EmbedColour::ALL.into_iter().zip(digits).collect();
            let embedding = Embedding { host, only_text, colours };
            prop_assert_eq!(Embedding::parse(&embedding.to_value()), embedding);
        }

        #[test]
        fn nothing_that_is_asked_for_breaks_it(asked: String) {
            let _ = Embedding::parse(&asked).checked_colours(None);
        }
    }
}
