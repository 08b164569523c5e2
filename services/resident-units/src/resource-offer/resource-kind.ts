import { registerEnumType } from 'type-graphql';

export enum ResourceKind {
  FUNDS = 'FUNDS',
  GOODS = 'GOODS',
  VENUE = 'VENUE',
  EXPERTISE = 'EXPERTISE',
  LABOUR = 'LABOUR',
  JOBS = 'JOBS',
  INFORMATION = 'INFORMATION',
}
registerEnumType(ResourceKind, {
  name: 'ResourceKind',
  description: '资源类别: what kind of thing is offered or promised.',
  valuesConfig: {
    FUNDS: { description: '资金: money.' },
    GOODS: { description: '物资: goods.' },
    VENUE: { description: '场地: the use of a place.' },
    EXPERTISE: { description: '专业: knowledge and skill.' },
    LABOUR: { description: '人力: people’s time.' },
    JOBS: { description: '岗位: vacancies.' },
    INFORMATION: { description: '信息: information.' },
  },
});
