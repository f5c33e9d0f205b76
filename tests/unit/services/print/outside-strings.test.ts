import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outsideStrings } from '../../../../electron/services/print/pdf/outside-strings.ts';
import { overprinted } from '../../../../electron/services/print/pdf/overprint.ts';
import { streamColours } from '../../../../electron/services/print/preflight/content-stream.ts';

function stretches(stream: string): string[] {
  const found: string[] = [];
  outsideStrings(stream, (from, to) => { found.push(stream.slice(from, to)); });
  return found;
}

describe('what stands outside strings', () => {
  it('is what has an operator between them', () => {
    expect(stretches('q BT [(ab) 20 (c\\)d) -5 (e(f)g)] TJ ET')).toEqual(['q BT [', '] TJ ET']);
    expect(stretches("(a) ' (b) 3 (c) \"")).toEqual([" ' ", ' "']);
  });

  it('ends where a string has no end', () => {
    expect(stretches('q (never closed Q')).toEqual(['q ']);
    expect(stretches('q (an escape at the end \\')).toEqual(['q ']);
  });

  it('is nothing of nothing', () => {
    expect(stretches('')).toEqual([]);
  });
});

/** A string of a PDF, escaped or with parentheses in pairs. */
const literal: fc.Arbitrary<string> = fc.letrec<{ whole: string; part: string }>((tie) => ({
  whole: fc.array(tie('part'), { maxLength: 4 }).map((parts) => `(${parts.join('')})`),
  part: fc.oneof({ depthSize: 'small' }, fc.constantFrom('a', ' 0 0 0 1 k ', '\\(', '\\)', '\\\\', ' rg ', '\n0 g\n', '<', '['), tie('whole')),
})).whole;
const operation = fc.oneof(
  fc.constantFrom('0 0 0 1 k', '0.2 0.1 0 0.5 k', '0 g', '1 0 0 rg', '/Cs1 cs 1 scn', 'q', 'Q', '/KyOver gs', '0 0 5 5 re f', '<0020> Tj', '0 0 0 1 K'),
  literal.map((text) => `${text} Tj`),
  fc.array(literal, { minLength: 1, maxLength: 3 }).map((texts) => `[${texts.join(' -20 ')}] TJ`),
);

describe('with strings full of signs', () => {
  it('a stream is worked on as if they were empty', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
        const stream = operations.join('\n');
        const emptied = operations.map(withoutWords).join('\n');
        expect(withoutWords(overprinted(stream))).toBe(overprinted(emptied));
        expect(streamColours(stream)).toEqual(streamColours(emptied));
      }),
    );
  });
});

/** The same with nothing in its strings: found by counting, sign by sign. */
function withoutWords(stream: string): string {
  let [out, depth, escaped] = ['', 0, false];
  for (const sign of stream) {
    if (depth === 0 && sign !== '(') out += sign;
    if (escaped) escaped = false;
    else if (depth > 0 && sign === '\\') escaped = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) out += '()';
    }
  }
  return out;
}
