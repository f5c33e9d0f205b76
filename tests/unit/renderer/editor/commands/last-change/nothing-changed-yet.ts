import { paragraph, title } from '@common/article/build.ts';
import { goToLastChange } from '../../../../../../renderer/src/editor/commands/last-change.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('m|ột')],
  run: (editor) => {
    goToLastChange(editor);
  },
  output: [title('A'), paragraph('m|ột')],
  still: true,
});
