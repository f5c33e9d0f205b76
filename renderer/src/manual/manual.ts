/** The manual's window: search, back and forth, print, the size of its letters. Its pages are made by `build/manual` and say all there is to say without this. */
import { sizeOf, type Step } from './size.ts';
import { find, marked, type Place } from './find.ts';

const SHOWN = 40;

function part<E extends Element>(selector: string, kind: new () => E): E {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return element;
}

const field = part('.search', HTMLInputElement);
const found = part('.found', HTMLElement);
const none = part('.none', HTMLElement);
const groups = part('.groups', HTMLElement);

let places: Promise<readonly Place[]> | undefined;
/** Read when something is looked for: most who open a chapter read it. */
const allPlaces = (): Promise<readonly Place[]> => (places ??= fetch('search.json').then((answer) => answer.json() as Promise<readonly Place[]>));

function made<K extends keyof HTMLElementTagNameMap>(name: K, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

/** A text with what was found in it marked. */
const words = (text: string, query: string): (Node | string)[] => marked(text, query).map(({ text: piece, hit }) => (hit ? made('mark', piece) : piece));

async function search(): Promise<void> {
  const query = field.value.trim();
  groups.hidden = query !== '';
  found.hidden = query === '';
  if (query === '') return;
  const hits = find(await allPlaces(), query).slice(0, SHOWN);
  // Typing has gone on meanwhile.
  if (query !== field.value.trim()) return;
  none.hidden = hits.length > 0;
  part('.found ol', HTMLElement).replaceChildren(
    ...hits.map(({ href, chapter, heading, excerpt }) => {
      const link = made('a', made('strong', ...words(heading, query)), ...(chapter === heading ? [] : [made('small', chapter)]), ...words(excerpt, query));
      link.href = href;
      return made('li', link);
    }),
  );
}

function resize(step: Step): void {
  const size = sizeOf(localStorage.getItem('manual-size'), step);
  localStorage.setItem('manual-size', String(size));
  document.documentElement.style.setProperty('--manual-size', `${String(size)}px`);
}

const DO: Readonly<Record<string, () => void>> = {
  back: () => { history.back(); },
  forth: () => { history.forward(); },
  print: () => { window.print(); },
};

for (const button of document.querySelectorAll<HTMLElement>('[data-do]')) button.addEventListener('click', () => { DO[button.dataset['do'] ?? '']?.(); });

/** A failure to read the window's own files is told where every other is: in the console that tests watch. */
const searchSoon = (): void => {
  search().catch((error: unknown) => { reportError(error); });
};
field.addEventListener('input', searchSoon);
field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.isComposing) document.querySelector<HTMLElement>('.found a')?.click();
  if (event.key === 'Escape') {
    field.value = '';
    searchSoon();
  }
});

/** By `KeyboardEvent.code`, with Ctrl or ⌘ held; Alt stands for itself. */
const KEYS: Readonly<Record<string, () => void>> = {
  'Ctrl+KeyF': () => { field.focus(); field.select(); },
  'Ctrl+KeyP': () => { window.print(); },
  'Ctrl+KeyW': () => { window.close(); },
  'Ctrl+Equal': () => { resize(1); },
  'Ctrl+NumpadAdd': () => { resize(1); },
  'Ctrl+Minus': () => { resize(-1); },
  'Ctrl+NumpadSubtract': () => { resize(-1); },
  'Ctrl+Digit0': () => { resize('usual'); },
  'Alt+ArrowLeft': () => { history.back(); },
  'Alt+ArrowRight': () => { history.forward(); },
};
window.addEventListener('keydown', (event) => {
  const held = event.ctrlKey || event.metaKey ? 'Ctrl+' : event.altKey ? 'Alt+' : '';
  const act = KEYS[`${held}${event.code}`];
  if (act === undefined) return;
  event.preventDefault();
  act();
});

resize(0);
document.querySelector('.groups [aria-current]')?.scrollIntoView({ block: 'nearest' });
