import { byline, paragraph, title } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('⟦A'), paragraph('một⟧')],
  run: (editor) => {
    setBlockType(editor, { type: 'byline' });
  },
  output: [title('⟦A'), byline('một⟧')],
});
