//! The pages whose titles and texts are the product's own, among what can be found.

use content::Library;
use routes::Route;

use super::document::HelpPage;

/// The help pages. Their names and purposes are supplied by the caller, who knows the interface
/// strings.
pub fn help_pages(
    library: &Library,
    told: &dyn Fn(&Route) -> (&'static str, &'static str),
) -> Vec<HelpPage> {
    let pages = Route::about_training(library).into_iter().chain(Route::own());
    let pages = pages.map(|route| {
        let (title, text) = told(&route);
        let mut text = text.to_owned();
        if route == Route::BookingGuide {
            add_booking(library, &mut text);
        }
        HelpPage { title: title.to_owned(), text, route }
    });
    pages.collect()
}

/// What the pack says of booking.
fn add_booking(library: &Library, text: &mut String) {
    let guide = library.training_guide.as_ref().and_then(|guide| guide.booking.as_ref());
    if let Some(booking) = guide {
        let steps = booking.steps.iter().flat_map(|step| [&step.title, &step.text]);
        for line in [&booking.introduction].into_iter().chain(steps).chain(&booking.needed) {
            text.push('\n');
            text.push_str(line);
        }
    }
}
