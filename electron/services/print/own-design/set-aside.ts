/** A book's own design that never ended: the book is set in the program's design it was copied from until its own is another. */
import { createHash } from 'node:crypto';
import { designText, ownInForce, type OwnDesign, type OwnDesignSettings } from '../../../common/book/own-design.ts';
import type { PrintSource } from '../source.ts';

/** Tells a design from every other one, also from itself before it was changed. */
export const nameOfDesign = (own: OwnDesign): string => createHash('sha256').update(designText(own)).digest('hex');

/** Whether the design that the book would be set in is the one of this name. */
export function isSetAside(settings: OwnDesignSettings, name: string | null): boolean {
  const own = name === null ? null : ownInForce(settings);
  return own !== null && nameOfDesign(own) === name;
}

/** The book as it is set without the design of this name; null: as it is. */
export function withoutDesign<T extends PrintSource>(source: T, name: string | null): T {
  if (name === null) return source;
  return {
    ...source,
    settings: () => {
      const settings = source.settings();
      return isSetAside(settings, name) ? { ...settings, ownDesign: null } : settings;
    },
  };
}
