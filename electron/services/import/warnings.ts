/** Every remark an import can make: one entry per code, saying what happened to what the source held. The words are in `i18n/{vi,en}/import-remarks.ts`. */
import type { Said, SaidPart } from '../../common/contract/said.ts';
import type { ImportWarning } from '../../common/contract/shapes.ts';
import { remarkOf } from '../../common/intake/remark.ts';
import { say } from '../../common/print/say.ts';

/** Longest quotation of the source inside a remark, characters. */
const QUOTED = 300;

/** Words of the source, no longer than a remark can hold. */
export const cut = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

/** What of the source a remark is about: its own words, or what it is called. */
const called = (what: SaidPart): SaidPart => (typeof what === 'string' ? cut(what) : what);

const SAYS = {
  'agency-prefix': (words: string) => say('importRemarks.agencyPrefix', { words: cut(words) }),
  'altered-name': (kind: string) => say('importRemarks.alteredName', { kind }),
  comment: (words: string) => say('importRemarks.comment', { words: cut(words) }),
  comments: (count: number) => say('importRemarks.comments', { count }),
  'control-characters': (count: number) => say('importRemarks.controlCharacters', { count }),
  converted: (count: number, encoding: SaidPart) => say('importRemarks.converted', { count, encoding }),
  'drawing-lost': (what: SaidPart) => say('importRemarks.drawingLost', { what: called(what) }),
  'equation-as-text': () => say('importRemarks.equationAsText'),
  'external-picture': () => say('importRemarks.externalPicture'),
  'hidden-text': (words: string) => say('importRemarks.hiddenText', { words: cut(words) }),
  'list-flattened': () => say('importRemarks.listFlattened'),
  'list-signs': (signs: readonly string[]) => say('importRemarks.listSigns', { signs }),
  'merged-cells': (count: number) => say('importRemarks.mergedCells', { count }),
  notes: (count: number) => say('importRemarks.notes', { count }),
  'old-word': () => say('importRemarks.oldWord'),
  'part-unreadable': (what: SaidPart) => say('importRemarks.partUnreadable', { what: called(what) }),
  'photos-beside': (names: readonly string[]) => say('importRemarks.photosBeside', { names }),
  'picture-lost': (what: SaidPart) => say('importRemarks.pictureLost', { what: called(what) }),
  'several-articles': (count: number) => say('importRemarks.severalArticles', { count }),
  // As words: a page's number takes no mark between thousands.
  'scanned-pages': (pages: readonly number[]) => say('importRemarks.scannedPages', { pages: pages.map(String) }),
  'shared-note': () => say('importRemarks.sharedNote'),
  suggestions: (count: number) => say('importRemarks.suggestions', { count }),
  'symbol-replaced': () => say('importRemarks.symbolReplaced'),
  'table-flattened': () => say('importRemarks.tableFlattened'),
  'text-box': () => say('importRemarks.textBox'),
  'text-only': () => say('importRemarks.textOnly'),
  'text-gap': (words: string) => say('importRemarks.textGap', { words: cut(words) }),
  'title-from-name': () => say('importRemarks.titleFromName'),
  'tracked-changes': (added: number, removed: number, moved?: number) => say('importRemarks.trackedChanges', { changes: changes(added, removed, moved) }),
  'unknown-content': (what: SaidPart) => say('importRemarks.unknownContent', { what: called(what) }),
} as const;

/** @param moved absent where the format knows no moves */
const changes = (added: number, removed: number, moved?: number): Said[] => [
  say('importRemarks.change.added', { count: added }),
  say('importRemarks.change.removed', { count: removed }),
  ...(moved === undefined ? [] : [say('importRemarks.change.moved', { count: moved })]),
];

export type WarningCode = keyof typeof SAYS;
type Given = { readonly [C in WarningCode]: Parameters<(typeof SAYS)[C]> };
const sayings: { readonly [C in WarningCode]: (...given: Given[C]) => Said } = SAYS;

/** A remark. `given` is what it is about, where its text names that. */
export function warning<C extends WarningCode>(code: C, ...given: Given[C]): ImportWarning {
  return remarkOf(code, sayings[code](...given));
}

/** Drops remarks that say the same twice, keeping the order. */
export function distinct(warnings: readonly ImportWarning[]): ImportWarning[] {
  const seen = new Set<string>();
  return warnings.filter((one) => {
    const key = `${one.code} ${one.text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
