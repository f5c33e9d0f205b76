import { PDFContext, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { streamKey, StreamMemory } from '../../../../electron/services/print/pdf/stream-memory.ts';

function stream(text: string, filter: string | null = 'FlateDecode'): PDFRawStream {
  const dict = PDFDict.withContext(PDFContext.create());
  if (filter !== null) dict.set(PDFName.of('Filter'), PDFName.of(filter));
  return PDFRawStream.of(dict, Buffer.from(text));
}

it('one key for the same bytes, another for other bytes, another filter, other parts and what else counts', () => {
  const key = streamKey([stream('ab')]);
  expect(streamKey([stream('ab')])).toBe(key);
  const others = [streamKey([stream('ac')]), streamKey([stream('ab', null)]), streamKey([stream('a'), stream('b')]), streamKey([stream('ab')], 'x'), streamKey([])];
  expect(new Set([key, ...others]).size).toBe(6);
});

it('keeps what the last file or this one needed, and nothing older', () => {
  const memory = new StreamMemory<number>();
  memory.set('a', 1);
  memory.set('b', 2);
  memory.rest();
  expect(memory.get('a')).toBe(1);
  memory.rest();
  expect([memory.get('a'), memory.get('b')]).toEqual([1, undefined]);
});
