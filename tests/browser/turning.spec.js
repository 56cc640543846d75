// Turning pages by the arrow keys, Page Up and Page Down, and by swiping.
import { expect, test } from './support/test.js';
import { numbered, steps } from './support/content.js';
import { Record } from './pages/record.js';

test('the right arrow key walks to the end, and the left one back', async ({ page, record }) => {
  await record.open(steps[0]);
  for (const step of steps.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await record.isAtStep(step);
    await expect(record.heading).toBeFocused();
  }
  await page.keyboard.press('ArrowRight');
  await record.isAtStep(steps.at(-1));
  for (const step of steps.slice(0, -1).reverse()) {
    await page.keyboard.press('ArrowLeft');
    await record.isAtStep(step);
  }
  await page.keyboard.press('ArrowLeft');
  await record.isAtStep(steps[0]);
});

/** Where the page is scrolled to, once it has come to rest. */
function restingPlace(page) {
  return page.evaluate(async () => {
    let [top, still] = [-1, 0];
    while (still < 5) {
      await new Promise(requestAnimationFrame);
      still = window.scrollY === top ? still + 1 : 0;
      top = window.scrollY;
    }
    const { scrollHeight, clientHeight } = document.documentElement;
    return { top, atTop: top <= 1, atEnd: top + clientHeight >= scrollHeight - 2 };
  });
}

/** Presses a key until the page turns; tells how often it scrolled first. */
async function pressUntilTurned(record, key, edge) {
  const from = record.address();
  for (let scrolled = 0; scrolled < 40; scrolled += 1) {
    const before = await restingPlace(record.page);
    await record.page.keyboard.press(key);
    if (before[edge]) {
      expect(record.address(), `${key} turns the page at its edge`).not.toBe(from);
      return scrolled;
    }
    expect(record.address(), `${key} scrolls before it turns`).toBe(from);
    await expect.poll(() => record.scrollTop()).not.toBe(Math.round(before.top));
  }
  throw new Error(`${key} never turned the page`);
}

test('Page Down scrolls to the end and only then turns, and Page Up the other way', async ({
  page,
  record,
}) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await record.open(numbered(6));
  for (const step of [numbered(7), numbered(8)]) {
    expect(await pressUntilTurned(record, 'PageDown', 'atEnd')).toBeGreaterThan(1);
    await record.isAtStep(step);
    expect(await record.scrollTop()).toBe(0);
  }
  await page.keyboard.press('End');
  await expect.poll(() => record.scrollTop()).toBeGreaterThan(500);
  expect(await pressUntilTurned(record, 'PageUp', 'atTop')).toBeGreaterThan(1);
  await record.isAtStep(numbered(7));
});

test('keys do nothing to the page while typing, or with other keys', async ({ page, record }) => {
  await record.open(numbered(7));
  for (const key of ['Control', 'Shift', 'Alt', 'Meta']) {
    for (const arrow of ['ArrowRight', 'ArrowLeft']) await page.keyboard.press(`${key}+${arrow}`);
  }
  await record.isAtStep(numbered(7));

  await record.note.field.click();
  await page.keyboard.type('word');
  for (const key of ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown']) {
    await page.keyboard.press(key);
  }
  await record.isAtStep(numbered(7));
  await expect(record.note.field).toHaveValue('word');
  await expect(record.note.field).toBeFocused();

  await record.heading.focus();
  await page.keyboard.press('ArrowRight');
  await record.isAtStep(numbered(8));
});

test('keys do nothing on pages that are no steps, nor after a step was left', async ({
  page,
  menu,
  record,
}) => {
  await record.open(numbered(7));
  await record.back.click();
  await expect(menu.heading).toBeFocused();
  await page.keyboard.press('ArrowRight');
  expect(menu.address()).toBe('/toolkit');
  await menu.theme.focus();
  await page.keyboard.press('ArrowLeft');
  expect(menu.address()).toBe('/toolkit');
  await menu.follow('/about');
  await page.keyboard.press('ArrowRight');
  expect(menu.address()).toBe('/about');
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  /** Moves one finger, or several, as a touch screen reports it. */
  async function swipe(page, from, to, fingers = 1) {
    const session = await page.context().newCDPSession(page);
    const points = (x, y) =>
      Array.from({ length: fingers }, (_, id) => ({ x, y: y + 60 * id, id }));
    const send = (type, touchPoints) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', points(from.x, from.y));
    for (let part = 1; part <= 5; part += 1) {
      const at = (axis) => from[axis] + ((to[axis] - from[axis]) * part) / 5;
      await send('touchMove', points(at('x'), at('y')));
    }
    await send('touchEnd', []);
    await session.detach();
  }

  test('a swipe turns the page, unless it is short, slanting, upright or in the note', async ({
    page,
    record,
  }) => {
    await record.open(numbered(7));
    await swipe(page, { x: 300, y: 300 }, { x: 100, y: 310 });
    await record.isAtStep(numbered(8));
    await swipe(page, { x: 100, y: 300 }, { x: 300, y: 290 });
    await record.isAtStep(numbered(7));
    await swipe(page, { x: 300, y: 300 }, { x: 250, y: 300 });
    await swipe(page, { x: 300, y: 300 }, { x: 200, y: 400 });
    await swipe(page, { x: 200, y: 500 }, { x: 200, y: 200 });
    await swipe(page, { x: 300, y: 300 }, { x: 100, y: 300 }, 2);
    await record.isAtStep(numbered(7));
    await record.note.field.scrollIntoViewIfNeeded();
    const box = await record.note.field.boundingBox();
    const y = box.y + 40;
    await swipe(page, { x: box.x + box.width - 20, y }, { x: box.x + 20, y });
    await record.isAtStep(numbered(7));
  });

  test('a swipe over a further tab’s page leaves this one', async ({ context, page, record }) => {
    await record.open(numbered(7));
    const other = new Record(await context.newPage());
    await other.open(numbered(2));
    await swipe(other.page, { x: 300, y: 300 }, { x: 100, y: 300 });
    await other.isAtStep(numbered(3));
    await record.isAtStep(numbered(7));
    expect(page.url()).toContain(numbered(7).path);
  });
});
