import { forbidden, HubError, notFound } from '@hub/kit/errors.ts';
import { isOneself } from '../in-service-member/in-service-member.policy.ts';
import { canLeave, canReceive } from './check-in-report.policy.ts';

export const reportNotFound = (id: string) => notFound({ zh: '报到记录', en: 'report' }, id);

export const mayNot = {
  report: () => forbidden({ zh: '办理报到', en: 'report to a community' }, isOneself),
  receive: () => forbidden({ zh: '接收报到', en: 'receive this report' }, canReceive),
  activate: () => forbidden({ zh: '启用报到', en: 'activate this report' }, canReceive),
  renew: () => forbidden({ zh: '续报', en: 'renew this report' }, canReceive),
  suspend: () => forbidden({ zh: '暂停报到', en: 'suspend this report' }, canReceive),
  resume: () => forbidden({ zh: '恢复报到', en: 'resume this report' }, canReceive),
  transfer: () => forbidden({ zh: '转出报到', en: 'transfer this report' }, canLeave),
  end: () => forbidden({ zh: '结束报到', en: 'end this report' }, canLeave),
};

export const alreadyReported = () =>
  new HubError('ALREADY_REPORTED', {
    zh: '已有一份有效的报到。每人只能向一个社区报到；如需更换社区，请先转出或结束原报到。',
    en: 'There is a live report already. A member reports to one community: transfer or end that one first.',
  });

export const communityWithoutUnits = (communityId: string) =>
  new HubError(
    'COMMUNITY_WITHOUT_UNITS',
    {
      zh: `社区 ${communityId} 目前没有共建单位，不能报到。请核对社区编码。`,
      en: `No unit takes part in co-building in the community ${communityId}. Check its division code.`,
    },
    { communityId },
  );
