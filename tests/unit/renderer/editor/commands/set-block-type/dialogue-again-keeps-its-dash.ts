import { dialogue, title } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue('- Thưa bác|', '– '), dialogue('Dạ')],
  run: (editor) => {
    setBlockType(editor, { type: 'dialogue' });
  },
  output: [title('A'), dialogue('- Thưa bác|', '– '), dialogue('Dạ')],
  still: true,
});
