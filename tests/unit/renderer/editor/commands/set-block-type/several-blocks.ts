import { heading, paragraph, quote, title } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('m⟦ột'), heading(1, 'hai'), paragraph('ba⟧')],
  run: (editor) => {
    setBlockType(editor, { type: 'quote' });
  },
  output: [title('A'), quote('m⟦ột'), quote('hai'), quote('ba⟧')],
});
