import { forbidden, HubError, notFound } from '@hub/kit/errors.ts';

export const entryNotFound = (id: string) => notFound({ zh: '服务时长记录', en: 'hour entry' }, id);

export const mayNot = {
  review: () =>
    forbidden(
      { zh: '审核该服务时长', en: 'review these hours' },
      { zh: '该社区的党支部书记或社区工作者', en: 'the branch secretary or a worker of the community' },
    ),
  dispute: () =>
    forbidden(
      { zh: '对该时长提出异议', en: 'dispute these hours' },
      { zh: '在职党员本人', en: 'the member themselves' },
    ),
};

export const badMinutes = (most: number) =>
  new HubError(
    'BAD_MINUTES',
    {
      zh: `认定的分钟数应为30的倍数,且不超过到场的 ${most} 分钟。`,
      en: `The minutes come in whole half hours, and are no more than the ${most} they were there.`,
    },
    { most },
  );
