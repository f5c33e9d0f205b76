import { list, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['⟦một', 'hai', 'ba⟧'], [1, 2, 2], undefined, [false, false])],
  run: (editor) => toggleList(editor, true),
  output: [title('A'), list(true, ['⟦một', 'hai', 'ba⟧'], [1, 2, 2])],
});
