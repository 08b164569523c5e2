import { forbidden, HubError, notFound } from '@hub/kit/errors.ts';
import { canReport } from './follow-up.policy.ts';

export const followUpNotFound = (id: string) => notFound({ zh: '督办事项', en: 'follow-up' }, id);

export const mayNot = {
  report: () => forbidden({ zh: '汇报该督办事项', en: 'report on this follow-up' }, canReport),
};

export const progressOutOfRange = (from: number) =>
  new HubError(
    'PROGRESS_OUT_OF_RANGE',
    {
      zh: `进度应在当前的 ${from} 至 100 之间，不能倒退。`,
      en: `Progress goes from where it is, ${from}, up to 100, and never falls.`,
    },
    { from },
  );
