import { paragraph, title } from '@common/article/build.ts';
import { toggleMark } from '../../../../../../renderer/src/editor/commands/toggle-mark.ts';
import { boldItalic, fixture, italic } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([italic('⟦một⟧')])],
  run: (editor) => {
    toggleMark(editor, 'bold');
  },
  output: [title('A'), paragraph([boldItalic('⟦một⟧')])],
});
