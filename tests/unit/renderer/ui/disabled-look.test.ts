/** A button that cannot be pressed is still read: its words stand out from every ground it may lie on, by day and by night. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const css = (name: string): string => readFileSync(fileURLToPath(new URL(`../../../../renderer/src/ui/${name}`, import.meta.url)), 'utf8');
const tokens = css('tokens.css');

/** Colours of a token, light and dark. */
function colours(token: string): readonly [string, string] {
  const [, light = '', dark = ''] = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u').exec(tokens) ?? [];
  return [light, dark];
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** As WCAG reckons it: 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (light + 0.05) / (dark + 0.05);
}

it.each(['surface', 'sunken', 'bg', 'canvas'])('words of a disabled button are read on %s', (ground) => {
  const [words, under] = [colours('ink-off'), colours(ground)];
  for (const by of [0, 1] as const) expect(contrast(words[by], under[by])).toBeGreaterThanOrEqual(3);
});

it('nothing makes a disabled button paler than its words are', () => {
  const rules = [...css('controls.css').matchAll(/^\.button[^{]*\[data-disabled\][^{]*\{([^}]*)\}/gmu)].map(([, rule = '']) => rule);
  expect(rules.length).toBeGreaterThan(1);
  expect(rules.filter((rule) => rule.includes('opacity'))).toEqual([]);
});
