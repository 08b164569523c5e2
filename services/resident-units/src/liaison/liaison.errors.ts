import { HubError } from '@hub/kit/errors.ts';

export const termInThePast = (day: string) =>
  new HubError(
    'DAY_HAS_PASSED',
    {
      zh: `${day} 已过。联络员的任期须从今天或以后开始，请修改。`,
      en: `${day} has passed. A term begins today or later: choose another day.`,
    },
    { day },
  );

export const liaisonAlreadyAppointed = (fromDay: string) =>
  new HubError(
    'LIAISON_ALREADY_APPOINTED',
    {
      zh: `自 ${fromDay} 起已另有联络员。请选择更晚的日期。`,
      en: `Another liaison begins on ${fromDay} already. Choose a later day.`,
    },
    { fromDay },
  );
