/** What the application's page may load and run: nothing but its own files, the book's photos, and pictures it made itself. */
import { PHOTO_HOST, SCHEME } from './origin.ts';

const PHOTOS = `${SCHEME}://${PHOTO_HOST}`;

export const CONTENT_SECURITY_POLICY = Object.entries({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': `'self' ${PHOTOS} blob: data:`,
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'worker-src': "'none'",
})
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');
