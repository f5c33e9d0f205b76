import { expect, test } from 'vitest';
import { compareCounted, compareWords } from '@common/text/collation.ts';

test('the letters of the language stand in its own order, tones behind them', () => {
  expect(['đa', 'da', 'ơn', 'ô', 'o', 'ă', 'â', 'a', 'ư', 'u'].sort(compareWords)).toEqual(['a', 'ă', 'â', 'da', 'đa', 'o', 'ô', 'ơn', 'u', 'ư']);
  expect(['mạ', 'má', 'mã', 'mả', 'mà', 'ma'].sort(compareWords)).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
});

test('figures count as numbers only where that is asked for', () => {
  expect(['Tổ 10', 'Tổ 2'].sort(compareCounted)).toEqual(['Tổ 2', 'Tổ 10']);
  expect(['Tổ 10', 'Tổ 2'].sort(compareWords)).toEqual(['Tổ 10', 'Tổ 2']);
});
