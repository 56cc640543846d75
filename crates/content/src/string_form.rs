//! Types that are written as one string, in the bundle and in the reader's store.
//!
//! Everything that is stored is written by serde and read by miniserde: each is the smaller of
//! the two in the wasm for its half. docs/measurements.md has the figures.

/// Lets a type be written and read as a string: by its `From` into a string and its `TryFrom` out
/// of one.
#[macro_export]
macro_rules! string_form {
    ($($type:ty),+ $(,)?) => {
        miniserde::make_place!(Place);

        $(
            impl serde::Serialize for $type {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(&String::from(self.clone()))
                }
            }

            impl miniserde::Deserialize for $type {
                fn begin(out: &mut Option<Self>) -> &mut dyn miniserde::de::Visitor {
                    Place::new(out)
                }
            }

            impl miniserde::de::Visitor for Place<$type> {
                fn string(&mut self, text: &str) -> miniserde::Result<()> {
                    let read = <$type>::try_from(text.to_owned());
                    self.out = Some(read.map_err(|_| miniserde::Error)?);
                    Ok(())
                }
            }
        )+
    };
}

pub(crate) use string_form;
