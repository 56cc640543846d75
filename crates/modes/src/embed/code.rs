//! What a web editor puts into a page.

use super::Embedding;
use content::as_markup;

/// The HTML for a web editor to paste: the element, with a link for browsers without scripts.
pub fn element_code(script: &str, page: &str, title: &str, embedding: &Embedding) -> String {
    let (script, page, title) = (as_markup(script), as_markup(page), as_markup(title));
    let only = if embedding.only_text { " only=\"text\"" } else { "" };
    let colours = embedding.colours.iter();
    let colours = colours.map(|(of, digits)| format!(" {}=\"#{}\"", of.name(), as_markup(digits)));
    let colours = colours.collect::<String>();
    format!(
        "<script src=\"{script}\" defer></script>\n\
         <safeguarding-toolkit src=\"{page}\"{only}{colours}>\n  \
         <a href=\"{page}\">{title}</a>\n\
         </safeguarding-toolkit>"
    )
}

/// The same without a script: a frame of a fixed height that scrolls inside. `page` has what is asked
/// for in its address.
pub fn frame_code(page: &str, title: &str, height: u32) -> String {
    let (page, title) = (as_markup(page), as_markup(title));
    format!("<iframe src=\"{page}\" title=\"{title}\" width=\"100%\" height=\"{height}\"></iframe>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_for_a_page_holds_no_markup_of_its_own() {
        let embedding = Embedding::parse("only:text,link:0b5a8f");
        let code = element_code(
            "https://a.example/embed.js",
            "https://a.example/?a=1&b",
            "<b>\"",
            &embedding,
        );
        assert_eq!(
            code,
            "<script src=\"https://a.example/embed.js\" defer></script>\n\
             <safeguarding-toolkit src=\"https://a.example/?a=1&amp;b\" only=\"text\" link=\"#0b5a8f\">\n  \
             <a href=\"https://a.example/?a=1&amp;b\">&lt;b&gt;&quot;</a>\n\
             </safeguarding-toolkit>"
        );
    }
}
