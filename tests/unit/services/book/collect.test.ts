import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { photo } from '../../../../electron/common/article/build.ts';
import type { ImportedArticle } from '../../../../electron/common/contract/shapes.ts';
import { stateOf } from '../../../../electron/common/collect/state.ts';
import * as collect from '../../../../electron/services/book/collect.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { article, bodyPart, codeOf, newBook, put } from '../store/support.ts';
import { processorTime } from '../../processor-time.ts';

const TODAY = '2025-11-21';

const unitOf = (name: string, contactName = '', phone = ''): { name: string; contactName: string; phone: string } => ({ name, contactName, phone });

function bookWithUnits(...names: string[]): { book: BookWriter; ids: string[] } {
  const book = newBook();
  return { book, ids: collect.addUnits(book, names.map((name) => unitOf(name))).ids };
}

/** Brings one article in from a file. */
async function bringIn(book: BookWriter, file: string, title: string, rest: Partial<ImportedArticle> = {}): Promise<string> {
  const bytes = new TextEncoder().encode(`${file} ${title}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const imported: ImportedArticle = { document: article(title, 'Một đoạn văn.'), writtenOn: null, pictures: [], encoding: 'utf-8', leftOut: [], warnings: [], ...rest };
  const [summary] = await book.importSource(bodyPart(book), { name: file, mediaType: 'text/plain', sha256, bytes }, [imported]);
  return summary?.id ?? '';
}

describe('units', () => {
  it('are added in one step, names that are known left out', () => {
    const { book } = bookWithUnits('Sở Y tế');
    expect(collect.addUnits(book, [unitOf('SỞ Y TẾ'), unitOf('Cục Thuế', 'Trần Anh Tú', '0205 555 068'), unitOf('cục thuế')])).toMatchObject({ ids: [expect.any(String)], known: 2 });
    expect(collect.overviewOf(book).units.map(({ name, contactName, phone }) => [name, contactName, phone])).toEqual([
      ['Sở Y tế', '', ''],
      ['Cục Thuế', 'Trần Anh Tú', '0205 555 068'],
    ]);
    expect(book.undo().label).toEqual({ kind: 'add-units', subject: 'Cục Thuế', count: 1 });
    expect(collect.overviewOf(book).units).toHaveLength(1);
  });

  it('all known: nothing is done, and there is no step', () => {
    const { book } = bookWithUnits('Sở Y tế');
    expect(collect.addUnits(book, [unitOf('so y te')])).toEqual({ ids: [], known: 1 });
    expect(book.undoState().undo).toMatchObject({ kind: 'add-units', subject: 'Sở Y tế' });
  });

  it('go with their tasks, and come back with them', () => {
    const { book, ids } = bookWithUnits('Sở Y tế', 'Cục Thuế');
    collect.ask(book, { unitIds: ids, wants: [{ wanted: 'text', count: 1, title: '' }], askedOn: TODAY, dueOn: null });
    collect.removeUnits(book, ids.slice(0, 1));
    expect(collect.overviewOf(book).units.map(({ name }) => name)).toEqual(['Cục Thuế']);
    expect(book.records('task')).toHaveLength(1);
    book.undo();
    expect(collect.overviewOf(book).units.map(({ tasks }) => tasks.length)).toEqual([1, 1]);
  });
});

describe('asking', () => {
  it('several units for several things is one step, and their logs say so', () => {
    const { book, ids } = bookWithUnits('Sở Y tế', 'Cục Thuế');
    const wants = [{ wanted: 'text', count: 2, title: '' }, { wanted: 'photo', count: 1, title: 'Ảnh chân dung' }] as const;
    expect(collect.ask(book, { unitIds: ids, wants: [...wants], askedOn: TODAY, dueOn: '2025-11-30' })).toEqual({ tasks: 6 });
    const [first] = collect.overviewOf(book).units;
    expect(first?.tasks.map(({ wanted, title, dueOn }) => [wanted, title, dueOn])).toEqual([
      ['text', '', '2025-11-30'],
      ['text', '', '2025-11-30'],
      ['photo', 'Ảnh chân dung', '2025-11-30'],
    ]);
    expect(collect.logOf(book, first?.id ?? '')).toMatchObject([{ remindedOn: TODAY, how: 'note', text: 'Giao 2 bài viết và 1 ảnh, hạn 30/11/2025' }]);
    expect(first?.reminded).toBeNull();
    expect(book.undo().label).toEqual({ kind: 'ask', subject: '', count: 2 });
    expect(book.records('task')).toEqual([]);
    expect(collect.logOf(book, first?.id ?? '')).toEqual([]);
  });

  it('a unit that is not there: nothing is done', () => {
    const { book, ids } = bookWithUnits('Sở Y tế');
    expect(codeOf(() => collect.ask(book, { unitIds: [...ids, 'x'], wants: [{ wanted: 'text', count: 1, title: '' }], askedOn: TODAY, dueOn: null }))).toBe('book/no-record');
    expect(book.records('task')).toEqual([]);
  });
});

describe('what comes', () => {
  it('by hand, taken back, waived, due later: each a step', () => {
    const { book, ids } = bookWithUnits('Sở Y tế');
    collect.ask(book, { unitIds: ids, wants: [{ wanted: 'text', count: 2, title: '' }], askedOn: TODAY, dueOn: null });
    const state = () => stateOf(collect.overviewOf(book).units[0]?.tasks ?? [], TODAY);
    const taskIds = state().missing.map(({ id }) => id);
    const [first = ''] = taskIds;
    collect.receive(book, { taskIds: [first], on: TODAY, articleId: null });
    expect(state().tally).toEqual({ asked: 2, received: 1 });
    collect.waive(book, { taskIds: taskIds.slice(1), waived: true });
    expect(state().standing).toBe('complete');
    collect.receive(book, { taskIds: [first], on: null, articleId: null });
    expect(state().standing).toBe('nothing-sent');
    collect.setDue(book, { taskIds: [first], dueOn: '2025-11-20' });
    expect(state().overdue).toHaveLength(1);
    collect.removeTasks(book, [first]);
    expect(state().standing).toBe('waived');
    const kinds = Array.from({ length: 5 }, () => book.undo().label.kind);
    expect(kinds).toEqual(['remove-tasks', 'due', 'unreceive', 'waive', 'receive']);
    expect(state().tally).toEqual({ asked: 2, received: 0 });
  });

  it('an imported article is nobody’s until somebody says whose; its file name suggests it', async () => {
    const { book, ids: [unitId = ''] } = bookWithUnits('Sở Y tế');
    collect.ask(book, { unitIds: [unitId], wants: [{ wanted: 'text', count: 1, title: '' }], askedOn: TODAY, dueOn: null });
    const id = await bringIn(book, 'so_y_te.txt', 'Người thầy thuốc');
    put(book, bodyPart(book), article('Viết tại chỗ'));
    const { strays } = collect.overviewOf(book);
    expect(strays).toMatchObject([{ id, title: 'Người thầy thuốc', sourceName: 'so_y_te.txt', suggestion: { unitId, by: 'file-name' } }]);
    collect.assign(book, { articles: [{ articleId: id, unitId }], on: TODAY });
    const after = collect.overviewOf(book);
    expect(after.strays).toEqual([]);
    expect(after.units[0]?.tasks).toMatchObject([{ receivedOn: TODAY, articleId: id, articleTitle: 'Người thầy thuốc' }]);
    expect(book.undo().label).toEqual({ kind: 'receive', subject: 'Người thầy thuốc', count: 1 });
    expect(collect.overviewOf(book).strays).toHaveLength(1);
    expect(book.check()).toEqual([]);
  });

  it('beyond what was asked for is counted', async () => {
    const { book, ids: [unitId = ''] } = bookWithUnits('Sở Y tế');
    const id = await bringIn(book, 'a.txt', 'Bài thêm');
    collect.assign(book, { articles: [{ articleId: id, unitId }], on: TODAY });
    expect(collect.overviewOf(book).units[0]?.tasks).toMatchObject([{ title: 'Bài thêm', receivedOn: TODAY, articleId: id }]);
  });

  it('an article that is taken out again leaves what came as received, and a task let go makes the article nobody’s', async () => {
    const { book, ids: [unitId = ''] } = bookWithUnits('Sở Y tế');
    const id = await bringIn(book, 'a.txt', 'Bài');
    collect.assign(book, { articles: [{ articleId: id, unitId }], on: TODAY });
    const taskId = collect.overviewOf(book).units[0]?.tasks[0]?.id ?? '';
    book.removeArticle(id);
    expect(collect.overviewOf(book).units[0]?.tasks).toMatchObject([{ receivedOn: TODAY, articleId: null, articleTitle: '' }]);
    book.undo();
    collect.receive(book, { taskIds: [taskId], on: null, articleId: null });
    expect(collect.overviewOf(book).strays).toMatchObject([{ id, suggestion: { unitId, by: 'form' } }]);
  });

  it('byline and the agency’s mark suggest, too', async () => {
    const { book, ids: [unitId = ''] } = bookWithUnits('Sở Y tế');
    await bringIn(book, 'bai.txt', 'Bài', { document: article('Bài', photo(null, 'Chú thích')), leftOut: ['(Sở Y tế) -'] });
    expect(collect.overviewOf(book).strays).toMatchObject([{ suggestion: { unitId, by: 'mark' } }]);
  });
});

describe('the log', () => {
  it('holds what units were told, newest first; the last reminder stands in the list', () => {
    const { book, ids } = bookWithUnits('Sở Y tế', 'Cục Thuế');
    collect.remind(book, { entries: ids.map((unitId) => ({ unitId, text: 'Công văn 214-CV/ĐUK' })), on: '2025-11-09', how: 'letter' });
    collect.remind(book, { entries: [{ unitId: ids[0] ?? '', text: 'Hẹn gửi ngày 20/11' }], on: '2025-11-16', how: 'call' });
    collect.remind(book, { entries: [{ unitId: ids[0] ?? '', text: 'Đổi điển hình' }], on: '2025-11-18', how: 'note' });
    expect(collect.overviewOf(book).units.map(({ reminded }) => reminded)).toEqual([{ on: '2025-11-16', how: 'call' }, { on: '2025-11-09', how: 'letter' }]);
    expect(collect.logOf(book, ids[0] ?? '').map(({ text }) => text)).toEqual(['Đổi điển hình', 'Hẹn gửi ngày 20/11', 'Công văn 214-CV/ĐUK']);
    book.undo();
    expect(collect.logOf(book, ids[0] ?? '')).toHaveLength(2);
  });
});

describe('a large book', () => {
  it('of 500 units and 3,000 tasks is read in one go, quickly', () => {
    const { book, ids } = bookWithUnits(...Array.from({ length: 500 }, (_, index) => `Chi bộ ${String(index + 1)}`));
    collect.ask(book, { unitIds: ids, wants: [{ wanted: 'text', count: 6, title: '' }], askedOn: TODAY, dueOn: null });
    collect.overviewOf(book);
    const spent = processorTime();
    const { units } = collect.overviewOf(book);
    const ms = spent();
    expect(units.reduce((sum, { tasks }) => sum + tasks.length, 0)).toBe(3000);
    // Some 10 ms on two shared cores.
    expect(ms).toBeLessThan(300);
  });
});
