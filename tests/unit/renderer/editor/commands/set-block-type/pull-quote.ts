import { paragraph, pullQuote, title } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('a|')],
  run: (editor) => setBlockType(editor, { type: 'pull-quote' }),
  output: [title('A'), pullQuote('a|')],
});
