/** From one page to the next by touching what differs alone: after a key that is some lines of a page with a thousand glyphs. */
import { attributesOf, RUN, type Markup } from './markup.ts';

/** Elements of any kind: a browser's, or those of a test. */
export interface Host<E> {
  make(name: string): E;
  /** null: takes it away. */
  set(element: E, attribute: string, value: string | null): void;
  child(element: E, index: number): E;
  /** Puts `child` before the one at `index`. */
  insert(element: E, child: E, index: number): void;
  remove(element: E, index: number): void;
  /** The outline of a run of letters. */
  outline(letters: string): string;
}

/** @throws UnknownMarkup */
export function build<E>(host: Host<E>, markup: Markup): E {
  const element = host.make(markup.name === RUN ? 'path' : markup.name);
  for (const [name, value] of attributesOf(markup.attributes)) host.set(element, name, value);
  if (markup.letters !== undefined) host.set(element, 'd', host.outline(markup.letters));
  markup.children.forEach((child, index) => { host.insert(element, build(host, child), index); });
  return element;
}

/** Makes `element`, which shows `before`, show `after`; both have the same name. @throws UnknownMarkup, in the midst of it */
export function change<E>(host: Host<E>, element: E, before: Markup, after: Markup): void {
  if (before.text === after.text) return;
  changeAttributes(host, element, before.attributes, after.attributes);
  if (after.letters !== undefined && after.letters !== before.letters) host.set(element, 'd', host.outline(after.letters));
  const [old, next] = [before.children, after.children];
  const shorter = Math.min(old.length, next.length);
  let head = 0;
  while (head < shorter && old[head]?.text === next[head]?.text) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail]?.text === next[next.length - 1 - tail]?.text) tail += 1;
  const [oldEnd, nextEnd] = [old.length - tail, next.length - tail];
  for (let index = head; index < nextEnd; index += 1) {
    const to = next[index];
    if (to === undefined) continue;
    const from = index < oldEnd ? old[index] : undefined;
    if (from?.name === to.name) {
      change(host, host.child(element, index), from, to);
      continue;
    }
    if (from !== undefined) host.remove(element, index);
    host.insert(element, build(host, to), index);
  }
  for (let index = oldEnd; index > nextEnd; index -= 1) host.remove(element, index - 1);
}

function changeAttributes<E>(host: Host<E>, element: E, before: string, after: string): void {
  if (before === after) return;
  const [old, next] = [attributesOf(before), attributesOf(after)];
  for (const name of old.keys()) if (!next.has(name)) host.set(element, name, null);
  for (const [name, value] of next) if (old.get(name) !== value) host.set(element, name, value);
}
