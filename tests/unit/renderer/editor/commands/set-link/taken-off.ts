import { paragraph, title } from '@common/article/build.ts';
import { linkTarget, setLink } from '../../../../../../renderer/src/editor/commands/set-link.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'một ' }, { text: 'ha|i', link: 'https://bienphong.vn' }])],
  run: (editor) => {
    const at = linkTarget(editor);
    if (at !== null) setLink(editor, at, null);
  },
  output: [title('A'), paragraph('một ha|i')],
});
