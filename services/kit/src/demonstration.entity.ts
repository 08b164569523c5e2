import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** 演示数据: its row says that this database holds demonstration data, and since when. */
@Entity({ tableName: 'demonstration' })
export class Demonstration {
  @PrimaryKey({ type: 'integer' }) id: number = 1;
  @Property({ type: 'Date', columnType: 'timestamptz(3)' }) loadedAt: Date;
}
