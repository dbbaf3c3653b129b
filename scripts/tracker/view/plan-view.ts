import { json } from '../../text/encode.ts';
import type { Views } from '../../text/view.ts';
import type { Plan } from '../model/plan.ts';
import { renderPlanMarkdown, renderPlanText } from './plan-text.ts';

export const planViews = {
  text: (plan, { locale, color }) => renderPlanText(plan, locale, color),
  // As `apply` reads it.
  json: plan => json(plan),
  markdown: (plan, { locale }) => renderPlanMarkdown(plan, locale),
} satisfies Views<Plan>;
