// The page for any address, in which the program draws what has no file.

/** Has the server answer an address with that page, as it does where there is no file for it. */
export async function withoutFile(page, path) {
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      const url = new URL('/app.html', route.request().url()).href;
      await route.fulfill({ response: await route.fetch({ url }) });
    },
  );
}
