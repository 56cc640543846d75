//! Preview pictures for links: the product's logo and name, the page's section, and the
//! partnership. Reads no files. Letters are drawn from the outlines of one font, which comes with a
//! package, so that each machine draws the same picture. A letter that is not in the font is left
//! out.

use std::collections::BTreeMap;

use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Stroke, Transform,
};
use ttf_parser::{Face, OutlineBuilder};

use super::page::brand;
use content::Library;
use routes::Route;

/// The picture's size in pixels, as previews expect it.
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// The margin around the content. All lengths here are pixels.
const MARGIN: f32 = 80.0;

/// The width of a line of text.
const MEASURE: f32 = WIDTH as f32 - 2.0 * MARGIN;

/// The sizes of the heading's letters, each with the most lines that it may have.
const HEADING: [(f32, usize); 3] = [(88.0, 2), (70.0, 3), (56.0, 4)];

/// The size of the name's letters, and of those at the foot.
const NAME: f32 = 38.0;
const FOOT: f32 = 30.0;
const FOOT_LINES: usize = 2;

/// Line height, relative to the letters' size.
const LEADING: f32 = 1.22;

/// Where a picture is in the site, and what its heading says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    pub path: String,
    pub heading: String,
}

impl Preview {
    /// The preview of a page: its section's or, without a section, that of the whole site.
    pub fn of(page: &Route, library: &Library) -> Self {
        let section = page.section();
        if Route::sections(library).contains(&section) {
            let path = format!("previews{section}.png");
            return Self { path, heading: strings::section(&section).to_owned() };
        }
        Self { path: "previews/home.png".into(), heading: library.pack.headline.clone() }
    }

    /// Every preview of a pack.
    fn all(library: &Library) -> impl Iterator<Item = Self> {
        let pages = [Route::Home].into_iter().chain(Route::sections(library));
        pages.map(|page| Self::of(&page, library))
    }
}

/// The pictures of a pack as PNG, by their paths in the site; `None` if the font cannot be read.
pub fn pictures(library: &Library) -> Option<BTreeMap<String, Vec<u8>>> {
    let drawn = |preview: Preview| Some((preview.path, picture(&preview.heading, library)?));
    Preview::all(library).map(drawn).collect()
}

fn picture(heading: &str, library: &Library) -> Option<Vec<u8>> {
    let face = Face::parse(epaint_default_fonts::UBUNTU_LIGHT, 0).ok()?;
    let mut sheet = Sheet { face, map: Pixmap::new(WIDTH, HEIGHT)? };
    let brand = colour(brand(library));
    sheet.map.fill(brand);
    // Once large and faint in the background, and once as in the header.
    let faint = Color::from_rgba(1.0, 1.0, 1.0, 0.06)?;
    sheet.sign(faint, None, Transform::from_row(22.0, 0.0, 0.0, 22.0, 640.0, -40.0));
    sheet.sign(Color::WHITE, Some(brand), Transform::from_row(2.4, 0.0, 0.0, 2.4, 68.0, 54.0));
    sheet.line(&library.pack.name, NAME, 0.0, (MARGIN + 76.0, 108.0));

    let (size, lines) = sheet.heading(heading);
    let foot = sheet.at_most(&library.pack.partnership, FOOT, FOOT_LINES);
    let top = 150.0;
    let bottom = HEIGHT as f32 - 64.0 - foot.len() as f32 * FOOT * LEADING;
    let height = lines.len() as f32 * size * LEADING;
    // Vertically centred in the remaining space; letters hardly reach below their baseline.
    let mut y = top + (bottom - top - height) / 2.0 + size;
    for line in &lines {
        sheet.line(line, size, size / 45.0, (MARGIN, y));
        y += size * LEADING;
    }
    let mut y = bottom + FOOT;
    for line in &foot {
        sheet.line(line, FOOT, 0.0, (MARGIN, y));
        y += FOOT * LEADING;
    }
    sheet.map.encode_png().ok()
}

/// A colour written as `#0f4c5c`.
fn colour(written: &str) -> Color {
    let rgb = u32::from_str_radix(written.trim_start_matches('#'), 16).unwrap_or_default();
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color::from_rgba8(red, green, blue, 255)
}

fn paint(colour: Color) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(colour);
    paint
}

struct Sheet {
    face: Face<'static>,
    map: Pixmap,
}

impl Sheet {
    /// The book of public/favicon.svg, in its 32 by 32, with its tick where that has a colour.
    fn sign(&mut self, book: Color, tick: Option<Color>, place: Transform) {
        let mut path = PathBuilder::new();
        path.move_to(5.0, 8.0);
        path.cubic_to(8.7, 6.6, 12.8, 7.1, 16.0, 9.3);
        path.cubic_to(19.2, 7.1, 23.3, 6.6, 27.0, 8.0);
        path.line_to(27.0, 24.0);
        path.cubic_to(23.3, 22.7, 19.2, 23.2, 16.0, 25.4);
        path.cubic_to(12.8, 23.2, 8.7, 22.7, 5.0, 24.0);
        path.close();
        self.fill(path, book, place);
        let mut path = PathBuilder::new();
        path.move_to(11.0, 15.5);
        path.line_to(15.0, 19.5);
        path.line_to(21.5, 12.5);
        if let (Some(colour), Some(path)) = (tick, path.finish()) {
            self.stroke(&path, colour, 2.5, place);
        }
    }

    fn fill(&mut self, path: PathBuilder, colour: Color, place: Transform) -> Option<Path> {
        let path = path.finish()?;
        self.map.fill_path(&path, &paint(colour), FillRule::Winding, place, None);
        Some(path)
    }

    fn stroke(&mut self, path: &Path, colour: Color, width: f32, place: Transform) {
        let (line_cap, line_join) = (LineCap::Round, LineJoin::Round);
        let stroke = Stroke { width, line_cap, line_join, ..Stroke::default() };
        self.map.stroke_path(path, &paint(colour), &stroke, place, None);
    }

    /// Draws a line of text in white, whose letters stand at a point. `bolder` is the width of a
    /// stroke around each letter: the font has one weight.
    fn line(&mut self, text: &str, size: f32, bolder: f32, at: (f32, f32)) {
        let scale = size / f32::from(self.face.units_per_em());
        let mut outline = Outline { path: PathBuilder::new(), scale, at };
        for glyph in text.chars().filter_map(|letter| self.face.glyph_index(letter)) {
            self.face.outline_glyph(glyph, &mut outline);
            let wide = self.face.glyph_hor_advance(glyph).unwrap_or_default();
            outline.at.0 += f32::from(wide) * scale;
        }
        let path = self.fill(outline.path, Color::WHITE, Transform::identity());
        if let Some(path) = path.filter(|_| bolder > 0.0) {
            self.stroke(&path, Color::WHITE, bolder, Transform::identity());
        }
    }

    fn width(&self, text: &str, size: f32) -> f32 {
        let wide = |letter| self.face.glyph_hor_advance(self.face.glyph_index(letter)?);
        let units: f32 = text.chars().filter_map(wide).map(f32::from).sum();
        units * size / f32::from(self.face.units_per_em())
    }

    /// A text in lines that are no longer than the measure, as far as its words allow.
    fn lines(&self, text: &str, size: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}"), size) <= MEASURE => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// The same in this many lines at most; an ellipsis marks what is left out.
    fn at_most(&self, text: &str, size: f32, most: usize) -> Vec<String> {
        let mut lines = self.lines(text, size);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                while self.width(&format!("{last}…"), size) > MEASURE {
                    last.truncate(last.rfind(' ').unwrap_or_default());
                }
                // No bracket is left open.
                let open = last.rfind('(').filter(|at| !last[*at..].contains(')'));
                last.truncate(open.unwrap_or(last.len()));
                last.truncate(last.trim_end_matches([',', ';', ':', ' ']).len());
                last.push('…');
            }
        }
        lines
    }

    /// A heading in the largest letters that fit.
    fn heading(&self, text: &str) -> (f32, Vec<String>) {
        let fits = |(size, most): &(f32, usize)| {
            let lines = self.lines(text, *size);
            lines.len() <= *most && lines.iter().all(|line| self.width(line, *size) <= MEASURE)
        };
        let (size, most) = *HEADING.iter().find(|size| fits(size)).unwrap_or(&HEADING[2]);
        (size, self.at_most(text, size, most))
    }
}

/// Collects the outlines of letters, flipped vertically: a font's y axis points up.
struct Outline {
    path: PathBuilder,
    scale: f32,
    at: (f32, f32),
}

impl Outline {
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.at.0 + x * self.scale, self.at.1 - y * self.scale)
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.place(x1, y1), self.place(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2)) = (self.place(x1, y1), self.place(x2, y2));
        let (x, y) = self.place(x, y);
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
