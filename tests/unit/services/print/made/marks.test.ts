import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markRuns, textOfRuns, withNames } from '../../../../../electron/services/print/made/marks.ts';
import { toRuns, type Run } from '../../../../../electron/services/print/runs.ts';

const plain = (s: string, more: Partial<Run> = {}): Run => ({ s, b: false, i: false, n: false, ...more });

test('a name that begins inside a run parts it; one at its beginning does not', () => {
  expect(markRuns([plain('Chị Vi Văn Páo kể')], [{ start: 4, id: 'a' }])).toEqual([plain('Chị '), plain('Vi Văn Páo kể', { k: ['a'] })]);
  expect(markRuns([plain('Chị '), plain('Vi Văn Páo', { b: true })], [{ start: 4, id: 'a' }])).toEqual([plain('Chị '), plain('Vi Văn Páo', { b: true, k: ['a'] })]);
});

test('a note stays behind its word, and names in notes are marked', () => {
  const runs = toRuns([{ text: 'Ông Páo', footnote: { id: 'n', text: 'Vi Páo' } }]);
  const named = withNames({ r: runs }, (text) => (text.includes('Páo') ? [{ start: text.indexOf('Páo'), id: 'a' }] : []), null);
  expect(named.r.at(-1)).toMatchObject({ s: 'Páo', k: ['a'], f: [{ s: 'Vi ' }, { s: 'Páo', k: ['a'] }] });
  expect(named.r[0]?.f).toBeUndefined();
});

test('marks change no word, and stand where they were asked for', () => {
  const node = fc.record({ text: fc.stringMatching(/^[a-zĐếộ 05/CT-]{0,60}$/), bold: fc.boolean() });
  fc.assert(
    fc.property(fc.array(node, { maxLength: 5 }), fc.array(fc.nat(200), { maxLength: 6 }), (nodes, starts) => {
      const runs = toRuns(nodes.map(({ text, bold }) => (bold ? { text, bold } : { text })));
      const text = textOfRuns(runs);
      const names = [...new Set(starts)].filter((start) => start < text.length).sort((one, other) => one - other).map((start, at) => ({ start, id: String(at) }));
      const marked = markRuns(runs, names);
      expect(textOfRuns(marked)).toBe(text);
      expect(marked.flatMap(({ k = [] }) => k)).toEqual(names.map(({ id }) => id));
      let at = 0;
      for (const run of marked) {
        for (const id of run.k ?? []) {
          const wanted = names[Number(id)]?.start ?? -1;
          // A piece that is never broken has its marks at its beginning.
          if (run.n) expect(wanted >= at && wanted < at + run.s.length).toBe(true);
          else expect(wanted).toBe(at);
        }
        at += textOfRuns([run]).length;
      }
    }),
  );
});
