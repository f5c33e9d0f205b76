/** The place of a facing page that is not there must not shine in the dark. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const css = (name: string): string => readFileSync(fileURLToPath(new URL(`../../../../renderer/src/${name}`, import.meta.url)), 'utf8');

/** Brightness of a colour token in the dark, 0 to 1. */
function inTheDark(token: string): number {
  const [, colour = ''] = new RegExp(`--${token}: light-dark\\(#[0-9a-f]{6}, #([0-9a-f]{6})\\)`, 'u').exec(css('ui/tokens.css')) ?? [];
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return parts.reduce((sum, part) => sum + part, 0) / (3 * 255);
}

it('a blank facing page is near the ground on which the pages lie', () => {
  const [ground, paper, blank] = [inTheDark('canvas'), inTheDark('paper'), inTheDark('paper-none')];
  expect(paper - ground).toBeGreaterThan(0.5);
  expect(blank).toBeGreaterThan(ground);
  expect(blank - ground).toBeLessThan((paper - ground) / 10);
});

it('the page and its small picture in the strip have that colour', () => {
  for (const name of ['page--blank', 'strip__page--blank']) expect(css('preview/preview.css')).toContain(`.${name} { background: var(--paper-none); }`);
});
