import { byline, dialogue, title } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue('Thưa ⟦bác', '- '), dialogue('Chào cháu'), dialogue('Dạ⟧', '–\u00a0')],
  run: (editor) => setBlockType(editor, { type: 'byline' }),
  output: [title('A'), byline('- Thưa ⟦bác'), byline('Chào cháu'), byline('–\u00a0Dạ⟧')],
});
