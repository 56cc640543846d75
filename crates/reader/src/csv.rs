//! Tables as CSV files for spreadsheets.

/// The byte order mark, by which spreadsheets recognise UTF-8.
const MARK: char = '\u{feff}';

/// Characters that would make a spreadsheet evaluate the cell as a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Rows as comma-separated values: UTF-8 with a byte order mark, CR LF line ends, cells quoted
/// where needed. A cell that could be read as a formula is prefixed with an apostrophe.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut file = String::from(MARK);
    for row in rows {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                file.push(',');
            }
            push_cell(&mut file, cell);
        }
        file.push_str("\r\n");
    }
    file
}

fn push_cell(file: &mut String, cell: &str) {
    let quoted = cell.contains(['"', ',', '\r', '\n']);
    if quoted {
        file.push('"');
    }
    if cell.starts_with(FORMULA) {
        file.push('\'');
    }
    for c in cell.chars() {
        if c == '"' {
            file.push('"');
        }
        file.push(c);
    }
    if quoted {
        file.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(cell: &str) -> String {
        let file = csv(&[vec![cell.to_owned()]]);
        file.trim_start_matches(MARK).trim_end_matches("\r\n").to_owned()
    }

    #[test]
    fn begins_with_the_mark_and_ends_each_row() {
        let rows = [vec!["a".to_owned(), "b".to_owned()], vec!["é".to_owned(), String::new()]];
        assert_eq!(csv(&rows), "\u{feff}a,b\r\né,\r\n");
        assert_eq!(csv(&[]), "\u{feff}");
    }

    #[test]
    fn quotes_what_would_break_the_table() {
        assert_eq!(one("plain – text"), "plain – text");
        assert_eq!(one("a, b"), "\"a, b\"");
        assert_eq!(one("he said \"no\""), "\"he said \"\"no\"\"\"");
        assert_eq!(one("two\nlines"), "\"two\nlines\"");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"] {
            assert_eq!(one(formula), format!("'{formula}"));
        }
        assert_eq!(one("=A1,\"x\""), "\"'=A1,\"\"x\"\"\"", "the apostrophe is within the marks");
        assert_eq!(one("\r=1"), "\"'\r=1\"");
        assert_eq!(one("a=1"), "a=1");
    }
}
