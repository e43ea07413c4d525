using System.Text.RegularExpressions;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>Rows under 一级指标, 二级指标, 三级指标 and 指标值: a level holds until the next one; a sign (指标性质) or a unit (度量单位) in a column of its own is put to its value. Self-evaluations also tell 实际完成值, 得分 and 偏差原因.</summary>
internal static partial class IndicatorColumns
{
    public static IReadOnlyList<Indicator> Read(FormGrid grid, GridFields<TargetsLabel> fields)
    {
        List<Indicator> rows = [];
        foreach (TargetsLabel value in new[] { TargetsLabel.LongTermTarget, TargetsLabel.Target })
        {
            // A heading that is printed again on the next page heads the rest of the same rows.
            List<Indicator> found = [];
            foreach (GridHeading<TargetsLabel> heading in GridHeading<TargetsLabel>.Of(grid, fields, TargetsLabel.Level1, TargetsLabel.Level3, value))
            {
                if (value == TargetsLabel.Target && SideBySide.Of(heading) is { Count: > 0 } groups)
                    rows.AddRange(groups.SelectMany(Read));
                else
                    new Block(grid, fields, heading, value == TargetsLabel.Target ? "annual" : "long-term", ..).Read(found);
            }
            rows.AddRange(found);
        }
        return rows;

        IEnumerable<Indicator> Read(SideBySide group)
        {
            List<Indicator> own = [];
            new Block(grid, fields, group.Heading, group.Horizon, group.Columns).Read(own);
            return own;
        }
    }

    /// <param name="columns">In which its labels stand.</param>
    private sealed class Block(FormGrid grid, GridFields<TargetsLabel> fields, GridHeading<TargetsLabel> heading, string horizon, Range columns)
    {
        private readonly int _row = heading.Labels[0].Cell.Cell!.Row;

        private Sourced<string>? _level1, _level2;

        /// <param name="found">Those under headings before it; its own are added.</param>
        public void Read(List<Indicator> found)
        {
            GridLabel<TargetsLabel>[] qualities = [.. Columns(TargetsLabel.Direction)];
            GridLabel<TargetsLabel>? level2 = Column(TargetsLabel.Level2), measure = Column(TargetsLabel.Measure), weight = Column(TargetsLabel.Weight);
            GridLabel<TargetsLabel>? actual = Column(TargetsLabel.Actual) ?? Column(TargetsLabel.Result), score = Column(TargetsLabel.Score), deviation = Column(TargetsLabel.Deviation);
            foreach (int row in heading.Rows(label => label is TargetsLabel.Indicators or TargetsLabel.AnnualGoal or TargetsLabel.OverallGoal or TargetsLabel.Goals or TargetsLabel.Project or TargetsLabel.Unit or TargetsLabel.Total or TargetsLabel.Sum))
            {
                GridCell? level1 = Cell(row, heading.Labels[0]), second = Cell(row, level2);
                GridCell? target = Own(row, heading.Labels[2]), name = Own(row, heading.Labels[1]) is { } own && own != level1 ? own : Rate(level1, second, row);
                Level(level1, second == level1 ? null : second, row);
                if ((name is null || target is null) && found.Count > 0 && OpensPage(row) && new[] { name, target, Own(row, deviation) }.OfType<GridCell>().ToArray() is { Length: > 0 } rests)
                {
                    found[^1] = GoesOn(found[^1], name, target, Own(row, deviation));
                    Array.ForEach(rests, grid.Take);
                    continue;
                }
                if (name is null)
                    continue;
                grid.Take(name);
                GridCell? unit = Own(row, measure);
                GridCell[] told = [.. qualities.Select(column => Own(row, column)).OfType<GridCell>()];
                found.Add(new Indicator(
                    _level1, _level2, name.Hold(Numbered().Replace(name.Word, ""), Decision.Row), Value(target, told.FirstOrDefault(cell => SignOf(cell.Compact) is not null), unit), horizon,
                    Actual(Own(row, actual), unit), Points(Own(row, weight)), Points(Own(row, score)), Words(Cell(row, deviation)), Direction(told)));
            }
        }

        /// <summary>Whether a page begins with the row, or with the heading right above it.</summary>
        private bool OpensPage(int row) => heading.OpensPage(row) || (row == _row + heading.Labels[0].Cell.Cell!.RowSpan && heading.OpensPage(_row));

        /// <summary>The execution rate is a level and an indicator at once, whether its cells are merged or left empty.</summary>
        private GridCell? Rate(GridCell? level1, GridCell? level2, int row) =>
            new[] { level2, level1 }.FirstOrDefault(cell => cell is not null && cell.Cell!.Row == row && grid.IsFree(cell) && ExecutionRateName.Is(cell.Compact));

        private GridLabel<TargetsLabel>? Column(TargetsLabel label) => Columns(label).FirstOrDefault();

        private IEnumerable<GridLabel<TargetsLabel>> Columns(TargetsLabel label) =>
            heading.Table.Row(_row).Select(fields.LabelOf).OfType<GridLabel<TargetsLabel>>().Where(printed => printed.Label == label && printed.Cell.Cell!.Row == _row && IsWithin(printed.Cell.Cell!.Column));

        private bool IsWithin(int column) => column >= columns.Start.Value && (columns.End.IsFromEnd || column < columns.End.Value);

        /// <summary>The printed cell that covers a row in a column, whoever took it.</summary>
        private GridCell? Cell(int row, GridLabel<TargetsLabel>? column) =>
            column is not null && heading.Table.At(row, column.Cell.Cell!.Column) is { IsEmpty: false } cell && fields.LabelOf(cell) is null ? cell : null;

        private GridCell? Own(int row, GridLabel<TargetsLabel>? column) => Cell(row, column) is { } cell && cell.Cell!.Row == row && grid.IsFree(cell) ? cell : null;

        /// <summary>A merged cell covers its rows; where nothing is merged, the rows under it are empty.</summary>
        private void Level(GridCell? first, GridCell? second, int row)
        {
            if (first is not null)
            {
                if (first.Cell!.Row == row)
                    _level2 = null;
                _level1 = Take(first);
            }
            else
            {
                _level1 = _level1?.Still(Decision.Order);
            }
            _level2 = second is not null ? Take(second) : _level2?.Still(Decision.Order);
        }

        private Sourced<string> Take(GridCell cell)
        {
            grid.Take(cell);
            return cell.Hold(Counted().Replace(ChineseText.Compact(cell.Word), ""), Decision.Row);
        }

        private Sourced<Target>? Value(GridCell? value, GridCell? sign, GridCell? measure)
        {
            if (value is null)
                return null;
            List<GridCell> told = [value];
            string text = value.Word;
            if (sign is not null)
            {
                grid.Take(sign);
                if (SignOf(sign.Compact) is { } printed && TargetText.SignAt(ChineseText.Fold(text)) < 0 && TargetText.Parse(text).Operator is null)
                {
                    text = printed + text;
                    told.Add(sign);
                }
            }
            if (measure is not null)
            {
                grid.Take(measure);
                if (TargetText.Parse(text) is { Value: not null, Unit: null } && measure.Compact is not ("无" or "-" or "/"))
                {
                    text += measure.Word;
                    told.Add(measure);
                }
            }
            grid.Take(value);
            return new Sourced<Target>(TargetText.Parse(text), [.. told.Select(cell => cell.At(Decision.Row))]);
        }

        /// <summary>指标性质 and 指标方向 may stand side by side, and tell signs (≥), kinds (定性) and directions (正向).</summary>
        private Sourced<string>? Direction(IEnumerable<GridCell> told)
        {
            Sourced<string>? direction = null;
            foreach (GridCell cell in told)
            {
                grid.Take(cell);
                if (direction is null && DirectionOf(cell.Compact) is { } printed)
                    direction = cell.Hold(printed, Decision.Row);
            }
            return direction;
        }

        private Sourced<Target>? Actual(GridCell? cell, GridCell? measure)
        {
            if (cell is null || !AbsentText.Is(cell.Compact))
                return Value(cell, null, measure);
            grid.Take(cell);
            return null;
        }

        private Sourced<decimal>? Points(GridCell? cell)
        {
            if (cell is null)
                return null;
            bool isPoints = PointsText.TryParse(cell.Compact, out decimal points);
            if (isPoints || AbsentText.Is(cell.Compact))
                grid.Take(cell);
            return isPoints ? cell.Hold(points, Decision.Row) : null;
        }

        /// <summary>One that is merged over rows is said of each of them.</summary>
        private Sourced<string>? Words(GridCell? cell)
        {
            if (cell is null)
                return null;
            grid.Take(cell);
            return AbsentText.Is(cell.Compact) ? null : cell.Hold(cell.Paragraphs, Decision.Row);
        }

        private static Indicator GoesOn(Indicator above, GridCell? name, GridCell? target, GridCell? deviation) => above with
        {
            Name = name is null ? above.Name : above.Name.And(name),
            Target = target is null || above.Target is not { } before ? above.Target
                : new Sourced<Target>(TargetText.Parse(before.Value.Text + target.Word), [.. before.Places.Select(place => place.As(Decision.Repair)), target.At(Decision.Repair)]),
            Deviation = deviation is null ? above.Deviation : above.Deviation?.And(deviation) ?? deviation.Hold(deviation.Paragraphs, Decision.Repair),
        };
    }

    /// <returns>Null for what tells another thing than how to compare: 定性, 正向.</returns>
    private static string? SignOf(string printed) => printed switch
    {
        "≥" or ">=" or "大于等于" or "不低于" or "不少于" => "≥",
        "≤" or "<=" or "小于等于" or "不超过" or "不高于" => "≤",
        "=" or "等于" => "=",
        ">" or "大于" => ">",
        "<" or "小于" => "<",
        _ => null,
    };

    private static string? DirectionOf(string printed) => printed switch
    {
        "正向" or "正向指标" or "正指标" or "越高越好" or "越大越好" => Directions.Higher,
        "反向" or "反向指标" or "负向" or "负向指标" or "逆向" or "逆向指标" or "逆指标" or "越低越好" or "越小越好" => Directions.Lower,
        _ => null,
    };

    /// <summary>指标1：, 1. and （1） before a name count the rows.</summary>
    [GeneratedRegex(@"^\s*(?:指标\s*\d+\s*[:：.、]\s*|[(（]\d{1,2}[)）]\s*|\d{1,2}\s*[、．]\s*|\d{1,2}\.(?!\d)\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>产出指标（50分）: what a level counts for.</summary>
    [GeneratedRegex(@"\(\d+(?:\.\d+)?[分%]\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
