//! Cases that have a name each, as they stand in addresses.

/// Of one list: all cases of an enum in their order, the name of each, and the case that a name means.
#[macro_export]
macro_rules! slugs {
    ($type:ty { $($case:ident: $slug:literal),+ $(,)? }) => {
        impl $type {
            pub const ALL: [Self; [$($slug),+].len()] = [$(Self::$case),+];

            /// As written in addresses.
            pub fn slug(self) -> &'static str {
                match self {
                    $(Self::$case => $slug,)+
                }
            }

            /// The one that is meant in an address.
            pub fn of_slug(slug: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|case| case.slug() == slug)
            }
        }
    };
}

pub(crate) use slugs;
