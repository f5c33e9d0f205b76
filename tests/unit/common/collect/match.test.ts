import { describe, expect, it } from 'vitest';
import { taskFor } from '../../../../electron/common/collect/fulfil.ts';
import { UnitNames, type Traces } from '../../../../electron/common/collect/match.ts';
import { task } from './support.ts';

const names = new UnitNames(
  [
    ['y', 'Sở Y tế', 'SYT'],
    ['dy', 'Đảng ủy Sở Y tế', ''],
    ['nn', 'Sở Nông nghiệp và Môi trường', 'Sở NN&MT'],
    ['a', 'Chi bộ 1', ''],
    ['b', 'Chi bộ 2', ''],
    ['c', 'Chi bộ 12', ''],
    ['t', 'TX', 'TX'],
    ['x1', 'Bưu điện', ''],
    ['x2', 'BƯU ĐIỆN', ''],
  ].map(([id = '', name = '', shortName = '']) => ({ id, name, shortName })),
);
const nothing: Traces = { form: '', fileName: '', byline: '', mark: '' };

describe('the unit in a text', () => {
  it.each([
    ['So_Y_te - bai 1', 'y'],
    ['Bài của Đảng ủy Sở Y tế (sửa)', 'dy'],
    ['dang uy so y te', 'dy'],
    ['SYT_nop_bai', 'y'],
    ['sở nn&mt', 'nn'],
    ['Chi bộ 1 và Chi bộ 2', null],
    ['Chi bộ 12', 'c'],
    ['Chi bộ 3', null],
    ['Bài TX', null],
    ['Bưu điện', null],
    ['', null],
  ])('“%s”', (text, id) => {
    expect(names.within(text)).toBe(id);
  });
});

describe('the suggestion', () => {
  it.each<[string, Partial<Traces>, object | null]>([
    ['form before all', { form: 'sở y tế', fileName: 'Chi bộ 1.docx' }, { unitId: 'y', by: 'form' }],
    ['file name before byline', { fileName: 'so-y-te.docx', byline: 'Chi bộ 1' }, { unitId: 'y', by: 'file-name' }],
    ['byline', { fileName: 'bai.docx', byline: 'Hà Vân, Sở Y tế' }, { unitId: 'y', by: 'byline' }],
    ['mark', { mark: '(SYT) -' }, { unitId: 'y', by: 'mark' }],
    ['an ambiguous file name, a clear byline', { fileName: 'Chi bộ 1, Chi bộ 2.docx', byline: 'Sở Y tế' }, { unitId: 'y', by: 'byline' }],
    ['nothing', {}, null],
    ['two units of one name', { form: 'Bưu điện' }, null],
  ])('%s', (_name, traces, suggestion) => {
    expect(names.suggest({ ...nothing, ...traces })).toEqual(suggestion);
  });
});

describe('the task an article is for', () => {
  const late = task('text', { dueOn: '2025-11-20' });
  const soon = task('text', { dueOn: '2025-11-10' });
  const van = task('text', { title: 'Bác sĩ Hà Thị Vân' });
  const khai = task('text', { title: 'Nông Văn Khải' });
  it('is the one that names the same', () => {
    expect(taskFor([late, van], 'Gương sáng: bác sĩ Hà Thị Vân hết lòng vì người bệnh')).toBe(van);
    expect(taskFor([late, van], 'Người thầy thuốc', 'Hà Thị Vân')).toBe(van);
  });
  it('else the earliest due that names nothing', () => {
    expect(taskFor([van, late, soon], 'Bài khác hẳn')).toBe(soon);
  });
  it('else the only one there is', () => {
    expect(taskFor([van, task('photo')], 'Bài khác hẳn')).toBe(van);
    expect(taskFor([van, khai], 'Bài khác hẳn')).toBeNull();
  });
  it('never one that has come, is waived, or is no text', () => {
    expect(taskFor([task('text', { receivedOn: '2025-11-01' }), task('text', { waived: true }), task('photo')], 'Bài')).toBeNull();
  });
});
