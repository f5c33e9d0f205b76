/** The palette's order, and the list of keys. */
import { describe, expect, it } from 'vitest';
import { vi } from '../../../../electron/common/i18n/vi.ts';
import { DESK_COMMAND_IDS } from '../../../../electron/common/commands/desk.ts';
import { GROUPS, KEYLESS, listedIn } from '../../../../renderer/src/commands/groups.ts';
import { withRecent } from '../../../../renderer/src/commands/recent.ts';
import { bestFirst, bestGroupsFirst, recentFirst, soughtIn, type PaletteCommand } from '../../../../renderer/src/commands/use-palette.ts';
import { WITH_WORDS } from '../../../../renderer/src/commands/words.ts';
import { changesStage, isStageCommand, offerWay, runStage } from '../../../../renderer/src/stages/commands.ts';
import { nameMatcher } from '../../../../renderer/src/search/match.ts';

const command = (id: string, available = true): PaletteCommand => ({ id, group: 'view', label: id, words: '', keys: undefined, available, run: () => undefined });

describe('what was used last', () => {
  it('comes first, in its order; what would do nothing is left out', () => {
    const { recent, others } = recentFirst([command('a'), command('b'), command('c', false), command('d')], ['d', 'c', 'gone', 'a']);
    expect([recent.map(({ id }) => id), others.map(({ id }) => id)]).toEqual([['d', 'a'], ['b']]);
  });

  it('is remembered once, six at most', () => {
    expect(withRecent(['b', 'a'], 'a')).toEqual(['a', 'b']);
    expect(withRecent(['1', '2', '3', '4', '5', '6'], '7')).toEqual(['7', '1', '2', '3', '4', '5']);
  });
});

it('the list of keys has every command with keys, once', () => {
  const listed = GROUPS.flatMap(listedIn).map(({ id }) => id);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toContain('merge-cells');
  expect(listed).toContain('export-proof');
  expect(listed).not.toContain('sapo');
});

it('what has no keys is told apart, and nothing is in both', () => {
  const listed = new Set<string>(GROUPS.flatMap(listedIn).map(({ id }) => id));
  expect(KEYLESS).toContain('stage-approved');
  expect(KEYLESS.filter((id) => listed.has(id))).toEqual([]);
});

it.each([
  ['giai đoạn', ['stage-draft', 'stage-editing', 'stage-proofing', 'stage-approved', 'unlock']],
  ['biên tập', ['stage-editing']],
  ['hieu dinh', ['stage-proofing']],
  ['duyệt', ['stage-approved', 'unlock']],
  ['khóa', ['stage-approved', 'unlock']],
  ['mở khóa', ['unlock']],
  ['ban thao', ['stage-draft']],
] as const)('“%s” finds %s', (query, ids) => {
  const { names, words } = vi.commands;
  const found = DESK_COMMAND_IDS.filter(isStageCommand).filter((id) => nameMatcher(query)(soughtIn({ label: names[id], words: words[id] })));
  expect(found).toEqual(ids);
});

it.each([['nhận tất cả', 'accept-all'], ['bo tat ca', 'reject-all']] as const)('“%s” finds %s', (query, id) => {
  expect(nameMatcher(query)(vi.commands.names[id])).toBe(true);
});

it('“trả lời” finds the comments', () => {
  expect(nameMatcher('trả lời')(soughtIn({ label: vi.remarks.title, words: vi.commands.words['show-side-remarks'] }))).toBe(true);
});

it('a command of a stage moves the open article there, as long as one is open that is not', () => {
  const moved: string[] = [];
  const end = [offerWay('move', (to) => { moved.push(to); }), offerWay('unlock', () => { moved.push('unlocked'); })];
  runStage('stage-editing');
  runStage('unlock');
  for (const each of end) each();
  runStage('stage-proofing');
  expect(moved).toEqual(['editing', 'unlocked']);
  expect([changesStage('stage-draft', 'draft'), changesStage('stage-editing', 'draft'), changesStage('unlock', 'draft'), changesStage('unlock', 'approved')]).toEqual([false, true, false, true]);
});

it.each([['chu hoa', 'change-case'], ['viết hoa', 'change-case'], ['khổ sách', 'book-settings'], ['thong tin ky yeu', 'book-settings'], ['khoi phuc', 'backups'], ['mốc', 'work-history'], ['ghi moc', 'work-history'], ['tap trung', 'focus-mode'], ['thay the', 'replace-here'], ['thay the', 'find-in-book'], ['chen bang', 'insert-table'], ['chen anh', 'insert-photo'], ['so sanh', 'work-history'], ['so sánh', 'compare-proofs'], ['hop nhat', 'merge'], ['thụt vào', 'item-deeper'], ['máy in văn phòng', 'export-office'], ['in bai', 'export-office']] as const)('“%s” finds %s, whose name has other words', (query, id) => {
  const { names, words } = vi.commands;
  expect(nameMatcher(query)(names[id])).toBe(false);
  expect(nameMatcher(query)(soughtIn({ label: names[id], words: words[id] }))).toBe(true);
});

it('every command that has other words is found by them', () => {
  expect([...WITH_WORDS].sort()).toEqual(Object.keys(vi.commands.words).sort());
  expect(nameMatcher('gop')(vi.commands.names.merge)).toBe(true);
});

describe('what was typed', () => {
  const named = (...labels: string[]): PaletteCommand[] => labels.map((label) => ({ ...command(label), label }));
  const { names, show } = vi.commands;
  const outline = show.replace('{{name}}', vi.around.contents.toLocaleLowerCase('vi'));

  it('is answered first by the command whose words begin with it, in order', () => {
    expect(bestFirst(named(names.comment, outline), 'dan y').map(({ label }) => label)).toEqual([outline, names.comment]);
    expect(bestFirst(named('Chỉ một trang in', 'Trang in', 'In mọi trang', 'Trang bìa in'), 'trang in').map(({ label }) => label)).toEqual(['Trang in', 'Chỉ một trang in', 'Trang bìa in', 'In mọi trang']);
  });

  it('puts the group of the best answer in front, also of what was used last; with nothing typed all stays in its order', () => {
    const groups = [{ commands: named(names.comment) }, { commands: named('Gộp ý', outline) }];
    expect(bestGroupsFirst(groups, 'dan y')).toEqual([groups[1], groups[0]]);
    expect(bestGroupsFirst(groups, ' ')).toEqual(groups);
    expect(bestFirst(groups.flatMap(({ commands }) => commands), '').map(({ label }) => label)).toEqual([names.comment, 'Gộp ý', outline]);
  });
});
