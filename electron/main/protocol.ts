/** The scheme `kyyeu:`: serves the application's page, its fonts and the photos of open books, and nothing else. */
import { protocol, type Session } from 'electron';
import { join } from 'node:path';
import { inBackground } from './background.ts';
import { CONTENT_SECURITY_POLICY, PAGE_FRAME_POLICY } from './content-policy.ts';
import { paths } from './environment.ts';
import { APP_HOST, PAGE_HOST, PHOTO_HOST, SCHEME } from './origin.ts';
import { SiteAhead } from './site-ahead.ts';
import { listSiteFiles, siteFile, type SiteFiles } from './site-files.ts';

export interface Photo {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Looks a photo up in the open books; null when none of them has it. */
export type FindPhoto = (photoId: string, size: 'proxy' | 'shown' | 'large') => Promise<Photo | null>;

/** Tells Chromium of the scheme. Must run before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/** What the scheme serves beside photos. */
export interface Site {
  readonly files: SiteFiles;
  readonly ahead: SiteAhead;
}

/** Lists the site and begins to read its page. Does not need a ready application. @throws when the page was not built */
export function openSite(): Site {
  const files = listSiteFiles({ '': paths.renderer, '/fonts': join(paths.resources, 'fonts'), '/manual': paths.manual, '/licences': paths.licences });
  const ahead = new SiteAhead(files);
  inBackground(ahead.begin());
  return { files, ahead };
}

export function serveScheme(session: Session, site: Site, findPhoto: FindPhoto): void {
  session.protocol.handle(SCHEME, async (request) => {
    const { hostname, pathname, searchParams } = new URL(request.url);
    if (request.method !== 'GET') return refused(405);
    if (hostname === APP_HOST) return await serveFile(site, pathname);
    if (hostname === PAGE_HOST) return await serveFile(site, pathname, PAGE_FRAME_POLICY);
    if (hostname === PHOTO_HOST) return await servePhoto(findPhoto, pathname, searchParams.get('as'));
    return refused(404);
  });
}

async function serveFile({ files, ahead }: Site, pathname: string, policy = CONTENT_SECURITY_POLICY): Promise<Response> {
  const file = siteFile(files, pathname);
  if (file === null) return refused(404);
  return new Response(await ahead.bytes(file), { headers: headers(file.mediaType, policy) });
}

/** Kinds of picture that a proxy or an original shown on the screen can be. */
const PHOTO_TYPES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** @param as came: without its edits; large: as large as a screen; else small, as it is shown */
async function servePhoto(findPhoto: FindPhoto, pathname: string, as: string | null): Promise<Response> {
  const photo = await findPhoto(pathname.slice(1), as === 'came' ? 'proxy' : as === 'large' ? 'large' : 'shown');
  if (photo === null || !PHOTO_TYPES.has(photo.mediaType)) return refused(404);
  // A photo never changes under its id and the name of its look, which the address has behind it.
  const kept = { 'Cache-Control': 'private, max-age=31536000, immutable' };
  return new Response(new Uint8Array(photo.bytes), { headers: { ...headers(photo.mediaType), ...kept } });
}

/**
 * No page here is opened by another or opens one (`security.ts`), so none is told to leave its opener's process: Chromium would begin a
 * second process for the window, and throw the first away, each time the program starts.
 */
function headers(mediaType: string, policy = CONTENT_SECURITY_POLICY): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}

function refused(status: number): Response {
  return new Response(null, { status });
}
