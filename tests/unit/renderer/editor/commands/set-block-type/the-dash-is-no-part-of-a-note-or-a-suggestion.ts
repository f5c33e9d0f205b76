import { dialogue, paragraph, title } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture, going } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue([going('Thưa|'), { text: ' bác' }], '- ')],
  run: (editor) => setBlockType(editor, { type: 'paragraph' }),
  output: [title('A'), paragraph([{ text: '- ' }, going('Thưa|'), { text: ' bác' }])],
});
