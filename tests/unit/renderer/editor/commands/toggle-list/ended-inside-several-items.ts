import { list, paragraph, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', '⟦hai', 'ba⟧', 'bốn'], [], 5)],
  run: (editor) => toggleList(editor, true),
  output: [title('A'), list(true, ['một'], [], 5), paragraph('⟦hai'), paragraph('ba⟧'), list(true, ['bốn'], [], 'continued')],
});
