import { paragraph, table, title } from '@common/article/build.ts';
import { nextField } from '../../../../../../renderer/src/editor/commands/next-field.ts';
import { broken, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['một', 'hai|']])],
  run: suggesting((editor) => void nextField(editor, 'forward')),
  output: [title('A'), table(0, [['một', 'hai']]), broken('inserted', paragraph('|'))],
});
