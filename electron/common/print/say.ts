/** How what a finding says is put together: a text is named with everything it asks for, or it does not compile. */
import type { Said, SaidValue } from '../contract/said.ts';
import type { Key } from '../i18n/index.ts';
import type { vi } from '../i18n/vi.ts';

/** The text under a dotted key; of one that counts, the form for many. */
type TextAt<Tree, Path extends string> = Path extends keyof Tree
  ? Tree[Path]
  : `${Path}_other` extends keyof Tree
    ? Tree[`${Path}_other`]
    : Path extends `${infer Head}.${infer Rest}`
      ? Head extends keyof Tree
        ? TextAt<Tree[Head], Rest>
        : never
      : never;

/** "page" of `{{page}}` and of `{{page, number}}`. */
type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? (Name extends `${infer Bare},${string}` ? Bare : Name) | NamesIn<Rest> : never;

/** A text that counts chooses its form by `count`. */
type ValuesOf<K extends Key> = { readonly [Name in NamesIn<TextAt<typeof vi, K>>]: Name extends 'count' ? number : SaidValue };
type Given<K extends Key> = [NamesIn<TextAt<typeof vi, K>>] extends [never] ? [values?: Readonly<Record<string, never>>] : [values: ValuesOf<K>];

/** A text of the interface and what is put into it. */
export function say<K extends Key>(key: K, ...[values]: Given<K>): Said {
  return { key, values: values ?? {} };
}

/** An article in a sentence; one without a title is not called by a title it does not have. */
export function articleCalled(title: string): Said {
  return title === '' ? say('findings.untitled.article') : say('findings.called.article', { title });
}

/** A made page (lists, plates, an imprint …) in a sentence. */
export function pageCalled(title: string): Said {
  return title === '' ? say('findings.untitled.page') : say('findings.called.page', { title });
}
