/** A design copied out, changed, and read again: what is kept of it is what was changed, and what is none is refused with its place. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DESIGN_IDS } from '@common/book/designs.ts';
import { choicesOf, ownInForce } from '@common/book/own-design.ts';
import { copyDesign } from '../../../../../electron/services/print/own-design/copy.ts';
import { readDesign } from '../../../../../electron/services/print/own-design/read.ts';
import { designOf, loadDesign } from '../../../../../electron/services/print/design.ts';
import { temporaryFolder } from '../../../../print/support/folder.ts';

const root = temporaryFolder();
let count = 0;
let place = '';
beforeEach(() => {
  count += 1;
  place = join(root, String(count));
  mkdirSync(place);
});
afterAll(() => { rmSync(root, { recursive: true, force: true }); });

const edit = (folder: string, name: string, change: (text: string) => string): void => { writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8'))); };
const codeOf = (folder: string): unknown => {
  try {
    readDesign(folder);
    return null;
  } catch (thrown) {
    return { code: (thrown as { code?: unknown }).code, detail: (thrown as { detail?: unknown }).detail };
  }
};

describe.each(DESIGN_IDS)('the design %s', (design) => {
  it('is copied with every file; read as it was copied, nothing but its data is kept, and it is set as the program sets it', () => {
    const { folder, files } = copyDesign({ design, ownDesign: null }, place);
    const base = loadDesign(design);
    expect(files).toEqual(['design.json', ...base.sources.keys()].sort());
    expect(readdirSync(folder).sort()).toEqual([...files, 'ban-goc.json', 'doc-truoc.md'].sort());
    const { own, ignored } = readDesign(folder);
    expect({ base: own.base, files: Object.keys(own.files), ignored }).toEqual({ base: design, files: ['design.json'], ignored: [] });
    expect(own.name).toContain('(bản riêng)');
    const set = designOf({ design, ownDesign: own });
    expect(set.sources).toEqual(base.sources);
    expect({ ...set.data, name: base.data.name }).toEqual(base.data);
  });
});

it('what a designer changes is kept, shown and set; what is copied again has it', () => {
  const { folder } = copyDesign({ design: 'co-dien', ownDesign: null }, place);
  edit(folder, 'design.json', (text) => text.replace('"#7a4424"', '"#146080"').replace('"Crimson Pro", "heads": "Crimson Pro"', '"Crimson Pro", "heads": "Be Vietnam Pro"').replace('Cổ điển (bản riêng)', 'Xanh biển'));
  edit(folder, 'look.typ', (text) => `${text}\n// của tỉnh\n`);
  writeFileSync(join(folder, 'logo.png'), 'x');
  writeFileSync(join(folder, '.DS_Store'), 'x');
  const { own, ignored } = readDesign(folder);
  expect([own.name, Object.keys(own.files).sort(), ignored]).toEqual(['Xanh biển', ['design.json', 'look.typ'], ['logo.png']]);
  const settings = { design: 'co-dien', ownDesign: own } as const;
  expect(choicesOf(settings).palettes[0]).toEqual({ id: 'nau', srgb: '#146080' });
  expect(choicesOf(settings).pairs[0]).toEqual({ id: 'crimson', text: 'Crimson Pro', heads: 'Be Vietnam Pro' });
  expect(designOf(settings).sources.get('look.typ')?.toString()).toContain('// của tỉnh');
  expect(designOf(settings).hash).not.toBe(loadDesign('co-dien').hash);
  const second = copyDesign(settings, place);
  expect(second.folder).not.toBe(folder);
  expect(readDesign(second.folder).own).toEqual(own);
});

it('is in force in its own base alone', () => {
  const { own } = readDesign(copyDesign({ design: 'co-dien', ownDesign: null }, place).folder);
  expect(ownInForce({ design: 'bao-anh', ownDesign: own })).toBeNull();
  expect(designOf({ design: 'bao-anh', ownDesign: own })).toBe(loadDesign('bao-anh'));
});

it('a file that was left alone follows the program, also where that has another now; one whose line ends are Windows’ is the same', () => {
  const { folder } = copyDesign({ design: 'hien-dai', ownDesign: null }, place);
  // As if the program that copied it had had other words in it.
  edit(folder, 'table.typ', () => '// an older program\n');
  expect(Object.keys(readDesign(folder).own.files)).toContain('table.typ');
  edit(folder, 'ban-goc.json', (text) => text.replace(/("table\.typ": )"[^"]*"/u, '$1"d39d0b2b0a53f1c8f3f4fba4d1fd7f3ce7ac3bb9b51ac4e94f4bb95d7f0e8f2a"'));
  expect(Object.keys(readDesign(folder).own.files)).toContain('table.typ');
  edit(folder, 'ban-goc.json', () => JSON.stringify({ 'table.typ': sha('// an older program\n') }));
  expect(Object.keys(readDesign(folder).own.files)).not.toContain('table.typ');
  edit(folder, 'page.typ', (text) => text.replaceAll('\n', '\r\n'));
  expect(Object.keys(readDesign(folder).own.files)).not.toContain('page.typ');
});

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('refused, with what is wrong', () => {
  it('no folder, and one without a design', () => {
    expect(codeOf(join(place, 'không có'))).toEqual({ code: 'design/unreadable', detail: { name: 'không có' } });
    expect(codeOf(place)).toEqual({ code: 'design/no-design', detail: { name: String(count) } });
  });

  it.each([
    ['no JSON', (text: string) => text.slice(0, 40), { code: 'design/data', detail: { place: '' } }],
    ['a number that is none', (text: string) => text.replace('"lines": 35', '"lines": "35"'), { code: 'design/data', detail: { place: 'pages → 16x24 → lines' } }],
    ['another palette', (text: string) => text.replace('"reu":', '"xanh":'), { code: 'design/other-choices', detail: { name: 'xanh' } }],
    ['an unknown id', (text: string) => text.replace('"co-dien"', '"cua-toi"'), { code: 'design/data', detail: { place: 'id' } }],
    ['a face that does not come with the program', (text: string) => text.replace('"text": "EB Garamond"', '"text": "VNI-Times"'), { code: 'design/no-face', detail: { name: 'VNI-Times' } }],
  ])('%s', (_what, change, expected) => {
    const { folder } = copyDesign({ design: 'co-dien', ownDesign: null }, place);
    edit(folder, 'design.json', change);
    expect(codeOf(folder)).toEqual(expected);
  });

  it('a file that is no text, and one that is far too large', () => {
    const { folder } = copyDesign({ design: 'co-dien', ownDesign: null }, place);
    writeFileSync(join(folder, 'look.typ'), Buffer.from([0x23, 0xff, 0xfe, 0x80]));
    expect(codeOf(folder)).toEqual({ code: 'design/not-text', detail: { name: 'look.typ' } });
    writeFileSync(join(folder, 'look.typ'), ' '.repeat(500_000));
    expect(codeOf(folder)).toMatchObject({ code: 'design/too-large' });
  });

  it('nothing is left of a copy that could not be made', () => {
    writeFileSync(join(place, 'tệp'), '');
    expect(() => copyDesign({ design: 'co-dien', ownDesign: null }, join(place, 'tệp'))).toThrow(/print\//u);
    expect(readdirSync(place)).toEqual(['tệp']);
  });
});
