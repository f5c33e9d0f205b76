/** Findings as JSON tells them: with their sentence, so that who reads it need not put it together. */
import * as z from 'zod';
import { finding, type ExportResult, type Finding } from '../common/contract/shapes.ts';
import { sentenceOf } from '../common/print/sentence.ts';

/** `text`: the sentence in Vietnamese. */
export const findingInWords = finding.extend({ text: z.string() });
type FindingInWords = z.infer<typeof findingInWords>;

export const inWords = (findings: readonly Finding[]): FindingInWords[] => findings.map((each) => ({ ...each, text: sentenceOf('vi', each.said) }));

/** What an export gives back, its findings so. */
export const exportInWords = ({ preflight: { errors, warnings }, ...rest }: ExportResult) => ({ ...rest, preflight: { errors: inWords(errors), warnings: inWords(warnings) } });
