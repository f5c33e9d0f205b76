/** Backups and copies, made in two processes: the one that has the book open copies it, one made for the purpose checks the copy. */
import { randomUUID } from 'node:crypto';
import type { BackupReason } from '../common/backup/keep.ts';
import type { NextChoice } from '../common/book/next.ts';
import type { ChannelOf, Input, Output } from '../common/contract/channels.ts';
import type { CopyChoice } from '../common/contract/safety-shapes.ts';
import type { Connection } from '../hosts/connection.ts';
import type { OpenBook } from './books.ts';

type BackupChannel = ChannelOf<'backup'>;

export class Backups {
  readonly #start: () => Connection<BackupChannel>;

  constructor(start: () => Connection<BackupChannel>) {
    this.#start = start;
  }

  /** One call to a process made for it. */
  async ask<K extends BackupChannel>(name: K, input: Input<K>): Promise<Output<K>> {
    const host = this.#start();
    try {
      return await host.call(name, input);
    } finally {
      host.dispose();
    }
  }

  /** Backs an open book up. @throws AppError file/*; the book is unharmed */
  async make({ book, call }: OpenBook, why: BackupReason): Promise<void> {
    const copied = await call('session.copyToShelf', {});
    await this.ask('backup.finish', { ...copied, book: book.path, why });
  }

  /** Copies an open book, all of it, to a path that is free. @throws AppError file/*; nothing is left at the path */
  async copy({ call }: OpenBook, target: string): Promise<void> {
    const part = `${target}.${randomUUID().slice(0, 8)}.part`;
    const facts = await call('session.copyTo', { target: part });
    await this.ask('backup.accept', { part, facts, target });
  }

  /** Begins the next period's book from an open one, at a path that is free. */
  async next({ call }: OpenBook, target: string, choice: NextChoice): Promise<Output<'backup.next'>> {
    const copied = await call('session.copyToShelf', {});
    return await this.ask('backup.next', { ...copied, target, choice });
  }

  /** Makes a clean copy of an open book at a path that is free. The raw copy never lies in the target's folder. */
  async send({ call }: OpenBook, target: string, choice: CopyChoice): Promise<Output<'backup.clean'>> {
    const copied = await call('session.copyToShelf', {});
    return await this.ask('backup.clean', { ...copied, target, choice });
  }
}
