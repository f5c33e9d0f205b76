/** What is said beside a line of the source that is not in the article. */
import { expect, test } from 'vitest';
import { sourceRows } from '../../../../renderer/src/intake/model.ts';

test('a line that is elsewhere says where: in a sister article, in the field of the day, out, or nowhere', () => {
  const lines = ['Người giữ lửa', '26-04-2021 09:20', 'Chuyện của bản bên', 'Tin liên quan', 'Người giữ lửa', 'Bài:'].map((text) => ({ text }));
  const rows = sourceRows({ lines, writtenOn: '2021-04-26', sisters: [{ title: 'Bản bên', lines: [2, 4] }] }, [0, 'out', 'field', 'out', 0, 'field']);
  expect(rows.map(({ aside }) => aside)).toEqual([null, { is: 'day' }, { is: 'sister', title: 'Bản bên' }, { is: 'out' }, null, { is: 'field' }]);
  expect(rows.map(({ leads }) => leads)).toEqual([true, false, false, false, false, false]);
  expect(sourceRows({ lines, writtenOn: null, sisters: [] }, [0, 'out', 'field', 'out', 0, 'field'])[1]?.aside).toEqual({ is: 'out' });
});
