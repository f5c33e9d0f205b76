import { describe, expect, it } from 'vitest';
import { exportedName } from '../../../../electron/common/print/file-names.ts';

describe('the name of a printed file', () => {
  it.each([
    ['Những bông hoa đẹp', 'nhung-bong-hoa-dep-ruot.pdf'],
    ['Những bông hoa đẹp'.normalize('NFD'), 'nhung-bong-hoa-dep-ruot.pdf'],
    ['ĐẢNG BỘ — “2016 – 2021”', 'dang-bo-2016-2021-ruot.pdf'],
    ['../../etc/passwd', 'etc-passwd-ruot.pdf'],
    ['', 'ky-yeu-ruot.pdf'],
    ['🌸 / 花', 'ky-yeu-ruot.pdf'],
    ['CON', 'con-ruot.pdf'],
    ['Tôn vinh điển hình tiên tiến trong phong trào thi đua lần thứ mười', 'ton-vinh-dien-hinh-tien-tien-trong-phong-trao-thi-dua-lan-ruot.pdf'],
  ])('of “%s”', (title, expected) => {
    expect(exportedName(title, 'print')).toBe(expected);
  });

  it('of a proof says so', () => {
    expect(exportedName('Kỷ yếu', 'proof')).toBe('ky-yeu-ban-thu.pdf');
  });

  it('is never long, and never ends its title with a dash', () => {
    for (let length = 50; length < 70; length += 1) {
      const name = exportedName(`${'a'.repeat(length)} ${'b'.repeat(500)}`, 'print');
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.pdf$/);
      expect(name.length).toBeLessThanOrEqual(60 + '-ruot.pdf'.length);
    }
  });
});
