import { table, title } from '@common/article/build.ts';
import { toggleMark } from '../../../../../../renderer/src/editor/commands/toggle-mark.ts';
import { fixture, bold } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['ab⟦c', 'd'], ['e⟧f', 'g']])],
  run: (editor) => {
    toggleMark(editor, 'bold');
  },
  output: [title('A'), table(0, [[[bold('abc')], 'd'], [[bold('ef')], 'g']])],
});
