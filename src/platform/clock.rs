//! The reader's clock and calendar.

use js_sys::Date;
use wasm_bindgen::JsValue;

use content::{LocalTime, Timestamp};

/// What the product needs of a clock.
pub trait Clock {
    fn now(&self) -> Timestamp;
    /// A moment on the reader's own calendar.
    fn local(&self, moment: Timestamp) -> LocalTime;
}

pub struct BrowserClock;

impl Clock for BrowserClock {
    fn now(&self) -> Timestamp {
        Timestamp(Date::now() as i64)
    }

    fn local(&self, moment: Timestamp) -> LocalTime {
        let date = Date::new(&JsValue::from_f64(moment.0 as f64));
        LocalTime {
            year: date.get_full_year() as u16,
            month: date.get_month() as u8 + 1,
            day: date.get_date() as u8,
            hour: date.get_hours() as u8,
            minute: date.get_minutes() as u8,
        }
    }
}
