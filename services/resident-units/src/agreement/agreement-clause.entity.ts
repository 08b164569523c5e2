import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Check, Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Unit } from '../unit/unit.entity.ts';
import { Agreement } from './agreement.entity.ts';
import { seesAgreement } from './agreement.policy.ts';

/** What a clause is made from. */
export type NewClause = Pick<
  AgreementClause,
  'agreement' | 'unit' | 'communityId' | 'no' | 'text' | 'isPrinciple'
>;

@ObjectType({ description: '协议条款: one clause of an agreement.' })
@Directive('@key(fields: "id")')
@SeenBy(seesAgreement)
@Entity()
@Unique({ properties: ['agreement', 'no'] })
@Check({ name: 'agreement_clause_numbered_from_one', expression: 'no >= 1' })
export class AgreementClause {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Agreement, { description: '共建协议: of which agreement.' })
  @ManyToOne(() => Agreement)
  agreement: Agreement;

  /** The agreement's two sides, with which the database keeps them. */
  @ManyToOne(() => Unit)
  unit: Unit;

  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Field(() => Int, { description: '序号: its number within the agreement.' })
  @Property({ type: 'integer' })
  no: number;

  @Field(() => String, { description: '条文: what it says.' })
  @Property({ type: 'text' })
  text: string;

  @Field(() => Boolean, { description: '原则条款: states a principle, and needs no commitment to keep it.' })
  @Property({ type: 'boolean' })
  isPrinciple: boolean = false;

  constructor(clause: NewClause) {
    Object.assign(this, clause);
  }
}
