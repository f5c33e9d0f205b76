/** Asks why before something is done. */
import { useState } from 'react';
import { DialogFoot } from '../collect/dialogs.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';

interface ReasonDialogProps {
  readonly title: string;
  readonly intro: string;
  readonly label: string;
  readonly action: string;
  readonly onClose: () => void;
  readonly onDo: (reason: string) => void;
}

export function ReasonDialog({ title, intro, label, action, onClose, onDo }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <Dialog title={title} intro={intro} onClose={onClose}>
      <div className="dialog__body">
        <TextArea label={label} value={reason} onChange={setReason} rows={3} autoFocus />
      </div>
      <DialogFoot action={action} isDisabled={reason.trim() === ''} onClose={onClose} onDo={() => { onDo(reason.normalize('NFC').trim()); }} />
    </Dialog>
  );
}
