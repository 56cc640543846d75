// A screen in a room whose network is gone for good: the copy that the browser keeps is enough.
import { expect, test } from './support/offline.js';
import { Kiosk } from './pages/kiosk.js';
import { numbered } from './support/content.js';

const seven = numbered(7);

test('after one visit a kiosk begins, is used and is cleared without a network', async ({
  cutOff,
  page,
}) => {
  await cutOff();
  const kiosk = new Kiosk(page);
  await kiosk.start();
  await kiosk.touch();
  for (let reader = 0; reader < 2; reader += 1) {
    await kiosk.follow(seven.path);
    await expect(kiosk.note).toHaveValue('');
    await kiosk.note.fill('Zanzibar');
    await kiosk.cleared();
    await kiosk.touch();
  }
});
