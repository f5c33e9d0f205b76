import { list, paragraph, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['⟦một', 'hai', 'ba⟧'], [1, 2, 3])],
  run: (editor) => toggleList(editor, true),
  output: [title('A'), paragraph('⟦một'), paragraph('hai'), paragraph('ba⟧')],
});
