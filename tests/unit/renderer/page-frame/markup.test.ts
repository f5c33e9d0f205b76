import { expect, test } from 'vitest';
import { attributesOf, readMarkup, RUN, UnknownMarkup } from '../../../../renderer/src/page-frame/markup.ts';

test('reads elements, attributes and the text each was read from', () => {
  const markup = readMarkup('<svg width="1"><g><use x="0" href="#a"/></g><path d="M 0 0"/></svg>');
  expect(markup.children.map(({ name }) => name)).toEqual(['g', 'path']);
  expect(markup.children[0]?.text).toBe('<g><use x="0" href="#a"/></g>');
  expect(attributesOf(markup.children[0]?.children[0]?.attributes ?? '')).toEqual(new Map([['x', '0'], ['href', '#a']]));
});

test('reads a run of letters as one element, or letter by letter', () => {
  const run = '<g fill="#000" transform="scale(1,-1)"><use x="0" y="0" href="#a"/><use x="5" y="0" href="#b"/></g>';
  const [whole] = readMarkup(`<svg>${run}</svg>`).children;
  expect(whole).toEqual({ name: RUN, attributes: ' fill="#000" transform="scale(1,-1)"', children: [], text: run, letters: '<use x="0" y="0" href="#a"/><use x="5" y="0" href="#b"/>' });
  const single = readMarkup(run, { runs: false });
  expect([single.name, single.children.map(({ name }) => name)]).toEqual(['g', ['use', 'use']]);
});

test('an attribute is read as what it stands for', () => {
  expect(attributesOf(' d="a &amp;&quot;&lt;"').get('d')).toBe('a &"<');
});

test.each([
  '',
  '<svg>',
  '<svg></g>',
  '<svg><script>1</script></svg>',
  '<svg><foreignObject/></svg>',
  '<svg>text</svg>',
  '<svg/><svg/>',
  '<svg x=1/>',
])('refuses %j', (text) => {
  expect(() => readMarkup(text)).toThrow(UnknownMarkup);
});

test.each([' onload="x()"', ' onClick="x()"', ' href="https://example.org/a.png"', ' xlink:href="javascript:1"', ' href="data:text/html,x"'])('refuses the attribute%s', (written) => {
  expect(() => attributesOf(written)).toThrow(UnknownMarkup);
});

test('letters and photos of the page itself are taken', () => {
  expect([...attributesOf(' href="#a" xlink:href="data:image/jpeg;base64,AA"').keys()]).toEqual(['href', 'xlink:href']);
});
