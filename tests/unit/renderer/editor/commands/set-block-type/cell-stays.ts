import { table, title } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['a|', 'b']])],
  run: (editor) => {
    setBlockType(editor, { type: 'quote' });
  },
  output: [title('A'), table(0, [['a|', 'b']])],
  still: true,
});
