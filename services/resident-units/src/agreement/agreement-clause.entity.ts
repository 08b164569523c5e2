import { newId } from '@hub/kit/identifiers.ts';
import { Check, Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Agreement } from './agreement.entity.ts';

/** What a clause is made from. */
export type NewClause = Pick<AgreementClause, 'agreement' | 'no' | 'text' | 'isPrinciple'>;

@ObjectType({ description: '协议条款: one clause of an agreement.' })
@Directive('@key(fields: "id")')
@Entity()
@Unique({ properties: ['agreement', 'no'] })
@Check({ name: 'agreement_clause_numbered_from_one', expression: 'no >= 1' })
export class AgreementClause {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @ManyToOne(() => Agreement)
  agreement: Agreement;

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
