import { cell, table, title } from '@common/article/build.ts';
import { toggleHeader } from '../../../../../../renderer/src/editor/commands/table/toggle-header.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [[cell('a', { rowspan: 2 }), 'b'], ['c'], ['d', 'e|']])],
  run: (editor) => {
    toggleHeader(editor);
  },
  output: [title('A'), table(2, [[cell('a', { rowspan: 2 }), 'b'], ['c'], ['d', 'e|']])],
});
