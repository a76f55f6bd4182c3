-- Whom a round names are accounts; what else was typed there is words, which stand nowhere readable. A round that named
-- strangers alone invited no reviewer, and does not invite them all now.
update review_round set invited = array_remove(invited, 'REVIEWERS')
where reviewers <> '{}' and not exists (select from account a where a.name = any(reviewers));
update review_round set reviewers = array(
    select named from unnest(reviewers) with ordinality as each (named, place)
    where exists (select from account a where a.name = named) order by place)
where reviewers <> '{}';
