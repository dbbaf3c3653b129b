/** A diagnosis in each format. Pure. */
import { json } from '../text/encode.ts';
import type { Locale } from '../text/locale.ts';
import type { Views } from '../text/view.ts';
import type { Diagnosis } from './complaint.ts';
import { complaintText, notAsked, unansweredText, verdictText } from './doctor-words.ts';

export const diagnosisViews = {
  text: (diagnosis, { locale }) => textOf(diagnosis, locale),
  json: (diagnosis, { locale }) => jsonOf(diagnosis, locale),
} satisfies Views<Diagnosis>;

function textOf({ complaints, unanswered, asked }: Diagnosis, locale: Locale): string {
  const lines = [
    ...complaints.map(complaint => `${complaint.kind}\n  ${complaintText(complaint)[locale]}`),
    ...unanswered.map(({ question, message }) => unansweredText(question, message)[locale]),
    ...(asked === undefined ? [notAsked[locale]] : []),
    // An unanswered question may hide a problem, so we do not say that all is well.
    ...(unanswered.length > 0 && complaints.length === 0
      ? []
      : [verdictText(complaints.length, asked)[locale]]),
  ];
  return lines.map(line => `${line}\n`).join('');
}

/** In the form of `schemas/doctor.schema.json`. */
function jsonOf({ complaints, unanswered, asked }: Diagnosis, locale: Locale): string {
  return json({
    schemaVersion: 1,
    complaints: complaints.map(complaint => {
      const message = complaintText(complaint)[locale];
      return complaint.kind === 'codeowners-refused'
        ? { kind: complaint.kind, message }
        : { ...complaint, message };
    }),
    unanswered,
    asked: asked ?? null,
  });
}
