import { HubError } from '@hub/kit/errors.ts';

export const progressOutOfRange = (from: number) =>
  new HubError(
    'PROGRESS_OUT_OF_RANGE',
    {
      zh: `进度应在当前的 ${from} 至 100 之间，不能倒退。`,
      en: `Progress goes from where it is, ${from}, up to 100, and never falls.`,
    },
    { from },
  );
