using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>分解目标内容 in tables: the rows under 分解目标, 绩效指标 and 指标目标值; a category holds until the next one.</summary>
internal static class GridIndicatorTable
{
    private const int Category = 0, Name = 1, Target = 2;

    public static IReadOnlyList<Indicator> Read(FormGrid grid, GridFields<FormLabel> fields)
    {
        List<Indicator> rows = [];
        foreach (GridHeading<FormLabel> heading in GridHeading<FormLabel>.Of(grid, fields, FormLabel.CategoryHeader, FormLabel.IndicatorHeader, FormLabel.TargetHeader))
        {
            GridLabel<FormLabel>? category = null;
            foreach (int row in heading.Rows(label => label.IsCategory() || label == FormLabel.Decomposition))
            {
                GridCell? printed = heading.Cell(row, Category);
                bool known = printed is null || fields.LabelOf(printed) is { Label: var label } && label.IsCategory();
                category = printed is null ? category : known ? fields.LabelOf(printed) : null;
                GridCell? name = heading.Free(row, Name), target = heading.Free(row, Target);
                if (name is null && target is null)
                    continue;
                if ((name is null || target is null) && rows.Count > 0 && heading.OpensPage(row))
                {
                    rows[^1] = GoesOn(grid, rows[^1], name, target);
                    continue;
                }
                if (name is null)
                    continue;
                grid.Take(name);
                if (target is not null)
                    grid.Take(target);
                rows.Add(new Indicator(
                    category?.Cell.Hold(category.Label.Text(), printed is null ? Decision.Order : Decision.Row), null,
                    name.Hold(name.Word, Decision.Row), target?.Hold(TargetText.Parse(target.Word), Decision.Row)));
            }
        }
        return rows;
    }

    /// <summary>A page break cut the row above: what stands alone is its rest.</summary>
    private static Indicator GoesOn(FormGrid grid, Indicator above, GridCell? name, GridCell? target)
    {
        if (name is not null)
            grid.Take(name);
        if (target is not null)
            grid.Take(target);
        return above with
        {
            Name = name is null ? above.Name : above.Name.And(name),
            Target = target is null ? above.Target
                : above.Target is { } before ? new Sourced<Target>(TargetText.Parse(before.Value.Text + target.Word), [.. before.Places.Select(place => place.As(Decision.Repair)), target.At(Decision.Repair)])
                : target.Hold(TargetText.Parse(target.Word), Decision.Repair),
        };
    }
}
