import { describe, expect, it } from 'vitest';
import { reminderForAll, reminderOf } from '../../../../electron/common/collect/reminder.ts';
import { rowsOf } from '../../../../electron/common/collect/list.ts';
import { countedWords, dayFrom, daysAfter, daysUntil, dayText, listed, shortDay } from '../../../../electron/common/collect/words.ts';
import { task, unit } from './support.ts';

const context = { today: '2025-11-21', book: 'Vườn hoa làm theo lời Bác' };

describe('words of letters', () => {
  it('list, count and write days', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a và b', 'a, b và c']);
    expect(countedWords([{ wanted: 'text', count: 2 }, { wanted: 'decision', count: 1 }])).toBe('2 bài viết và 1 quyết định khen thưởng');
    expect(dayText('2025-11-05')).toBe('05/11/2025');
    expect([daysAfter('2025-12-28', 7), daysAfter('2025-01-01', -1), daysUntil('2025-11-23', '2025-11-30')]).toEqual(['2026-01-04', '2024-12-31', 7]);
  });
});

describe('days as people type them', () => {
  it.each([
    ['5/11/2025', '2025-11-05'],
    ['05-11-2025', '2025-11-05'],
    [' 5.11.26 ', '2026-11-05'],
    ['30/11', '2025-11-30'],
    ['31/11/2025', null],
    ['mai', null],
    ['', null],
  ])('“%s”', (text, day) => {
    expect(dayFrom(text, '2025-11-21')).toBe(day);
  });

  it('are short in the year that is going on', () => {
    expect([shortDay('2025-11-05', '2025-11-21'), shortDay('2024-11-05', '2025-11-21')]).toEqual(['05/11', '05/11/2024']);
  });
});

describe('the letter to one unit', () => {
  it('names what is missing and by when', () => {
    const sent = unit('Sở Nông nghiệp và Môi trường', [task('text', { dueOn: '2025-11-30' }), task('text', { dueOn: '2025-11-30' }), task('photo', { dueOn: '2025-11-30' })], {
      contactName: 'Hoàng Văn Thức',
    });
    expect(reminderOf(sent, context)).toBe(
      [
        'Kính gửi đồng chí Hoàng Văn Thức,',
        'Ban Biên tập kỷ yếu “Vườn hoa làm theo lời Bác” chưa nhận được 2 bài viết và 1 ảnh của Sở Nông nghiệp và Môi trường.',
        'Đề nghị đồng chí gửi về Ban Biên tập trước ngày 30/11/2025 để kịp biên tập. Ảnh xin gửi tệp gốc từ máy chụp, không dán trong Word.',
        'Nếu đơn vị đổi điển hình hoặc cần thêm thời gian, xin báo lại sớm.',
        'Trân trọng cảm ơn đồng chí.',
      ].join('\n'),
    );
  });

  it('lists what has a name, says what is late, and gives a week more', () => {
    const sent = unit('Sở Y tế', [task('text', { title: 'Bác sĩ Hà Thị Vân', dueOn: '2025-11-20' }), task('decision')]);
    expect(reminderOf(sent, context)).toBe(
      [
        'Kính gửi Sở Y tế,',
        'Ban Biên tập kỷ yếu “Vườn hoa làm theo lời Bác” chưa nhận được 1 bài viết và 1 quyết định khen thưởng của Sở Y tế, gồm:',
        '- Bài viết: Bác sĩ Hà Thị Vân (hạn 20/11/2025, đã quá hạn)',
        '- Quyết định khen thưởng',
        'Đề nghị đơn vị gửi về Ban Biên tập trước ngày 28/11/2025 để kịp biên tập.',
        'Nếu đơn vị đổi điển hình hoặc cần thêm thời gian, xin báo lại sớm.',
        'Trân trọng cảm ơn đơn vị.',
      ].join('\n'),
    );
  });

  it('says one late day once', () => {
    const text = reminderOf(unit('Sở Y tế', [task('text', { dueOn: '2025-11-20' }), task('photo', { dueOn: '2025-11-20' })]), { ...context, book: '' });
    expect(text).toContain('Ban Biên tập kỷ yếu chưa nhận được 1 bài viết và 1 ảnh của Sở Y tế, hạn nộp là 20/11/2025.\n');
    expect(text).not.toContain('- ');
  });

  it.each([
    ['Hà Thị Vân', 'Kính gửi đồng chí Hà Thị Vân,', 'cảm ơn đồng chí.'],
    ['đồng chí Vân', 'Kính gửi đồng chí Vân,', 'cảm ơn đồng chí.'],
    ['Đ/c Vân', 'Kính gửi đ/c Vân,', 'cảm ơn đồng chí.'],
    ['Bà Hà Thị Vân', 'Kính gửi bà Hà Thị Vân,', 'cảm ơn bà.'],
    ['', 'Kính gửi Sở Y tế,', 'cảm ơn đơn vị.'],
  ])('to “%s”', (contactName, begin, end) => {
    const text = reminderOf(unit('Sở Y tế', [task()], { contactName }), context);
    expect(text.startsWith(`${begin}\n`)).toBe(true);
    expect(text.endsWith(end)).toBe(true);
  });

  it('thanks a unit that owes nothing', () => {
    expect(reminderOf(unit('Sở Y tế', [task('text', { receivedOn: '2025-11-01' })]), context)).toContain('đã nhận đủ');
  });
});

describe('the letter to all', () => {
  it('lists who owes what', () => {
    const rows = rowsOf(
      [unit('Sở Y tế', [task('text', { dueOn: '2025-11-20' })]), unit('Cục Thuế', [task('text', { receivedOn: '2025-11-01' })]), unit('Sở Xây dựng', [task('photo', { dueOn: '2025-12-01' })])],
      context.today,
    );
    expect(reminderForAll(rows, context)).toBe(
      [
        'Kính gửi các đơn vị,',
        'Đến ngày 21/11/2025, Ban Biên tập kỷ yếu “Vườn hoa làm theo lời Bác” còn chưa nhận đủ bài và tài liệu của 2 đơn vị:',
        '1. Sở Y tế: 1 bài viết (quá hạn từ 20/11/2025)',
        '2. Sở Xây dựng: 1 ảnh (hạn 01/12/2025)',
        'Đề nghị các đơn vị gửi về Ban Biên tập trước ngày 01/12/2025 để kịp biên tập. Ảnh xin gửi tệp gốc từ máy chụp, không dán trong Word.',
        'Nếu đơn vị nào đã gửi mà còn tên trong danh sách, xin báo lại để Ban Biên tập kiểm tra.',
        'Trân trọng cảm ơn các đơn vị.',
      ].join('\n'),
    );
  });

  it('is empty when nobody owes anything', () => {
    expect(reminderForAll(rowsOf([unit('A')], context.today), context)).toBe('');
  });
});
