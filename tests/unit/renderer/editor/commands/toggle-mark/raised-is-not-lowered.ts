import { paragraph, title } from '@common/article/build.ts';
import { toggleMark } from '../../../../../../renderer/src/editor/commands/toggle-mark.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: '⟦2⟧', subscript: true }])],
  run: (editor) => toggleMark(editor, 'superscript'),
  output: [title('A'), paragraph([{ text: '⟦2⟧', superscript: true }])],
});
