import { describe, expect, test } from 'vitest';
import { AppError } from '@common/errors.ts';
import { bannerOf, type BannerInput } from '../../../../renderer/src/safety/banner.ts';

const writable = { readOnly: false, readOnlyBecause: null } as const;
const show = (change: Partial<BannerInput>) => bannerOf({ book: writable, file: { kind: 'there' }, error: null, ...change });

describe('the banner', () => {
  test('is not there while all is well', () => {
    expect(show({})).toBeNull();
    expect(show({ error: new AppError('book/stale') })).toBeNull();
  });

  test('of a file that is gone offers another file first', () => {
    expect(show({ file: { kind: 'missing' }, error: new AppError('file/not-found') })).toMatchObject({ kind: 'trouble', title: 'safety.missingTitle', error: null, actions: ['save-as', 'retry'] });
    expect(show({ file: { kind: 'replaced' } })).toMatchObject({ kind: 'trouble', actions: ['save-as', 'open-replaced'] });
  });

  test.each(['file/disk-full', 'file/read-only', 'file/failed'] as const)('of a save that failed with %s says so and can try again', (code) => {
    const error = new AppError(code);
    expect(show({ error })).toMatchObject({ kind: 'trouble', error, actions: ['save-as', 'retry'] });
  });

  test('of a book that is open elsewhere is calm, and offers editing only when it is free', () => {
    const by = { user: 'lan', host: 'máy 1', since: 5 };
    const book = { readOnly: true, readOnlyBecause: 'locked' } as const;
    expect(show({ book, file: { kind: 'locked', by, free: false } })).toMatchObject({ kind: 'note', body: 'safety.lockedBy', actions: ['save-as'] });
    expect(show({ book, file: { kind: 'locked', by: null, free: false } })).toMatchObject({ body: 'safety.lockedUnknown' });
    expect(show({ book, file: { kind: 'locked', by, free: true } })).toMatchObject({ actions: ['open-for-writing'] });
  });

  test('of a medium that cannot be written offers a file that can; of a backup nothing', () => {
    expect(show({ book: { readOnly: true, readOnlyBecause: 'medium' } })).toMatchObject({ kind: 'note', actions: ['save-as'] });
    expect(show({ book: { readOnly: true, readOnlyBecause: 'backup' } })).toMatchObject({ kind: 'note', actions: [] });
  });
});
