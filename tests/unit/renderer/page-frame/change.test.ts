import fc from 'fast-check';
import { expect, test } from 'vitest';
import { build, change, type Host } from '../../../../renderer/src/page-frame/change.ts';
import { outlineOf } from '../../../../renderer/src/page-frame/letters.ts';
import { readMarkup } from '../../../../renderer/src/page-frame/markup.ts';

class Fake {
  readonly attributes = new Map<string, string>();
  readonly children: Fake[] = [];
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  toString(): string {
    const attributes = [...this.attributes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => ` ${name}="${value}"`);
    return `<${this.name}${attributes.join('')}>${this.children.join('')}</${this.name}>`;
  }
}

/** Elements without a browser; counts what is touched. */
class FakeHost implements Host<Fake> {
  touched = 0;

  make(name: string): Fake {
    this.touched += 1;
    return new Fake(name);
  }

  set(element: Fake, attribute: string, value: string | null): void {
    this.touched += 1;
    if (value === null) element.attributes.delete(attribute);
    else element.attributes.set(attribute, value);
  }

  child(element: Fake, index: number): Fake {
    const child = element.children[index];
    if (child === undefined) throw new Error(`no child ${String(index)}`);
    return child;
  }

  insert(element: Fake, child: Fake, index: number): void {
    element.children.splice(index, 0, child);
  }

  remove(element: Fake, index: number): void {
    element.children.splice(index, 1);
  }

  outline(letters: string): string {
    return outlineOf(letters, new Map(Array.from('abcdefghilmnorsuvy', (letter) => [letter, `m1 0l${String(letter.charCodeAt(0))} 0z`])));
  }
}

const attributes = fc.dictionary(fc.constantFrom('x', 'y', 'fill', 'transform'), fc.constantFrom('0', '1', '2'), { maxKeys: 3 });
const within = (children: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom('g', 'use', 'path'), attributes, fc.array(children, { maxLength: 5 })).map(
    ([name, given, inside]) => `<${name}${Object.entries(given).map(([key, value]) => ` ${key}="${value}"`).join('')}>${inside.join('')}</${name}>`,
  );
const leaf = within(fc.constant(''));
const run = fc.tuple(fc.constantFrom('', ' fill="#000"', ' transform="scale(1)"'), fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })).map(
  ([look, letters]) => `<g${look}>${letters.map((letter, index) => `<use x="${String(index)}" y="0" href="#${letter}"/>`).join('')}</g>`,
);
const element = within(fc.oneof(leaf, run, within(fc.oneof(leaf, run))));
const page = fc.array(element, { maxLength: 6 }).map((children) => `<svg>${children.join('')}</svg>`);

const drawn = (text: string): string => build(new FakeHost(), readMarkup(text)).toString();

test('a page changed into another is the other, through any number of pages', () => {
  fc.assert(
    fc.property(fc.array(page, { minLength: 2, maxLength: 5 }), (pages) => {
      const host = new FakeHost();
      let before = readMarkup(pages[0] ?? '');
      const shown = build(host, before);
      for (const text of pages.slice(1)) {
        const after = readMarkup(text);
        change(host, shown, before, after);
        expect(shown.toString()).toBe(drawn(text));
        before = after;
      }
    }),
  );
});

test('a changed letter touches its line alone', () => {
  const line = (y: number, letters: string): string => `<g transform="translate(0,${String(y)})">${[...letters].map((letter, x) => `<use x="${String(x)}" y="0" href="#${letter}"/>`).join('')}</g>`;
  const text = (third: string): string => `<svg><g>${line(0, 'motngaymoi')}${line(1, 'benbosong')}${line(2, third)}${line(3, 'nguoigiulua')}</g></svg>`;
  const before = readMarkup(text('vungcao'));
  const host = new FakeHost();
  const shown = build(host, before);
  host.touched = 0;
  change(host, shown, before, readMarkup(text('vungsao')));
  expect(shown.toString()).toBe(drawn(text('vungsao')));
  expect(host.touched).toBe(1);
});
