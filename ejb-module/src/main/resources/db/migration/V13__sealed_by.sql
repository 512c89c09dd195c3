-- Which node sealed a shard: its rate, and who took over from whom. Unknown for what was sealed before.
alter table shard add column sealed_by text;
create index shard_sealed_at on shard (sealed_at) where state = 'SEALED';
