/** A list taken in: which file, what its columns hold, what would be made of it, and what was done. */
import type { SheetFile, SheetLook, SheetReport } from '@common/contract/sheet-channels.ts';
import { toErrorShape } from '@common/errors.ts';
import type { SheetMapping, SheetTarget } from '@common/sheets/fields.ts';
import type { SheetPlan } from '@common/sheets/plan-shapes.ts';
import { useEffect, useRef, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useDesk } from '../app/desk-context.ts';
import { call, chooseDroppedSheet } from '../client/call.ts';
import { useEvent } from '../client/events.ts';
import { report as reportError } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { MappingStep } from './MappingStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import './sheets.css';

interface Looked {
  readonly file: SheetFile;
  readonly sheet: number;
  readonly look: SheetLook;
}

const STEPS = ['choose', 'map', 'preview', 'done'] as const;
type Step = (typeof STEPS)[number];

export function ImportSheet({ start, onClose }: { readonly start: SheetTarget; readonly onClose: () => void }) {
  const { t } = useTexts();
  const { steps } = useDesk();
  const [step, setStep] = useState<Step>('choose');
  const [target, setTarget] = useState(start);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [mapping, setMapping] = useState<SheetMapping | null>(null);
  const [plan, setPlan] = useState<SheetPlan | null>(null);
  const [done, setDone] = useState<SheetReport | null>(null);
  const [busy, setBusy] = useState(false);
  const job = useRef<string | null>(null);
  useEvent('job', (event) => {
    if (event.kind === 'sheet') job.current = event.state === 'running' ? event.jobId : null;
  });
  // The file is let go with the dialog, however that closes.
  useEffect(() => () => {
    call('sheet.leave', {}).catch((thrown: unknown) => {
      // Without a book there is nothing to let go of.
      if (toErrorShape(thrown).code !== 'book/none-open') reportError(thrown);
    });
  }, []);

  const working = (work: () => Promise<void>): void => {
    setBusy(true);
    work()
      .catch(reportError)
      .finally(() => {
        setBusy(false);
      });
  };
  const lookAt = async (file: SheetFile, sheet: number, what: SheetTarget, header?: SheetMapping['header']): Promise<void> => {
    const look = await call('app.lookAtSheet', { sheet, target: what, ...(header === undefined ? {} : { header }) });
    setTarget(what);
    setLooked({ file, sheet, look });
    setMapping(look.mapping);
    setStep('map');
  };
  const choose = (files: File[] | null): void => {
    working(async () => {
      const file = files === null ? await call('app.chooseSheet', { dropped: false }) : await chooseDroppedSheet(files);
      if (file === null) return;
      await lookAt(file, Math.max(0, file.sheets.findIndex(({ hidden, rows }) => !hidden && rows > 0)), target);
    });
  };
  const preview = (chosen: SheetMapping): void => {
    if (looked === null) return;
    working(async () => {
      setPlan(await call('sheet.preview', { sheet: looked.sheet, mapping: chosen }));
      setMapping(chosen);
      setStep('preview');
    });
  };
  const bring = (): void => {
    if (looked === null || mapping === null) return;
    working(async () => {
      setDone(await call('app.bringSheet', { sheet: looked.sheet, mapping, key: looked.look.key }));
      setStep('done');
      steps.refresh();
    });
  };
  const stop = (): void => {
    const jobId = job.current;
    if (jobId !== null) call('app.cancelJob', { jobId }).catch(reportError);
  };

  return (
    <ModalOverlay className="veil" isOpen isDismissable={false} onOpenChange={(open) => { if (!open) onClose(); }}>
      <Modal className="modal sheet-modal">
        <AriaDialog className="dialog sheet">
          <header className="sheet__head">
            <Heading slot="title" className="dialog__title">{t('sheets.in')}</Heading>
            <ol className="sheet__steps" aria-label={t('sheets.steps')}>
              {STEPS.map((each) => (
                <li key={each} {...(each === step ? { 'aria-current': 'step' as const } : {})}>{t(`sheets.step.${each}`)}</li>
              ))}
            </ol>
          </header>
          <div className="sheet__body" aria-busy={busy}>
            {step === 'choose' ? <ChooseStep busy={busy} onChoose={choose} /> : null}
            {step === 'map' && looked !== null && mapping !== null ? (
              <MappingStep {...looked} target={target} mapping={mapping} onMapping={setMapping} onLook={(sheet, what, header) => { working(() => lookAt(looked.file, sheet, what, header)); }} />
            ) : null}
            {step === 'preview' && plan !== null && mapping !== null && looked !== null ? <PreviewStep plan={plan} mapping={mapping} columns={looked.look.columns} onMapping={preview} /> : null}
            {step === 'done' && done !== null ? <DoneStep report={done} /> : null}
          </div>
          <footer className="dialog__foot">
            {busy ? <span className="sheet__busy quiet" role="status">{t('sheets.working')}</span> : null}
            {busy ? <Button look="plain" onPress={stop}>{t('sheets.stop')}</Button> : null}
            {step === 'map' || step === 'preview' ? (
              <Button isDisabled={busy} onPress={() => { setStep(step === 'map' ? 'choose' : 'map'); }}>{t('sheets.back')}</Button>
            ) : null}
            <Button onPress={onClose}>{step === 'done' ? t('app.close') : t('app.cancel')}</Button>
            {step === 'map' && mapping !== null ? <Button look="primary" isDisabled={busy} onPress={() => { preview(mapping); }}>{t('sheets.toPreview')}</Button> : null}
            {step === 'preview' ? <Button look="primary" isDisabled={busy} onPress={bring}>{t('sheets.bring')}</Button> : null}
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
