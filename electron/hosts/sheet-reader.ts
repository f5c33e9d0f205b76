/** Reading a stranger's spreadsheet in a process of its own, which is ended when that takes too long or too much. */
import { basename } from 'node:path';
import { AppError } from '../common/errors.ts';
import type { Input } from '../common/contract/channels.ts';
import type { Workbook } from '../common/sheets/shapes.ts';
import type { Connection } from './connection.ts';

/** Longest time for reading a file once its bytes are there, ms; a list of 10,000 rows takes two seconds. */
const READ_MS = 60_000;
/** Until the process is there and has the bytes, ms: a slow drive has its time. */
const START_MS = 120_000;

/**
 * @param start starts an import host
 * @param signal ends the process at once
 * @throws AppError sheet/*, import/encoding, import/timeout, file/*, job/cancelled; sheet/damaged when the file brought the process down
 */
export async function readSheetFile(start: () => Connection<'sheet.read'>, input: Input<'sheet.read'>, signal: AbortSignal, limitMs: number = READ_MS): Promise<Workbook> {
  const name = basename(input.path).normalize('NFC');
  const host = start();
  const ended = { late: false };
  const stop = (): void => {
    host.dispose();
  };
  const after = (ms: number): NodeJS.Timeout =>
    setTimeout(() => {
      ended.late = true;
      stop();
    }, ms);
  let timer = after(START_MS);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await host.call('sheet.read', input, {
      onProgress: () => {
        clearTimeout(timer);
        timer = after(limitMs);
      },
    });
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'app/service-stopped') throw thrown;
    if (signal.aborted) throw new AppError('job/cancelled', {}, { cause: thrown });
    throw new AppError(ended.late ? 'import/timeout' : 'sheet/damaged', { name }, { cause: thrown });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    stop();
  }
}
