/** What a list to type in offers, and what words stand for that were typed and not chosen. */
import { expect, test } from 'vitest';
import { isNew, meant, offered } from '../../../../renderer/src/ui/combo.ts';

const units = ['Sở Y tế', 'Sở Tài chính', 'Chi bộ Bản Mã', 'Bưu điện tỉnh'].map((label) => ({ id: label, label }));
const listed = (id: string | null) => ({ is: 'listed', id });
const unclear = { is: 'unclear' };

test('a list offers what holds every word, with or without tones, what begins so first', () => {
  expect(offered(units, 'so').map(({ id }) => id)).toEqual(['Sở Y tế', 'Sở Tài chính']);
  expect(offered([...units, { id: 'x', label: 'Văn phòng Sở' }, { id: 'y', label: 'Sở Nội vụ' }], 'sở').map(({ id }) => id)).toEqual(['Sở Y tế', 'Sở Tài chính', 'y', 'x']);
  expect(offered(units, 'tinh dien').map(({ id }) => id)).toEqual(['Bưu điện tỉnh']);
  expect(offered(units, ' ')).toEqual(units);
});

test('the exact name is taken, whatever else begins so; without tones too, but a tone that was typed is meant', () => {
  expect(meant([...units, { id: 'x', label: 'Sở Y tế Cao Bằng' }], ' sở y tế ', true)).toEqual(listed('Sở Y tế'));
  expect(meant(units, 'chi bo ban ma', true)).toEqual(listed('Chi bộ Bản Mã'));
  expect(isNew(units, 'chi bo ban ma')).toBe(false);
  expect(isNew(units, 'Chi bộ Bản Mạ')).toBe(true);
  expect(meant(units, 'Chi bộ Bản Mạ', true)).toEqual(unclear);
  expect(meant([{ id: '1', label: 'Ban' }, { id: '2', label: 'Bàn' }], 'ban', false)).toEqual(listed('1'));
});

test('the only offer is taken: one that is listed, or the making of a new one', () => {
  expect(meant(units, 'dien tinh', false)).toEqual(listed('Bưu điện tỉnh'));
  expect(meant(units, ' Đảng bộ Khối ', true)).toEqual({ is: 'new', text: 'Đảng bộ Khối' });
  expect(meant(units, '', true)).toEqual(listed(null));
});

test('words that several fit, or none, stand for nothing', () => {
  expect(meant(units, 'sở', false)).toEqual(unclear);
  expect(meant(units, 'dien tinh', true)).toEqual(unclear);
  expect(meant(units, 'Đảng bộ Khối', false)).toEqual(unclear);
  expect(meant([{ id: '1', label: 'Nông Văn Khải' }, { id: '2', label: 'Nông Văn Khải' }], 'Nông Văn Khải', false)).toEqual(unclear);
});
