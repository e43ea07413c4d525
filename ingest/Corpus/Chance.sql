-- Chance by integer mixing, written out so that the same seed gives the same corpus under every version of the engine.
-- A hash is a ubigint below 2^32. Macros are textual: pass columns, not long expressions.

-- One to one on 0 … 2^32 - 1 (two rounds of xor-shift and multiply; the constants are Wellons' lowbias32).
create macro stirred(x) as (xor(x, x >> 16) * 2146121005::ubigint) & 4294967295::ubigint;
create macro scrambled(x) as (xor(stirred(x), stirred(x) >> 15) * 2221713035::ubigint) & 4294967295::ubigint;
-- The hash of the n-th thing under another; n ≥ 0.
create macro child(hash, n) as scrambled(xor(hash, ((n + 1)::ubigint * 2654435761::ubigint) & 4294967295::ubigint));
-- 0 … n - 1, the k-th draw of a hash; n up to 2^32.
create macro below(hash, k, n) as ((child(hash, k) * n::ubigint) >> 32)::bigint;
-- Nearly normal, mean 0, deviation 1000, within ±3460; takes the draws k … k + 3.
create macro normal(hash, k) as (below(hash, k, 1000) + below(hash, k + 1, 1000) + below(hash, k + 2, 1000) + below(hash, k + 3, 1000) - 1998) * 1732 // 1000;
-- The value at u on the line from (u0, v0) to (u1, v1), in whole numbers.
create macro on_line(u, u0, u1, v0, v1) as v0 + (v1 - v0) * (u - u0) // (u1 - u0);

-- Growth of a budget in thousandths of ln, at u of 10,000: the quantiles of 20,721 real pairs of years (Japan's reviews of 2012 to 2018), 17 % of them exactly 0.
create macro growth_at(u) as case
  when u < 100 then on_line(u, 0, 100, -2000, -1760)
  when u < 500 then on_line(u, 100, 500, -1760, -693)
  when u < 1000 then on_line(u, 500, 1000, -693, -386)
  when u < 2500 then on_line(u, 1000, 2500, -386, -110)
  when u < 4150 then on_line(u, 2500, 4150, -110, 0)
  when u < 5850 then 0
  when u < 7500 then on_line(u, 5850, 7500, 0, 61)
  when u < 9000 then on_line(u, 7500, 9000, 61, 333)
  when u < 9500 then on_line(u, 9000, 9500, 333, 647)
  when u < 9900 then on_line(u, 9500, 9900, 647, 1729)
  else on_line(u, 9900, 10000, 1729, 2000) end;

-- Execution rate in millionths, at u of 1,000,000: the quantiles of 27,953 real project years of the same reviews; 26.8 % exactly 100 %, 3.5 % above.
create macro rate_at(u) as case
  when u < 10000 then 0
  when u < 20000 then on_line(u, 10000, 20000, 0, 97000)
  when u < 50000 then on_line(u, 20000, 50000, 97000, 386000)
  when u < 100000 then on_line(u, 50000, 100000, 386000, 600000)
  when u < 200000 then on_line(u, 100000, 200000, 600000, 769000)
  when u < 250000 then on_line(u, 200000, 250000, 769000, 818000)
  when u < 500000 then on_line(u, 250000, 500000, 818000, 952600)
  when u < 697000 then on_line(u, 500000, 697000, 952600, 999999)
  when u < 965000 then 1000000
  else on_line(u, 965000, 1000000, 1000001, 1200000) end;

-- Cents of an amount whose ln (of yuan, in thousandths) is level, rounded to a grain of cents and at least that.
create macro cents_at(level, grain) as greatest(1, round(exp(level / 1000.0) * 100 / grain)::bigint) * grain;
-- A whole number of about c, to two figures.
create macro two_figures(c) as case when c < 100 then c when c < 1000 then c // 10 * 10 when c < 10000 then c // 100 * 100 when c < 100000 then c // 1000 * 1000 else c // 10000 * 10000 end;
-- Hundredths as printed: 9500 → 95, 9550 → 95.5.
create macro printed(hundredths) as case when hundredths % 100 = 0 then (hundredths // 100)::text else (hundredths / 100.0)::text end;
