import { forbidden, HubError, notFound } from '@hub/kit/errors.ts';

export const reportNotFound = (id: string) => notFound({ zh: '报到记录', en: 'report' }, id);

const member = { zh: '在职党员本人', en: 'the in-service member themselves' };
const secretary = { zh: '社区党支部书记', en: 'the branch secretary of the community' };

export const mayNot = {
  report: () => forbidden({ zh: '办理报到', en: 'report to a community' }, member),
  receive: () => forbidden({ zh: '接收报到', en: 'receive this report' }, secretary),
};

export const alreadyReported = () =>
  new HubError('ALREADY_REPORTED', {
    zh: '已有一份有效的报到。每人只能向一个社区报到;如需更换社区,请先转出。',
    en: 'There is a live report already. A member reports to one community; transfer it first.',
  });
