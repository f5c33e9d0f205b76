import { paragraph, title } from '@common/article/build.ts';
import { commentTarget, markComment } from '../../../../../../renderer/src/editor/commands/comment/mark-comment.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một, | hai')],
  run: (editor) => {
    const at = commentTarget(editor);
    if (at !== null) markComment(editor, at, 'k');
  },
  output: [title('A'), paragraph('một, | hai')],
  still: true,
});
