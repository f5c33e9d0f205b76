/** The application's own address space: `kyyeu://app/…` is the page and what belongs to it, `kyyeu://photo/<id>` the book's photos. */

export const SCHEME = 'kyyeu';
export const APP_HOST = 'app';
export const PHOTO_HOST = 'photo';
export const START_URL = `${SCHEME}://${APP_HOST}/index.html`;

/** True for addresses of the application's page. Compared piece by piece: a prefix test would take "kyyeu://app.evil" for it. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username } = new URL(url);
  return protocol === `${SCHEME}:` && hostname === APP_HOST && port === '' && username === '';
}
