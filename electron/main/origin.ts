/**
 * The application's own address space: `kyyeu://app/…` is the page and what belongs to it, `kyyeu://photo/<id>` the book's photos,
 * `kyyeu://page/` the frame for printed pages.
 */

export const SCHEME = 'kyyeu';
export const APP_HOST = 'app';
export const PHOTO_HOST = 'photo';
/** Shows printed pages inside the page, in a process of its own. */
export const PAGE_HOST = 'page';
export const START_URL = `${SCHEME}://${APP_HOST}/index.html`;

/** The manual's pages, in a window of their own. */
export const MANUAL_URL = `${SCHEME}://${APP_HOST}/manual/`;

/** The page of licences (`build/licences`), in a window of its own: one a language. */
export const LICENCES_URL = `${SCHEME}://${APP_HOST}/licences/`;

/** True for pages of the manual. */
export function isManualUrl(url: string): boolean {
  return isAppUrl(url) && /^\/manual\/[a-z0-9-]+\.html$/u.test(new URL(url).pathname);
}

/** True for addresses of the application's page. Compared piece by piece: a prefix test would take "kyyeu://app.evil" for it. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username } = new URL(url);
  return protocol === `${SCHEME}:` && hostname === APP_HOST && port === '' && username === '';
}

/** True for the frame's document. */
export function isPageUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username } = new URL(url);
  return protocol === `${SCHEME}:` && hostname === PAGE_HOST && port === '' && username === '';
}
