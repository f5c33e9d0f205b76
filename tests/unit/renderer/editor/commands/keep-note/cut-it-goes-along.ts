import { paragraph, title } from '@common/article/build.ts';
import { withClipboard } from '../../../../../../renderer/src/editor/clipboard/with-clipboard.ts';
import { Clipboard, fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'công trình ỐNG ' }, noted('⟦SÁU⟧', 'cũ'), { text: ' xây' }])],
  run: (editor) => {
    withClipboard(editor, { onPictures: () => undefined, onLeftOut: () => undefined }).setFragmentData(new Clipboard() as unknown as DataTransfer, 'cut');
    editor.deleteFragment();
  },
  output: [title('A'), paragraph('công trình ỐNG | xây')],
});
