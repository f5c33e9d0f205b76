/** Words for what is damaged, lost or doubtful. */
import type { Damage, Loss } from '@common/contract/damage.ts';

export const KIND_KEYS = {
  article: 'damage.kindArticle',
  photo: 'damage.kindPhoto',
  document: 'damage.kindDocument',
  record: 'damage.kindRecord',
  book: 'damage.kindBook',
} as const satisfies Record<Loss['kind'], string>;

export const REASON_KEYS = {
  gone: 'damage.gone',
  changed: 'damage.changed',
  'text-only': 'damage.textOnly',
  small: 'damage.small',
  unnamed: 'damage.unnamed',
  'picture-gone': 'damage.pictureGone',
  place: 'damage.place',
  stray: 'damage.stray',
  link: 'damage.link',
  older: 'damage.older',
  unknown: 'damage.unknown',
} as const satisfies Record<Loss['reason'], string>;

/** What is damaged, each thing once, in the order of the check; `name` may be empty. */
export function damagedThings(found: readonly Damage[], kind: Damage['kind']): { id: string | null; name: string }[] {
  const things = new Map<string, { id: string | null; name: string }>();
  for (const { id, name } of found.filter((damage) => damage.kind === kind)) things.set(id ?? name, { id, name });
  return [...things.values()];
}
