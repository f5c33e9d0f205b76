/** What the application's page may load and run: nothing but its own files, the book's photos, and pictures it made itself. */
import { APP_HOST, PAGE_HOST, PHOTO_HOST, SCHEME } from './origin.ts';

const PHOTOS = `${SCHEME}://${PHOTO_HOST}`;

const policy = (directives: Readonly<Record<string, string>>): string => Object.entries(directives).map(([directive, sources]) => `${directive} ${sources}`).join('; ');

export const CONTENT_SECURITY_POLICY = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': `'self' ${PHOTOS} blob: data:`,
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-src': `${SCHEME}://${PAGE_HOST}`,
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'worker-src': "'none'",
});

/** The frame for printed pages: its own script and style, pictures made in it; shown by the application's page alone. */
export const PAGE_FRAME_POLICY = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': 'blob: data:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': `${SCHEME}://${APP_HOST}`,
});
