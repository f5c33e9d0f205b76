import { list, quote, title } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', 'hai|'], [1, 2])],
  run: (editor) => setBlockType(editor, { type: 'quote' }),
  output: [title('A'), list(false, ['một']), quote('hai|')],
});
