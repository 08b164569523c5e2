import { HubError } from '@hub/kit/errors.ts';

export const quantityNeedsUnit = () =>
  new HubError('QUANTITY_NEEDS_UNIT', {
    zh: '数量与计量单位须同时填写，或同时省去。请补全。',
    en: 'A quantity comes with its unit of measure, or neither is given. Complete them.',
  });

export const endsBeforeItStarts = () =>
  new HubError('ENDS_BEFORE_IT_STARTS', {
    zh: '结束日早于开始日。请更正日期。',
    en: 'The last day is before the first. Correct the days.',
  });

export const placeIsAVenue = () =>
  new HubError('PLACE_IS_A_VENUE', {
    zh: '只有场地类资源可以指定场地。请更正资源类别，或省去场地。',
    en: 'Only a venue has a place. Correct the kind, or leave the place out.',
  });

export const offerIsOver = (availableTo: string) =>
  new HubError(
    'OFFER_IS_OVER',
    {
      zh: `该资源的可用期已于 ${availableTo} 结束。请另行登记。`,
      en: `The offer was available until ${availableTo}. Make another one.`,
    },
    { availableTo },
  );
