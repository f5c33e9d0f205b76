/** Errors about photos in English. */
import type { ErrorEntry } from '../vi/errors.ts';

export const photoErrors = {
  'photo/unsupported': {
    what: 'This kind of photo cannot be used yet[[: “{{name}}”]]',
    safe: 'Neither the article nor the original photo has changed.',
    next: 'Use JPEG, PNG, WebP or TIFF; export HEIC photos as JPEG at the highest quality.',
  },
  'photo/damaged': {
    what: 'The photo[[ “{{name}}”]] is damaged and cannot be read',
    safe: 'Neither the article nor the original photo has changed.',
    next: 'Ask for the original from the camera again.',
  },
  'photo/too-large': {
    what: 'The photo[[ “{{name}}”]] is too large',
    safe: 'Neither the article nor the original photo has changed.',
    next: 'Reduce it below 100 megapixels and 100 MB; that is still sharp enough for a full page.',
  },
  'photo/stands': {
    what: 'The photo[[ “{{name}}”]] is in use[[ in the article “{{title}}”]]',
    safe: 'No photo was removed.',
    next: 'Take it out of the article or the exemplar’s record first, then remove it again.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
