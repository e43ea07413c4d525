using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>Money of a self-evaluation: rows of all of it and of its sources, under 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分.</summary>
internal sealed class FundsColumns
{
    private static readonly (TargetsLabel Label, string Stage)[] Stages =
        [(TargetsLabel.Approved, FundingStages.Approved), (TargetsLabel.Revised, FundingStages.Revised), (TargetsLabel.Executed, FundingStages.Executed)];

    private readonly FormGrid _grid;
    private readonly GridFields<TargetsLabel> _fields;
    private readonly decimal? _unit;
    private readonly List<Funding> _parts = [];
    private readonly Dictionary<string, Sourced<Money>> _whole = [];

    private FundsColumns(FormGrid grid, GridFields<TargetsLabel> fields)
    {
        _grid = grid;
        _fields = fields;
        _unit = fields.UnitOver(TargetsLabel.Funds);
    }

    public Sourced<Money>? Approved => _whole.GetValueOrDefault(FundingStages.Approved);

    public Sourced<Money>? Revised => _whole.GetValueOrDefault(FundingStages.Revised);

    public Sourced<Money>? Executed => _whole.GetValueOrDefault(FundingStages.Executed);

    /// <summary>分值 of the execution rate; null where the table has no such column.</summary>
    public Sourced<decimal>? Weight { get; private set; }

    /// <summary>得分 of the execution rate; null where the table has no such column.</summary>
    public Sourced<decimal>? Score { get; private set; }

    public IReadOnlyList<Funding> Parts => _parts;

    public static FundsColumns Read(FormGrid grid, GridFields<TargetsLabel> fields)
    {
        FundsColumns funds = new(grid, fields);
        foreach (GridHeading<TargetsLabel> heading in GridHeading<TargetsLabel>.Of(grid, fields, TargetsLabel.Executed).ToArray())
            funds.ReadUnder(heading);
        foreach ((TargetsLabel label, string stage) in Stages)
        {
            if (!funds._whole.ContainsKey(stage) && fields.Amount(label, funds._unit) is { } beside)
                funds._whole[stage] = beside;
        }
        return funds;
    }

    private void ReadUnder(GridHeading<TargetsLabel> heading)
    {
        int head = heading.Labels[0].Cell.Cell!.Row;
        GridCell[] cells = [.. heading.Table.Row(head).Where(cell => cell.Cell!.Row == head)];
        GridLabel<TargetsLabel>?[] amounts = [.. Stages.Select(stage => cells.Select(_fields.LabelOf).FirstOrDefault(label => label?.Label == stage.Label))];
        GridCell? weight = Column(TargetsLabel.Weight), score = Column(TargetsLabel.Score), rate = cells.FirstOrDefault(cell => cell.Compact.Contains("执行率", StringComparison.Ordinal));
        if (rate is not null)
            _grid.Take(rate);
        int first = amounts.OfType<GridLabel<TargetsLabel>>().Min(label => label.Cell.Cell!.Column);
        foreach (GridCell overNames in cells.Where(cell => cell.Cell!.Column < first && !cell.IsEmpty))
            _grid.Take(overNames);
        foreach (int row in heading.Rows(label => label is TargetsLabel.Funds or TargetsLabel.AnnualFunds or TargetsLabel.TotalFunds or TargetsLabel.FundSource or TargetsLabel.Sum))
        {
            GridCell? name = heading.Table.Row(row).LastOrDefault(cell => cell.Cell!.Row == row && cell.Cell.Column < first && !cell.IsEmpty && _fields.LabelOf(cell)?.Label != TargetsLabel.Funds);
            GridLabel<TargetsLabel>? label = _fields.LabelOf(name);
            Sourced<Money>?[] read = [.. amounts.Select(column => Amount(Cell(row, column?.Cell), column, label))];
            if (Cell(row, rate) is { } printed)
                Compare(printed, read);
            bool all = label?.Label is TargetsLabel.AnnualFunds or TargetsLabel.TotalFunds or TargetsLabel.Sum || (name is null && _whole.Count == 0);
            if (!all && name is not null && label is null && read.Any(amount => amount is not null))
                _grid.Take(name);
            foreach (((_, string stage), Sourced<Money>? amount) in Stages.Zip(read))
            {
                if (amount is null)
                    continue;
                if (!all && name is not null)
                    _parts.Add(new Funding(FundSource.Of(name), stage, amount));
                else if (!_whole.TryAdd(stage, amount) && _whole[stage].Value != amount.Value)
                    _whole[stage] = _whole[stage] with { Places = [_whole[stage].Places[0], amount.Places[0].As(Decision.PrintedTwice)] };
            }
            Sourced<decimal>? ownWeight = Points(Cell(row, weight)), ownScore = Points(Cell(row, score));
            Weight ??= ownWeight;
            Score ??= ownScore;
        }

        GridCell? Column(TargetsLabel label) => cells.FirstOrDefault(cell => _fields.LabelOf(cell)?.Label == label);

        GridCell? Cell(int row, GridCell? column) =>
            column is not null && heading.Table.At(row, column.Cell!.Column) is { IsEmpty: false } cell && cell.Cell!.Row == row && _fields.LabelOf(cell) is null && _grid.IsFree(cell) ? cell : null;
    }

    private Sourced<Money>? Amount(GridCell? cell, GridLabel<TargetsLabel>? column, GridLabel<TargetsLabel>? row)
    {
        if (cell is null)
            return null;
        Sourced<Money>? amount = AbsentText.Is(cell.Compact) ? null : _fields.Amount(cell, column?.Unit ?? row?.Unit ?? _unit);
        if (amount is not null || AbsentText.Is(cell.Compact))
            _grid.Take(cell);
        return amount;
    }

    /// <summary>What the form says was spent of each amount must be what it says the rate is.</summary>
    private void Compare(GridCell printed, Sourced<Money>?[] read)
    {
        if (AbsentText.Is(printed.Compact))
            _grid.Take(printed);
        if (PrintedRate.Read(printed.Compact) is not { } rate)
            return;
        _grid.Take(printed);
        if (read[2] is { } executed && (read[1] ?? read[0]) is { } budget && !rate.Agrees(executed.Value.Amount, budget.Value.Amount))
            read[2] = executed.As(Decision.RateDiffers);
    }

    private Sourced<decimal>? Points(GridCell? cell)
    {
        if (cell is null)
            return null;
        bool isPoints = PointsText.TryParse(cell.Compact, out decimal points);
        if (isPoints || AbsentText.Is(cell.Compact))
            _grid.Take(cell);
        return isPoints ? cell.Hold(points, Decision.Row) : null;
    }
}
