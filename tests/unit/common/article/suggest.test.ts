/** The text in force: without what is suggested to come in, with what is suggested to go. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, document, list, paragraph, photo, title } from '../../../../electron/common/article/build.ts';
import type { Block, TextNode } from '../../../../electron/common/article/document.ts';
import { normalizeDocument } from '../../../../electron/common/article/normalize.ts';
import { articleText, wordsOf } from '../../../../electron/common/article/read.ts';
import { remarksIn } from '../../../../electron/common/article/remarks.ts';
import { hasOpenSuggestions, inForce, suggestionsOf } from '../../../../electron/common/article/suggest.ts';
import { common, edited, edits, made, shape } from './arbitraries.ts';

const by = (id: string, author = 'Lan'): { id: string; author: string; at: number } => ({ id, author, at: 7 });
const coming = (text: string, id = 's'): TextNode => ({ text, inserted: by(id) });
const going = (text: string, id = 's'): TextNode => ({ text, deleted: by(id) });
const parted = <T extends Block>(block: T, kind: 'inserted' | 'deleted'): T => ({ ...block, break: { kind, ...by('b') } });

describe('the text in force', () => {
  it('of a text without suggestions is the text itself', () => {
    const plain = document([title('A'), paragraph('một')]);
    expect(inForce(plain)).toBe(plain);
    expect(hasOpenSuggestions(plain)).toBe(false);
  });

  it('has as many blocks as the document, so that what is said of block n is true of both', () => {
    const whole = document([title('A'), paragraph([{ text: 'một ' }, coming('rất '), going('hai')]), parted(paragraph([coming('mới')]), 'inserted'), parted(paragraph('cũ'), 'deleted')]);
    expect(inForce(whole).blocks).toEqual([title('A'), paragraph('một hai'), paragraph(''), paragraph('cũ')]);
    expect(hasOpenSuggestions(inForce(whole))).toBe(false);
  });

  it('joins what is parted by a suggestion in lists and boxes, and keeps captions', () => {
    const item = (text: string, more: object = {}): Block => ({ type: 'list', ordered: false, children: [{ type: 'list-item', children: [{ text: 'a' }] }, { type: 'list-item', ...more, children: [{ text }] }] });
    const asked = document([title('A'), item('b', { break: { kind: 'inserted', ...by('x') } }), box('T', [[coming('c'), { text: 'd' }]]), photo('p', [going('C')], '')]);
    expect(inForce(asked).blocks).toEqual([title('A'), list(false, ['ab']), box('T', ['d']), photo('p', 'C')]);
  });

  it('has a list that an item is suggested to leave as one, and two lists as two', () => {
    const left = document([title('A'), list(true, ['a']), parted(paragraph([coming('mới')]), 'inserted'), parted(paragraph([coming('nữa')]), 'inserted'), list(true, ['b', 'c'])]);
    expect(inForce(left).blocks).toEqual([title('A'), list(true, ['a', 'b', 'c']), paragraph(''), paragraph(''), paragraph('')]);
    const two = document([title('A'), list(true, ['a']), list(true, ['b']), parted(paragraph([coming('mới')]), 'inserted'), list(false, ['c'])]);
    expect(inForce(two).blocks).toEqual([title('A'), list(true, ['a']), list(true, ['b']), paragraph(''), list(false, ['c'])]);
  });

  it('is what is counted', () => {
    expect(wordsOf(document([title('A'), paragraph([{ text: 'một hai ' }, coming('ba bốn '), going('năm')])]))).toBe(4);
  });

  it('never holds a suggestion, is in normal form, and holds every word that is in force', () => {
    fc.assert(
      fc.property(shape, edits, (plan, changes) => {
        const whole = edited(made(plan, common), changes, common);
        const force = inForce(whole);
        expect(hasOpenSuggestions(force)).toBe(false);
        expect(force.blocks).toHaveLength(whole.blocks.length);
        expect(normalizeDocument(force)).toEqual(force);
        expect(inForce(force)).toBe(force);
        if (!hasOpenSuggestions(whole)) expect(articleText(force)).toBe(articleText(whole));
      }),
    );
  });
});

const BOLD_REMARKED: TextNode = { text: ' ba', comments: ['k'], bold: true };

describe('what is remarked', () => {
  const whole = document([
    title('A'),
    paragraph([{ text: 'một ' }, { text: 'hai', comments: ['k'] }, BOLD_REMARKED, going('bốn', 's1'), coming('năm', 's1')]),
    parted(paragraph([{ text: 'sáu' }, { text: 'x', inserted: by('s2', 'Lan'), deleted: by('s3', 'Tâm') }]), 'inserted'),
  ]);

  it('is a comment with the stretch of words it is on', () => {
    expect(remarksIn(whole.blocks).comments).toEqual([{ id: 'k', path: [1], start: 4, end: 10 }]);
  });

  it('is a note that would go with its words, but none whose number stays', () => {
    const deleted = { id: 's1', author: 'Lan', at: 7 };
    const noted = { text: 'SÁU', deleted, footnote: { id: 'a', text: 'cũ' } };
    const notes = (...rest: readonly TextNode[]): readonly string[] => remarksIn([paragraph([{ text: 'ỐNG ' }, noted, ...rest])]).suggestions.flatMap((each) => each.notes);
    expect(notes({ text: ' xây', deleted }, { text: ' xong' })).toEqual(['cũ']);
    expect(notes({ text: ' xây' })).toEqual([]);
    expect(notes({ text: 'Bảy', inserted: deleted, footnote: { id: 'a', text: 'cũ' } })).toEqual([]);
  });

  it('is a suggestion with what would come and go, in the order of the text', () => {
    expect(remarksIn(whole.blocks).suggestions).toEqual([
      { id: 's1', author: 'Lan', at: 7, added: 'năm', removed: 'bốn', notes: [], place: { path: [1], start: 10, end: 13 } },
      { id: 'b', author: 'Lan', at: 7, added: '\n', removed: '', notes: [], place: { path: [2], start: 0, end: 0 } },
      { id: 's2', author: 'Lan', at: 7, added: '', removed: '', notes: [], place: { path: [2], start: 3, end: 4 } },
      { id: 's3', author: 'Tâm', at: 7, added: '', removed: 'x', notes: [], place: { path: [2], start: 3, end: 4 } },
    ]);
    expect(suggestionsOf(whole).map(({ id }) => id)).toEqual(['s1', 'b', 's2', 's3']);
  });
});
