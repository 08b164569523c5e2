import { HubError } from '@hub/kit/errors.ts';
import { mostFen } from './amount.rules.ts';

export const badQuantity = () =>
  new HubError('BAD_QUANTITY', {
    zh: '数量应大于零、小于一百亿。按件计的须为整数，以元计的最多两位小数，以重量、长度、面积、时间等计的最多三位。请更正数量。',
    en: 'A quantity is more than zero and less than 10 000 000 000: whole where pieces are counted, with at most two decimals where it is money, and three where weight, length, area or time is measured. Correct it.',
  });

export const badValue = () =>
  new HubError(
    'BAD_VALUE',
    {
      zh: `金额应为 0 至 ${mostFen} 分。请更正金额。`,
      en: `A value is 0 to ${mostFen} fen. Correct it.`,
    },
    { mostFen },
  );

export const moneyIsCountedInYuan = () =>
  new HubError('MONEY_IS_COUNTED_IN_YUAN', {
    zh: '资金以元计，其他资源不以元计。请更正资源类别或计量单位。',
    en: 'Money is counted in 元, and nothing else is. Correct the kind or the unit of measure.',
  });

export const valueDisagrees = (quantity: number, valueFen: number | null) =>
  new HubError(
    'VALUE_DISAGREES',
    {
      zh: `${quantity} 元即 ${valueFen} 分，与所填金额不符。请更正，或省去金额。`,
      en: `${quantity} 元 are ${valueFen} fen, which is not the value given. Correct one of them, or leave the value out.`,
    },
    { valueFen },
  );

export const dueInThePast = () =>
  new HubError('DUE_IN_THE_PAST', {
    zh: '期限已过。请填写今天或以后的日期。',
    en: 'The day it is due has passed. Give today or a day to come.',
  });

export const dayHasPassed = (day: string) =>
  new HubError(
    'DAY_HAS_PASSED',
    {
      zh: `${day} 已过。交付请排在今天或以后。`,
      en: `${day} has passed. Plan the delivery for today or a day to come.`,
    },
    { day },
  );

export const clauseOfAnotherAgreement = () =>
  new HubError('CLAUSE_OF_ANOTHER_AGREEMENT', {
    zh: '该条款不属于本单位与这个社区的共建协议。请选择双方协议中的条款。',
    en: 'The clause is not one of an agreement between this unit and this community. Choose one of theirs.',
  });

export const agreementNotInForce = (no: string) =>
  new HubError(
    'AGREEMENT_NOT_IN_FORCE',
    {
      zh: `共建协议 ${no} 目前不在效。请先签订或续签协议，或登记不依托协议的意向。`,
      en: `The agreement ${no} is not in force. Sign or renew it first, or pledge without a clause.`,
    },
    { no },
  );

export const deliveriesWait = (waiting: number) =>
  new HubError(
    'DELIVERIES_WAIT',
    {
      zh: `还有 ${waiting} 笔交付等待验收。请先验收或退回，再短交结案。`,
      en: `${waiting} of its deliveries wait to be looked at. Accept or turn them down, then close it short.`,
    },
    { waiting },
  );
