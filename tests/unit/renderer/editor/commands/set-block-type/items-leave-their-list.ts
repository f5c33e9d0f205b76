import { list, paragraph, title } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', '⟦hai', 'ba⟧', 'bốn'])],
  run: (editor) => {
    setBlockType(editor, { type: 'paragraph' });
  },
  output: [title('A'), list(true, ['một']), paragraph('⟦hai'), paragraph('ba⟧'), list(true, ['bốn'], [], 'continued')],
});
