import { newId } from '@hub/kit/identifiers.ts';
import { LocalDate } from '@hub/kit/scalars.ts';
import {
  Check,
  Entity,
  Enum,
  Index,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Unit } from '../unit/unit.entity.ts';
import { AgreementState } from './agreement.state.ts';

@ObjectType({ description: '共建协议: what a unit and the community have agreed to do for each other.' })
@Directive('@key(fields: "id")')
@Entity()
@Unique({ properties: ['communityId', 'no'] })
@Index({ properties: ['unit', 'no', 'id'] })
@Check({ name: 'agreement_ends_after_start', expression: 'active_to > active_from' })
@Check({ name: 'agreement_is_reviewed_after_start', expression: 'review_on >= active_from' })
@Check({ name: 'agreement_document_is_a_hash', expression: "sha256 ~ '^[0-9a-f]{64}$'" })
export class Agreement {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @ManyToOne(() => Unit)
  unit: Unit;

  /** Owned by the community subgraph. */
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Field(() => String, { description: '编号: its number.' })
  @Property({ type: 'text' })
  no: string;

  @Field(() => AgreementState, { description: '状态: where it stands.' })
  @Enum({ items: () => AgreementState })
  state: AgreementState = AgreementState.DRAFT;

  @Field(() => LocalDate, { description: '生效日: its first day.' })
  @Property({ type: 'string', columnType: 'date' })
  activeFrom: string;

  @Field(() => LocalDate, { nullable: true, description: '到期日: its last day.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  activeTo: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: '评审日: when both sides look at it again.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  reviewOn: string | null = null;

  @Field(() => String, { nullable: true, description: '校验值: SHA-256 of the signed document.' })
  @Property({ type: 'string', columnType: 'char(64)', nullable: true })
  sha256: string | null = null;
}
