import { describe, expect, test } from 'vitest';
import { defaultSettings, bookSettings } from '../../../electron/common/book/settings.ts';
import { trimSize } from '../../../electron/common/book/trim.ts';
import { parseInput, parseOutput, reply } from '../../../electron/common/contract/call.ts';
import { channels, isChannelName, isRendererChannel } from '../../../electron/common/contract/channels.ts';
import { movesPages } from '../../../electron/common/contract/reading.ts';
import { isEventName } from '../../../electron/common/contract/events.ts';
import { AppError, fromErrorShape, toErrorShape } from '../../../electron/common/errors.ts';

describe('errors across a border', () => {
  test('keep code, detail and a message of one line', () => {
    const error = new AppError('file/newer', { name: 'a.kyyeu', version: 9 }, { message: 'two\nlines ' });
    const shape = toErrorShape(error);
    expect(shape).toEqual({ code: 'file/newer', detail: { name: 'a.kyyeu', version: 9 }, message: 'two lines' });
    expect(toErrorShape(fromErrorShape(shape))).toEqual(shape);
    expect(new AppError('book/stale', { id: 'x' }).message).toBe('book/stale (id=x)');
  });

  test('that nobody foresaw are internal', () => {
    expect(toErrorShape(new TypeError('x is not a function'))).toMatchObject({ code: 'app/internal', message: 'x is not a function' });
    expect(toErrorShape('text')).toMatchObject({ code: 'app/internal', message: 'text' });
  });
});

describe('a call', () => {
  const codeOf = (work: () => unknown): string => {
    try {
      work();
      return 'nothing';
    } catch (thrown) {
      return toErrorShape(thrown).code;
    }
  };

  test('is checked on both ends', () => {
    expect(parseInput('article.get', { id: 'a' })).toEqual({ id: 'a' });
    expect(codeOf(() => parseInput('article.get', { id: '' }))).toBe('input/invalid');
    expect(codeOf(() => parseInput('outline.get', { path: '/etc/passwd' }))).toBe('input/invalid');
    expect(codeOf(() => parseInput('article.setWrittenOn', { id: 'a', writtenOn: '2021-02-30' }))).toBe('input/invalid');
    expect(codeOf(() => parseOutput('outline.addPart', {}))).toBe('input/invalid');
  });

  test('is answered with a value or an error, and never rejects', async () => {
    expect(await reply(() => 1)).toEqual({ ok: true, value: 1 });
    expect(await reply(() => Promise.reject(new AppError('book/no-article')))).toMatchObject({ ok: false, error: { code: 'book/no-article' } });
  });

  test('from a window can never name a path', () => {
    expect(isRendererChannel('outline.get')).toBe(true);
    for (const name of ['session.open', 'import.commit', 'photo.bytes', 'toString', '__proto__']) expect(isRendererChannel(name)).toBe(false);
    for (const name of Object.keys(channels)) expect(isChannelName(name)).toBe(true);
    expect([isEventName('menu'), isEventName('constructor')]).toEqual([true, false]);
  });
});

test('a new book has settings that hold', () => {
  const settings = defaultSettings('Kỷ yếu');
  expect(bookSettings.parse(settings)).toEqual(settings);
  expect(trimSize(settings.trimSize)).toMatchObject({ width: 160, height: 240 });
});

test('pages may be others after a call that writes what is printed, not after one that reads, writes about the text or goes elsewhere', () => {
  expect((['article.save', 'matter.change', 'record.add', 'photo.change', 'undo.undo'] as const).filter((name) => !movesPages(name))).toEqual([]);
  expect((['outline.get', 'record.list', 'comment.add', 'preview.book', 'app.openBook', 'typeset.open'] as const).filter((name) => movesPages(name))).toEqual([]);
});
