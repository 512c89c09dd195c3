-- The fences of claims on copies. A copy's row goes with its file and may come again: counted row by row, its fences would begin
-- anew, and a claim on the row before could pass for one on the row at hand.
create sequence shard_copy_fence;
grant usage on sequence shard_copy_fence to ${app_role};
do $$ begin
    perform set_config('estampille.reach', 'platform', true);
    perform setval('shard_copy_fence', (select coalesce(max(fence), 0) + 1 from shard_copy));
end $$;
