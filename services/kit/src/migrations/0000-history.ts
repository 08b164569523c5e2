import { Migration } from '@mikro-orm/migrations';

/** The tables that every subgraph has beside its concepts' own: what happened, what to tell of it, what was answered. */
export class History extends Migration {
  override up(): void {
    this.addSql(`
      create table audit_entry (
        seq bigserial primary key, at timestamptz(3) not null, actor_id text not null, community_id char(12) null,
        verb text not null, entity text not null, entity_id text not null, before jsonb null, after jsonb null,
        previous_hash char(64) not null default '', hash char(64) not null default '',
        constraint audit_entry_has_one_line_each check (concat(actor_id, verb, entity, entity_id) !~ '[[:cntrl:]]')
      )
    `);
    this.addSql('create index audit_entry_by_row on audit_entry (entity, entity_id, seq)');
    this.addSql('create index audit_entry_by_community on audit_entry (community_id, seq)');
    this.chain();
    this.addSql(`
      create table outbox_event (
        id uuid primary key, at timestamptz(3) not null, verb text not null, entity text not null,
        entity_id text not null, changes jsonb not null, published_at timestamptz(3) null
      )
    `);
    this.addSql('create index outbox_event_by_publication on outbox_event (published_at, id)');
    this.addSql(`
      create table first_answer (
        actor_id text not null, client_mutation_id text not null, verb text not null, input_sha256 text not null,
        entity text null, entity_id text null, primary key (actor_id, client_mutation_id)
      )
    `);
    this.addSql('create table demonstration (id integer primary key, loaded_at timestamptz(3) not null)');
  }

  /**
   * Each audit entry carries the hash of the one before it: a row that is changed, taken out or slipped in breaks the
   * chain. The head's row lock keeps the numbers without gaps; it is taken last in a transaction, so it is held briefly.
   */
  private chain(): void {
    this.addSql('create table audit_head (seq bigint not null, hash char(64) not null)');
    this.addSql(`insert into audit_head values (0, repeat('0', 64))`);
    this.addSql(`
      create function audit_text(entry audit_entry) returns text language sql immutable as $$
        select concat_ws(E'\\n', entry.seq, entry.previous_hash, (extract(epoch from entry.at) * 1000)::bigint,
          entry.actor_id,
          coalesce(entry.community_id, '-'), entry.verb, entry.entity, entry.entity_id,
          coalesce(entry.before::text, '-'), coalesce(entry.after::text, '-'))
      $$
    `);
    this.addSql(`
      create function chain_audit_entry() returns trigger language plpgsql
      security definer set search_path = public as $$
      begin
        update audit_head set seq = seq + 1 returning seq, hash into new.seq, new.previous_hash;
        new.hash := encode(sha256(convert_to(audit_text(new), 'UTF8')), 'hex');
        update audit_head set hash = new.hash;
        return new;
      end $$
    `);
    this.addSql(`
      create trigger audit_entry_is_chained before insert on audit_entry
      for each row execute function chain_audit_entry()
    `);
    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Rows of % are added, never changed.', tg_table_name using errcode = 'check_violation',
          constraint = tg_table_name || '_is_append_only';
      end $$
    `);
    for (const kind of ['row', 'statement']) {
      const events = kind === 'row' ? 'update or delete' : 'truncate';
      this.addSql(`
        create trigger audit_entry_is_append_only_by_${kind} before ${events} on audit_entry
        for each ${kind} execute function refuse_change()
      `);
    }
  }
}
