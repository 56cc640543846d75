//! The matrix of themes by reviews: as a table where there is width for it, as a list to open
//! where there is not, and as a strip of squares beside a theme.

use leptos::prelude::*;

use super::href;
use content::{FindingsFilter, Matrix, MatrixRow, Review};
use routes::Route;

/// The side of a strip's square, and how far apart they begin, in pixels.
const SQUARE: usize = 9;
const STEP: usize = 12;

/// A square for each review: filled where it has the theme. Words beside it say the same.
#[component]
pub fn Strip(counts: Vec<usize>) -> impl IntoView {
    let (mut filled, mut empty) = (String::new(), String::new());
    let width = counts.len() * STEP;
    for (index, count) in counts.into_iter().enumerate() {
        let x = index * STEP + 1;
        let path = if count > 0 { &mut filled } else { &mut empty };
        path.push_str(&format!("M{x} 1h{SQUARE}v{SQUARE}h-{SQUARE}z"));
    }
    view! {
        <svg class="app-strip" width=width height=SQUARE + 2 viewBox=format!("0 0 {width} {}", SQUARE + 2) aria-hidden="true" focusable="false">
            <path class="app-strip__empty" d=empty></path>
            <path class="app-strip__filled" d=filled></path>
        </svg>
    }
}

/// Themes down, reviews across. Each square leads to its findings.
#[component]
pub fn MatrixTable(
    matrix: Matrix<'static>,
    #[prop(into)] caption: String,
    /// What the page shows.
    here: Memo<FindingsFilter>,
) -> impl IntoView {
    let of = matrix.columns.len();
    let columns = matrix.columns.iter().map(|review| {
        view! { <th scope="col"><span>{review.short.clone()}</span></th> }.into_any()
    });
    let columns: Vec<AnyView> = columns.collect();
    let row = |row: &MatrixRow<'static>| {
        let cell = |(count, review): (&usize, &&'static Review)| match *count {
            0 => view! { <td></td> }.into_any(),
            count => {
                let name = strings::findings::square(count, &row.theme.name, &review.short);
                let to = matrix.filter(row.theme, Some(review));
                let class =
                    format!("app-matrix__square app-matrix__square--{}", Matrix::size(count));
                let shown = view! { <span class=class>{count}</span> }.into_any();
                view! { <td>{link(to, Some(name), shown, here)}</td> }.into_any()
            }
        };
        let cells: Vec<AnyView> = row.counts.iter().zip(&matrix.columns).map(cell).collect();
        let name = row.theme.name.clone().into_any();
        view! {
            <tr>
                <th scope="row">{link(matrix.filter(row.theme, None), None, name, here)}</th>
                {cells}
                <td class="app-matrix__total">{strings::findings::in_reviews(row.reviews(), of)}</td>
            </tr>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = matrix.rows.iter().map(row).collect();
    view! {
        <div class="app-matrix__scroll" role="region" aria-labelledby="matrix-caption" tabindex="0">
            <table class="app-matrix__table">
                <caption id="matrix-caption">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{strings::findings::MATRIX_THEME}</th>
                        {columns}
                        <th scope="col">{strings::findings::MATRIX_TOTAL}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// The same for a narrow window: each theme opens to its reviews.
#[component]
pub fn MatrixList(
    matrix: Matrix<'static>,
    #[prop(into)] caption: String,
    here: Memo<FindingsFilter>,
) -> impl IntoView {
    let of = matrix.columns.len();
    let row = |row: &MatrixRow<'static>| {
        let present = row.counts.iter().zip(&matrix.columns).filter(|(count, _)| **count > 0);
        let review = |(count, review): (&usize, &&'static Review)| {
            let shown = strings::with_count(&review.short, *count).into_any();
            let to = matrix.filter(row.theme, Some(review));
            view! { <li>{link(to, None, shown, here)}</li> }.into_any()
        };
        let reviews: Vec<AnyView> = present.map(review).collect();
        let all =
            strings::findings::all_elsewhere(matrix.counted.kind, row.total(), &row.theme.name);
        view! {
            <li>
                <details>
                    <summary>
                        <span class="app-matrix__theme">{row.theme.name.clone()}</span>
                        <Strip counts=row.counts.clone() />
                        <span class="app-count">{strings::findings::in_reviews(row.reviews(), of)}</span>
                    </summary>
                    <ul>
                        {reviews}
                        <li>{link(matrix.filter(row.theme, None), None, all.into_any(), here)}</li>
                    </ul>
                </details>
            </li>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = matrix.rows.iter().map(row).collect();
    view! {
        <div class="app-matrix__list">
            <p class="app-matrix__caption">{caption}</p>
            <ul>{rows}</ul>
        </div>
    }
}

/// A link to a narrower list, marked where the page shows that list already.
fn link(
    to: FindingsFilter,
    name: Option<String>,
    shown: AnyView,
    here: Memo<FindingsFilter>,
) -> AnyView {
    let address = href(&Route::Findings(to.clone()));
    let current = move || here.with(|here| here.shows_same(&to)).then_some("true");
    view! { <a class="govuk-link" href=address aria-label=name aria-current=current>{shown}</a> }
        .into_any()
}
