// Accessibility as far as a program can tell.
import axe from 'axe-core';
import { expect } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Expects axe to find nothing, and nothing to reach over the page's side. Meanwhile the
 * bar at the foot gives up its place in the window, and the page is at its top, where "Exit this
 * page" has its own room: axe takes what they cover for too small to press. What the bar covers has
 * a test of its own.
 */
export async function expectSound(page, what, { besides = [] } = {}) {
  // Once for all pages that are opened without loading the app again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { found, over } = await page.evaluate(
    async ([tags, besides]) => {
      window.scrollTo(0, 0);
      const style = new CSSStyleSheet();
      style.replaceSync('[aria-label="Pages in reading order"] { position: static !important }');
      // The policy lets no style sheet in that stands in the page.
      document.adoptedStyleSheets.push(style);
      const { violations } = await window.axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(besides.map((id) => [id, { enabled: false }])),
        resultTypes: ['violations'],
      });
      const { scrollWidth, clientWidth } = document.documentElement;
      document.adoptedStyleSheets.pop();
      return {
        found: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, html }) => ({ id, at: target.join(' '), html })),
        ),
        over: scrollWidth - clientWidth,
      };
    },
    [TAGS, besides],
  );
  expect.soft(found, `axe on ${what}`).toEqual([]);
  expect.soft(over, `pixels over the side of ${what}`).toBeLessThanOrEqual(0);
}
