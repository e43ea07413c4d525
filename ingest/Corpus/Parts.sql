-- How a project that is several for some of its years shares its amounts: first and last thousandth of each of its parts, by the project's own draw, and cents that add up exactly.

-- Where part n of several ends, in thousandths; the first ends at share.
create macro share_end(n, parts, share) as case when n = 0 then 0 when n = parts then 1000 when n = 1 then share else share + 250 end;
-- Cents of an amount up to a thousandth; in whole grains, where there are enough of them.
create macro cents_to(amount, thousandth, grain) as case when amount >= 40 * grain then amount // grain * thousandth // 1000 * grain else amount * thousandth // 1000 end;
create macro cents_between(amount, after, until, grain) as cents_to(amount, until, grain) - cents_to(amount, after, grain);
-- What is spent of an amount is shared as the amount is: who spends all of it does so in each part.
create macro spent_between(spent, amount, after, until, grain) as
  (spent::hugeint * cents_to(amount, until, grain) // amount)::bigint - (spent::hugeint * cents_to(amount, after, grain) // amount)::bigint;
