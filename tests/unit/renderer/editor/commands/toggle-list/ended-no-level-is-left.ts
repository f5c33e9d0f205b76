import { list, paragraph, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['⟦một', 'hai⟧'], [1, 2])],
  run: (editor) => toggleList(editor, false),
  output: [title('A'), paragraph('⟦một'), paragraph('hai⟧')],
});
