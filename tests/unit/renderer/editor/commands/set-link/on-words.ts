import { paragraph, title } from '@common/article/build.ts';
import { linkTarget, setLink } from '../../../../../../renderer/src/editor/commands/set-link.ts';
import { fixture, linked } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một ⟦hai⟧ ba')],
  run: (editor) => {
    const at = linkTarget(editor);
    if (at !== null) setLink(editor, at, 'https://bienphong.vn');
  },
  output: [title('A'), paragraph([{ text: 'một ' }, linked('⟦hai'), { text: '⟧ ba' }])],
});
