import { HubError } from '@hub/kit/errors.ts';

export const notAMember = () =>
  new HubError('NOT_A_MEMBER_UNIT', {
    zh: '该单位不是这个社区的共建单位。请先签订共建协议。',
    en: 'This unit does not take part in the community’s co-building. Sign an agreement first.',
  });
