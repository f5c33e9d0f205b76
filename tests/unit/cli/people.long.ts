import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { tracedName, twinPair, withdrawnExemplar } from '../../../electron/common/contract/people-channels.ts';
import { withdraw } from '../../../electron/services/book/people/withdrawn.ts';
import { article, bodyPart, newBook, put } from '../services/store/support.ts';
import { json, kyyeu } from './support.ts';

// Each command starts a process that looks at its file first.
vi.setConfig({ testTimeout: 90_000 });

describe('twins, names, withdrawn', () => {
  test('say who may be one, which names are unknown, and where a withdrawn exemplar stands', async () => {
    const book = newBook();
    put(book, bodyPart(book), article('Đưa thư', 'Anh Nguyễn Đức Tuấn và bà Lê Thị Sim.'));
    const { id } = book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuấn' });
    book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuần' });
    book.addRecord('exemplar', { kind: 'individual', name: 'Hoàng Thị Ái' });
    withdraw(book, id, 'kỷ luật');
    book.close();

    expect(json(await kyyeu('twins', book.file, '--json'), z.array(twinPair))).toMatchObject([{ reasons: ['tone'] }]);
    expect((await kyyeu('twins', book.file)).out).toContain('Nguyễn Đức Tuấn  /  Nguyễn Đức Tuần  (tone)\n1 pairs');
    expect(json(await kyyeu('names', book.file, '--json'), z.array(tracedName))).toMatchObject([{ name: 'Lê Thị Sim', state: 'unknown' }]);
    expect((await kyyeu('names', book.file, '--order')).out).toBe('Hoàng Thị Ái\nNguyễn Đức Tuần\n');
    const ran = await kyyeu('withdrawn', book.file);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('paragraph  Đưa thư  …Anh [Nguyễn Đức Tuấn] và bà Lê Thị Sim.…  TO DECIDE');
    expect(json(await kyyeu('withdrawn', book.file, '--json'), z.array(withdrawnExemplar))).toMatchObject([{ because: 'withdrawn', places: [{ kind: 'paragraph' }, { kind: 'index' }] }]);
  });
});
