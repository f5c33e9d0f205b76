import { paragraph, title, verse } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('m|ột\nhai')],
  run: (editor) => {
    setBlockType(editor, { type: 'verse' });
  },
  output: [title('A'), verse('m|ột\nhai')],
});
