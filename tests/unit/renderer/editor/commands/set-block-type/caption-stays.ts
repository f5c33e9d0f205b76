import { photo, title } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p1', 'C|', 'N')],
  run: (editor) => {
    setBlockType(editor, { type: 'quote' });
  },
  output: [title('A'), photo('p1', 'C|', 'N')],
  still: true,
});
