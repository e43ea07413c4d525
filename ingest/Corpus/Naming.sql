-- What a project is called from year to year. naming: how often each piece of its name has changed, eight bits a piece, so that the changes of a project's years add up.
-- Pieces: 0 the ending, 1 the year before the name, 2 the period behind it, 3 the quality, 4 the area, 5 the deed, 6 the object. No two projects of a unit are ever called alike.

create macro changed(piece) as 1::bigint << (8 * piece);
create macro changes_of(naming, piece) as (naming >> (8 * piece)) & 255;
-- Whether a piece stands in its other wording.
create macro is_other(naming, piece) as (naming >> (8 * piece)) & 1;
-- Which piece changes, at u of 100.
create macro piece_at(u) as case when u < 30 then 0 when u < 35 then 1 when u < 48 then 2 when u < 65 then 3 when u < 76 then 4 when u < 90 then 5 else 6 end;
-- What changes with one renaming, at u of 100 and at v of 400: in one of four a second piece, where v names another.
create macro change_at(u, v) as changed(piece_at(u)) + case when v < 100 and piece_at(v) <> piece_at(u) then changed(piece_at(v)) else 0 end;

-- The name, of lists of words (place, field). stem: the number of its words; as_like, as_twin: 20 where it is called nearly as another project, else 0.
-- within, before, behind: what a part of the project has in its name after the area, before the deed and behind it. batch and mark stand behind the deed.
create macro called(naming, year, areas, qualities, objects, deeds, endings, periods, stem, as_like, as_twin, within, before, behind, batch, mark) as
  case when is_other(naming, 1) = 1 then year::text || '年' else '' end
  || areas[as_like + 10 * is_other(naming, 4) + stem // 100 + 1] || within || qualities[as_twin + 10 * is_other(naming, 3) + stem // 10 % 10 + 1]
  || objects[10 * is_other(naming, 6) + stem % 10 + 1] || before || deeds[is_other(naming, 5) + 1] || behind || batch || mark
  || endings[changes_of(naming, 0) % 6 + 1] || periods[least(changes_of(naming, 2), 9) + 1];
