import { newId } from '@hub/kit/identifiers.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { seesUnit } from './unit.policy.ts';

export enum UnitKind {
  GOVERNMENT = 'GOVERNMENT',
  PUBLIC_INSTITUTION = 'PUBLIC_INSTITUTION',
  SCHOOL = 'SCHOOL',
  HOSPITAL = 'HOSPITAL',
  POLICE = 'POLICE',
  BANK = 'BANK',
  ENTERPRISE = 'ENTERPRISE',
  SELF_EMPLOYED = 'SELF_EMPLOYED',
}
registerEnumType(UnitKind, {
  name: 'UnitKind',
  description: '单位类别: what kind of unit it is.',
  valuesConfig: {
    GOVERNMENT: { description: '机关: a government office.' },
    PUBLIC_INSTITUTION: { description: '事业单位: a public institution.' },
    SCHOOL: { description: '学校: a school or college.' },
    HOSPITAL: { description: '医院: a hospital or clinic.' },
    POLICE: { description: '派出所: a police station.' },
    BANK: { description: '银行: a bank.' },
    ENTERPRISE: { description: '企业: a company.' },
    SELF_EMPLOYED: { description: '个体: a self-employed person’s business.' },
  },
});

@ObjectType({ description: '驻区单位: a unit resident in the community that takes part in co-building.' })
@Directive('@key(fields: "id")')
@SeenBy(seesUnit)
@Entity()
export class Unit {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @Field(() => String, { description: '编号: its short code, as U01.' })
  @Property({ type: 'text', unique: true })
  code: string;

  @Field(() => String, { description: '名称: its name.' })
  @Property({ type: 'text' })
  name: string;

  @Field(() => UnitKind, { description: '类别: what kind of unit it is.' })
  @Enum({ items: () => UnitKind })
  kind: UnitKind;
}
