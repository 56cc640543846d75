//! XChaCha20-Poly1305: a text is sealed for one storage key, and opens under no other.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::{storage::random::NoRandomness, storage::random::Random};

pub(super) const KEY: usize = 32;
const NONCE: usize = 24;
const TAG: usize = 16;

/// What sealing adds, in bytes.
pub(super) const OVERHEAD: usize = NONCE + TAG;

/// A key, erased from memory when it is dropped.
#[derive(Clone)]
pub(super) struct CipherKey(Zeroizing<[u8; KEY]>);

impl CipherKey {
    pub(super) fn new(bytes: Zeroizing<[u8; KEY]>) -> Self {
        Self(bytes)
    }

    pub(super) fn random(random: &dyn Random) -> Result<Self, NoRandomness> {
        let mut bytes = Zeroizing::new([0; KEY]);
        random.fill(&mut *bytes)?;
        Ok(Self(bytes))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &*self.0
    }

    /// Seals bytes for a place: gives the nonce, what is sealed, and the tag. The nonce is random:
    /// with 24 bytes of it, no two will ever be the same.
    pub(super) fn seal(
        &self,
        place: &str,
        plain: &[u8],
        random: &dyn Random,
    ) -> Result<Vec<u8>, NoRandomness> {
        let mut nonce = XNonce::default();
        random.fill(&mut nonce)?;
        Ok(self.seal_with(&nonce, place, plain))
    }

    fn seal_with(&self, nonce: &XNonce, place: &str, plain: &[u8]) -> Vec<u8> {
        let mut sealed = Vec::with_capacity(plain.len() + OVERHEAD);
        sealed.extend_from_slice(nonce);
        sealed.extend_from_slice(plain);
        let body = &mut sealed[NONCE..];
        // Fails only above 256 gigabytes. An empty answer opens nowhere, so it would be noticed.
        let tag = self.cipher().encrypt_inout_detached(nonce, place.as_bytes(), body.into());
        match tag {
            Ok(tag) => sealed.extend_from_slice(&tag),
            Err(_) => sealed.clear(),
        }
        sealed
    }

    /// Opens what was sealed for a place; `None` if it was sealed with another key or for another
    /// place, or was changed since.
    pub(super) fn open(&self, place: &str, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, rest) = sealed.split_at_checked(NONCE)?;
        let (body, tag) = rest.split_at_checked(rest.len().checked_sub(TAG)?)?;
        let nonce = XNonce::try_from(nonce).ok()?;
        let tag = Tag::try_from(tag).ok()?;
        let mut plain = Zeroizing::new(body.to_vec());
        self.cipher()
            .decrypt_inout_detached(&nonce, place.as_bytes(), plain.as_mut_slice().into(), &tag)
            .ok()?;
        Some(plain)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&*self.0).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Appendix A.3.1 of draft-irtf-cfrg-xchacha-03, with associated data that is no text there.
    #[test]
    fn it_is_the_cipher_of_the_draft() {
        let key: Vec<u8> = (0x80..=0x9f).collect();
        let nonce: Vec<u8> = (0x40..=0x57).collect();
        let key = CipherKey::new(Zeroizing::new(key.try_into().unwrap()));
        let nonce = XNonce::try_from(nonce.as_slice()).unwrap();
        let plain = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip \
                      for the future, sunscreen would be it.";
        let data = hex("50515253c0c1c2c3c4c5c6c7");
        let mut body = plain.to_vec();
        let tag = key.cipher().encrypt_inout_detached(&nonce, &data, body.as_mut_slice().into());
        let expected = hex(
            "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a8\
             2f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369\
             488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e",
        );
        assert_eq!(body, expected);
        assert_eq!(tag.unwrap().to_vec(), hex("c0875924c1c7987947deafd8780acf49"));

        // The stream does not depend on the associated data, so our own way must give it too.
        let ours = key.seal_with(&nonce, "a place", plain);
        assert_eq!(ours[..NONCE], nonce[..]);
        assert_eq!(ours[NONCE..ours.len() - TAG], expected);
        assert_eq!(key.open("a place", &ours).unwrap().as_slice(), plain);
        assert!(key.open("another place", &ours).is_none());
    }

    fn hex(text: &str) -> Vec<u8> {
        let digit = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
        (0..text.len()).step_by(2).map(digit).collect()
    }
}
