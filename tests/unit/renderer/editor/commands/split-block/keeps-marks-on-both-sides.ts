import { paragraph, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { bold, fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'một ' }, bold('hai| ba')])],
  run: (editor) => {
    splitBlock(editor);
  },
  output: [title('A'), paragraph([{ text: 'một ' }, bold('hai')]), paragraph([bold('| ba')])],
});
