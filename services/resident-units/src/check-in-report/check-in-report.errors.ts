import { HubError } from '@hub/kit/errors.ts';

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
