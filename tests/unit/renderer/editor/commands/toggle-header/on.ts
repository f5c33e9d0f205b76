import { table, title } from '@common/article/build.ts';
import { toggleHeader } from '../../../../../../renderer/src/editor/commands/table/toggle-header.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['a', 'b'], ['c', 'd|']])],
  run: (editor) => {
    toggleHeader(editor);
  },
  output: [title('A'), table(1, [['a', 'b'], ['c', 'd|']])],
});
