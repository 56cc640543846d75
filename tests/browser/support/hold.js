// Answers that are held back, so that a test sees what is there without them.

/** The first part of the program. */
export const PROGRAM = /_bg\.wasm$/;

/** Holds the answers to requests for a place until what is returned is called. */
export async function hold(page, place) {
  let letGo;
  const gone = new Promise((resolve) => (letGo = resolve));
  await page.route(place, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}
